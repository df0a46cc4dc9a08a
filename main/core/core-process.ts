import { createCore } from '../core.ts'
import type { ProgressNews } from './child-messages.ts'
import { usualPace } from '../features/evidence/tend-files.ts'
import type { CoreProcessOptions } from './core-process-options.ts'
import { describeBug } from './describe-bug.ts'
import { reopenLastWorkspace } from './reopen-last-workspace.ts'
import { serveCore } from './serve-core.ts'
import { serveElectronPorts } from './serve-electron-ports.ts'
import { serveRelayedPorts } from './serve-relayed-ports.ts'
import { tellProgress } from './tell-progress.ts'
import { utilityParentPort } from './utility-parent-port.ts'

// Entry of the core's own process: Electron's utility process, or a Node process forked by the browser shell.

const options = JSON.parse(process.argv[2] ?? '') as CoreProcessOptions
const core = createCore({ configDir: options.configDir, intakeDir: options.intakeDir, tends: usualPace })

const end = async (code: number): Promise<void> => {
  await core.close()
  process.exit(code)
}
const crash = (error: unknown): void => {
  console.error(`core crashed: ${describeBug(error)}`)
  process.exit(1)
}
process.on('uncaughtException', crash)
process.on('unhandledRejection', crash)
process.on('SIGTERM', () => void end(0))
// Ctrl+C reaches the whole process group; the shell decides when the core ends.
process.on('SIGINT', () => undefined)

if (options.reopenLast) await reopenLastWorkspace(core)

const parentPort = utilityParentPort()
// Only Electron has a taskbar to show it on.
const served = parentPort
  ? tellProgress(core, (done) => parentPort.postMessage({ kind: 'progress', done } satisfies ProgressNews))
  : core
const serve = (port: Parameters<typeof serveCore>[1]) => serveCore(served, port)
if (parentPort) serveElectronPorts(parentPort, serve, () => end(0))
else serveRelayedPorts(serve, () => end(0))
