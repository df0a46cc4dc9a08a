import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoreProcessOptions } from '../../main/core/core-process-options.ts'
import { serveCore } from '../../main/core/serve-core.ts'
import { serveRelayedPorts } from '../../main/core/serve-relayed-ports.ts'

// A core with three methods, for tests of the shell around it. `die` ends it as a crash would.

const options = JSON.parse(process.argv[2] ?? '') as CoreProcessOptions
const listeners = new Set<(tables: readonly string[]) => void>()
const shown = join(options.configDir, 'shown.pdf')
writeFileSync(shown, '%PDF-1.7 stand-in')

serveRelayedPorts(
  (port) =>
    serveCore(
      {
        async call(method, input) {
          if (method === 'die') process.exit(9)
          if (method === 'files.resolveTicket') {
            const { ticket } = input as { readonly ticket: string }
            if (ticket === 'page') {
              return { ok: true, value: { path: shown, fileName: '坏页.html', mime: 'text/html' } }
            }
            if (ticket !== 'known') return { ok: false, error: { code: 'file-missing' } }
            return { ok: true, value: { path: shown, fileName: '证书 1.pdf', mime: 'application/pdf' } }
          }
          for (const listener of listeners) listener(['patent'])
          return { ok: true, value: { method, input, reopenLast: options.reopenLast } }
        },
        onChanged(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        close: async () => undefined,
      },
      port,
    ),
  () => process.exit(0),
)
