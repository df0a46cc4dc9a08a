import type { MessagePortMain, UtilityProcess } from 'electron'
import type { ChildRequest, ProgressNews } from '../../core/child-messages.ts'
import type { CoreProcessOptions } from '../../core/core-process-options.ts'
import type { ProgramLog } from '../program-log.ts'
import { createRestartLimit } from '../restart-limit.ts'
import type { ElectronModule } from './electron-module.ts'
import { createUtilityChildren } from './utility-children.ts'

export interface CoreUtility {
  /** One end of a fresh line to the core, null while none runs. */
  open(): MessagePortMain | null
  close(): Promise<void>
}

export interface CoreUtilitySettings {
  /** Folder of the bundled entries. */
  readonly bundleDir: string
  readonly options: Omit<CoreProcessOptions, 'reopenLast'>
  readonly log: ProgramLog
  /** How far the running job is, 0 to 1; null when none runs. */
  readonly onProgress: (done: number | null) => void
  /** A core runs again after a crash: pages need new lines. */
  readonly onRestart: () => void
  /** It crashed too often and stays down. */
  readonly onGivenUp: () => void
}

/** A large ledger is backed up before it closes. */
const patienceMs = 45_000

/** The core in Electron's utility process, started again when it crashes. */
export const startCoreUtility = (electron: ElectronModule, settings: CoreUtilitySettings): CoreUtility => {
  const { log } = settings
  const mayRestart = createRestartLimit(() => Date.now())
  let core: UtilityProcess | null = null
  let closing = false

  const start = (reopenLast: boolean): void => {
    const options: CoreProcessOptions = { ...settings.options, reopenLast }
    const started = electron.utilityProcess.fork(
      `${settings.bundleDir}/core-process.js`,
      [JSON.stringify(options)],
      { serviceName: '匠心台账', stdio: ['ignore', 'inherit', 'pipe'] },
    )
    core = started
    started.stderr?.on('data', (bytes: Buffer) => log.errorOutput(bytes.toString('utf8')))
    const children = createUtilityChildren(electron, settings.bundleDir, (message) =>
      started.postMessage(message),
    )
    started.on('message', (message: ChildRequest | ProgressNews) => {
      if (message.kind === 'progress') settings.onProgress(message.done)
      else children.handle(message)
    })
    started.once('exit', (code) => {
      core = null
      children.killAll()
      settings.onProgress(null)
      log.event('core-ended', { code })
      if (closing) return
      if (!mayRestart()) {
        log.event('core-given-up')
        settings.onGivenUp()
        return
      }
      log.event('core-restarted')
      start(true)
      settings.onRestart()
    })
  }

  start(false)
  return {
    open() {
      if (!core) return null
      const { port1, port2 } = new electron.MessageChannelMain()
      core.postMessage('port', [port1])
      return port2
    },
    async close() {
      closing = true
      const ending = core
      if (!ending) return
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
      ending.postMessage('end')
      const timer = setTimeout(() => ending.kill(), patienceMs)
      await ended
      clearTimeout(timer)
    },
  }
}
