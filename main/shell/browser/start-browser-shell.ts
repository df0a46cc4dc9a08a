import { createIntakeFolder } from '../intake-folder.ts'
import { createPageRoutes } from '../page-routes.ts'
import { createTicketResolver } from '../ticket-resolver.ts'
import { openAppWindow } from './app-window.ts'
import { type CoreChildSettings, startCoreChild } from './core-child.ts'
import { startPageServer } from './page-server.ts'
import { writeRunFile } from './run-file.ts'
import { openShellLine } from './shell-line.ts'
import { createWindowWatch } from './window-watch.ts'

export interface BrowserShellOptions {
  /** Folder of the built page. */
  readonly pageDir: string
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

/** The page in an installed browser: core process, loopback server, window. Says when it is ready. */
export const startBrowserShell = async (options: BrowserShellOptions): Promise<BrowserShell> => {
  const { dataDir, browser, say } = options
  const intake = await createIntakeFolder(dataDir)
  const core = startCoreChild({ configDir: dataDir, intakeDir: intake.dir }, options.core)
  const watch = createWindowWatch({
    onClosed: options.onDone,
    onFailed: () => say(`浏览器没有打开。匠心台账已就绪：${server.newEntry()}`),
  })
  const show = (): string => {
    const entry = server.newEntry()
    if (!browser) return `匠心台账已就绪：${entry}`
    watch.opened()
    const child = openAppWindow(browser, entry, dataDir)
    child.once('error', () => watch.browserEnded())
    child.once('exit', () => watch.browserEnded())
    return '匠心台账窗口已打开。'
  }
  const server = await startPageServer({
    core,
    routes: (socket) =>
      createPageRoutes({
        pageDir: options.pageDir,
        intakeDir: intake.dir,
        socket,
        resolveTicket: createTicketResolver(() => openShellLine(core)),
        chooseFolder: null,
      }),
    onShow: async (secret) => (secret === run.secret ? show() : null),
    onPages: (count) => watch.pages(count),
  })
  const run = await writeRunFile(dataDir, server.port)
  say(show())
  return {
    newEntry: server.newEntry,
    async close() {
      await run.remove()
      await server.close()
      await core.close()
      await intake.remove()
    },
  }
}
