import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Makes one HTML file of each folder of renderer/offline: one script and one style sheet, named by hash in its policy.

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'renderer/offline')
const out = join(root, 'dist/offline')

interface Parts {
  readonly script: string
  readonly style: string
}

const bundle = async (folder: string): Promise<Parts> => {
  const made = await build({
    root: join(sources, folder),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(sources, folder, 'main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [{ output }] = [made].flat() as unknown as [{ output: readonly Part[] }]
  const [script] = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []))
  const style = output
    .flatMap((part) => (part.fileName.endsWith('.css') ? [String(part.source)] : []))
    .join('')
  if (script === undefined) throw new Error(`${folder} gave no script`)
  return { script: script.trim(), style: style.trim() }
}

interface Part {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly code: string
  readonly source?: unknown
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Replaced by a function, since `$` in a script must stay `$`. */
const fill = (page: string, { script, style }: Parts): string =>
  Object.entries({
    __SCRIPT_HASH__: hash(script),
    __STYLE_HASH__: hash(style),
    '<!--STYLE-->': `<style>${style}</style>`,
    '<!--SCRIPT-->': `<script>${script}</script>`,
  }).reduce((text, [blank, filling]) => text.replace(blank, () => filling), page)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const entry of readdirSync(sources, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue
  const parts = await bundle(entry.name)
  // It would end the element it stands in.
  if (/<\/(script|style)/iu.test(parts.script + parts.style))
    throw new Error(`${entry.name} holds an end tag`)
  writeFileSync(
    join(out, `${entry.name}.html`),
    fill(readFileSync(join(sources, entry.name, 'page.html'), 'utf8'), parts),
  )
}
