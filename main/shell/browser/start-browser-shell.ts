import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { createIntakeFolder } from '../intake-folder.ts'
import { createPageRoutes } from '../page-routes.ts'
import { createProgramLog } from '../program-log.ts'
import { createTicketResolver } from '../ticket-resolver.ts'
import { type AppWindow, openAppWindow } from './app-window.ts'
import { type CoreChildSettings, startCoreChild } from './core-child.ts'
import { openShellLine } from './open-shell-line.ts'
import { startPageServer } from './page-server.ts'
import { writeRunFile } from './run-file.ts'
import { createWindowWatch } from './window-watch.ts'

export interface BrowserShellOptions {
  /** Folder of the built page. */
  readonly pageDir: string
  readonly fontDir: string
  /** Folder for what belongs to this user and to no workspace. */
  readonly dataDir: string
  /** Browser to open a window with; null: only serve. */
  readonly browser: string | null
  /** Tells the person something, one line at a time. */
  readonly say: (line: string) => void
  /** The person is done: the window was closed. */
  readonly onDone: () => void
  readonly core?: CoreChildSettings
}

export interface BrowserShell {
  /** A fresh address that works once. */
  newEntry(): string
  close(): Promise<void>
}

const endingMs = 1000

/** The page in an installed browser: core process, loopback server, window. Says when it is ready. */
export const startBrowserShell = async (options: BrowserShellOptions): Promise<BrowserShell> => {
  const { dataDir, browser, say } = options
  const intake = await createIntakeFolder(dataDir)
  const log = createProgramLog({ dataDir })
  log.event('program-started', { shell: 'browser', node: process.version, platform: process.platform })
  const core = startCoreChild({ configDir: dataDir, intakeDir: intake.dir }, log, options.core)
  const watch = createWindowWatch({
    onClosed: options.onDone,
    onFailed: () => say(`浏览器没有打开。匠心台账已就绪：${server.newEntry()}`),
  })
  const windows = new Set<AppWindow>()
  const open = (path: string): void => {
    const window = openAppWindow(path, server.newEntry(), dataDir)
    windows.add(window)
    const ended = (): void => {
      windows.delete(window)
      // A process that handed its window to another one ends at once; the window is still there.
      if (windows.size === 0) watch.browserEnded()
    }
    window.process.once('error', ended)
    window.process.once('exit', ended)
  }
  const toFront = async (): Promise<boolean> => {
    for (const window of windows) if (await window.toFront(server.origin)) return true
    return false
  }
  /** A browser about to end still takes new windows from its successor, and loses them. */
  const whileEnding = async (): Promise<void> => {
    const ends = [...windows].map((window) => once(window.process, 'exit'))
    if (ends.length > 0) await Promise.race([Promise.all(ends), setTimeout(endingMs)])
  }
  const show = async (): Promise<string> => {
    if (!browser) return `匠心台账已就绪：${server.newEntry()}`
    watch.opened()
    if (await toFront()) return '窗口已移到最前。'
    await whileEnding()
    open(browser)
    return '匠心台账窗口已打开。'
  }
  const server = await startPageServer({
    core,
    routes: (socket) =>
      createPageRoutes({
        pageDir: options.pageDir,
        fontDir: options.fontDir,
        intakeDir: intake.dir,
        socket,
        resolveTicket: createTicketResolver(() => openShellLine(core)),
      }),
    onShow: async (secret) => (secret === run.secret ? show() : null),
    onPages: (count) => watch.pages(count),
  })
  const run = await writeRunFile(dataDir, server.port)
  say(await show())
  return {
    newEntry: server.newEntry,
    async close() {
      await run.remove()
      await Promise.all([...windows].map((window) => window.close()))
      await server.close()
      await core.close()
      await intake.remove()
      log.event('program-ended')
    },
  }
}
