import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { portMessage } from '../../../shared/channel.ts'
import { commandMessage, type ShellCommand } from '../../../shared/shell-command.ts'
import { createIntakeFolder } from '../intake-folder.ts'
import { commonHeaders } from '../page-headers.ts'
import { createPageRoutes, type PageRoutes } from '../page-routes.ts'
import { createProgramLog } from '../program-log.ts'
import { openedFileOf, takeOpenedFile } from '../take-opened-file.ts'
import { createTicketResolver } from '../ticket-resolver.ts'
import { applicationMenu } from './application-menu.ts'
import { startCoreUtility } from './core-utility.ts'
import type { ElectronModule } from './electron-module.ts'
import { guardSession } from './guard-session.ts'
import { keepOnPage } from './keep-on-page.ts'
import { openMainWindow } from './open-main-window.ts'
import { openShellLine } from './open-shell-line.ts'
import { pageScheme } from './page-origin.ts'
import { readLanguage } from './read-language.ts'
import { readRecent } from './read-recent.ts'
import { shellWords } from './shell-words.ts'

export interface ElectronShellOptions {
  /** Folder of the bundled entries: preload, core and its children. */
  readonly bundleDir: string
  readonly pageDir: string
  readonly dataDir: string
  /** The words the program was started with; a file to open may be among them. */
  readonly argv: readonly string[]
}

const withCommonHeaders =
  (routes: PageRoutes): PageRoutes =>
  async (request) => {
    const answer = await routes(request)
    for (const [name, value] of Object.entries(commonHeaders)) answer.headers.set(name, value)
    return answer
  }

/** Chromium's own traffic; there is no one to talk to. */
const quiet = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
  'no-proxy-server',
] as const

/** Must run before Electron is ready: single instance and the page's scheme. False: another instance runs. */
export const claimInstance = (electron: ElectronModule, dataDir: string): boolean => {
  electron.app.setPath('userData', dataDir)
  for (const name of quiet) electron.app.commandLine.appendSwitch(name)
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  if (electron.app.requestSingleInstanceLock()) return true
  electron.app.quit()
  return false
}

/** Window, menu, protocol and the core's process. It knows no record. */
export const startElectronShell = async (
  electron: ElectronModule,
  options: ElectronShellOptions,
): Promise<void> => {
  const { app, dialog, Menu, protocol, session } = electron
  const { dataDir } = options
  const log = createProgramLog({ dataDir })
  // Before the first window: nothing that shows a page escapes these rules.
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents, log))
  app.on('child-process-gone', (_event, { type, reason }) => log.event('child-gone', { type, reason }))
  let toOpen = openedFileOf(options.argv)
  // macOS hands over the file by an event, which may come before the program is ready.
  let openFile = (file: string): void => {
    toOpen = file
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFile(file)
  })
  await app.whenReady()
  log.event('program-started', { version: app.getVersion(), platform: process.platform, arch: process.arch })

  const intake = await createIntakeFolder(dataDir)
  const words = () => shellWords[readLanguage(dataDir)]
  let window: BrowserWindow | null = null
  const sendLine = (to: BrowserWindow): void => {
    const port = core.open()
    if (port) to.webContents.postMessage(portMessage, null, [port])
  }
  const send = (command: ShellCommand): void => window?.webContents.postMessage(commandMessage, command)
  const handOver = (): void => {
    const file = toOpen
    toOpen = null
    if (file === null) return
    takeOpenedFile(file, intake.dir)
      .then((command) => command && send(command))
      .catch(() => log.event('shell-failed', { at: 'open-file' }))
  }
  openFile = (file) => {
    toOpen = file
    // A page that is still loading is handed it when it has loaded.
    if (window && !window.webContents.isLoading()) handOver()
  }
  const core = startCoreUtility(electron, {
    bundleDir: options.bundleDir,
    options: { configDir: dataDir, intakeDir: intake.dir },
    log,
    onProgress: (done) => window?.setProgressBar(done ?? -1),
    onRestart: () => window && sendLine(window),
    onGivenUp: () => dialog.showErrorBox(words().coreGivenUp, words().coreGivenUpMore),
  })
  const resolveTicket = createTicketResolver(() => openShellLine(core))
  protocol.handle(
    pageScheme,
    withCommonHeaders(
      createPageRoutes({
        pageDir: options.pageDir,
        fontDir: join(options.bundleDir, 'resources/fonts'),
        intakeDir: intake.dir,
        socket: null,
        resolveTicket,
      }),
    ),
  )
  guardSession(session.defaultSession, log)
  let shownMenu = ''
  const showMenu = (): void => {
    const recent = readRecent(dataDir)
    const now = JSON.stringify([words().file, recent.map(({ dir, name }) => [dir, name])])
    if (now === shownMenu) return
    shownMenu = now
    const isMac = process.platform === 'darwin'
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        applicationMenu({ words: words(), isMac, isPackaged: app.isPackaged, recent, send }),
      ),
    )
  }
  showMenu()

  const open = (): void => {
    window = openMainWindow(electron, {
      preload: `${options.bundleDir}/preload.cjs`,
      dataDir,
      log,
      words,
      onPage: (shown) => {
        sendLine(shown)
        handOver()
      },
    })
    // The title names the ledger in the page's language: when either changes, the title does.
    window.on('page-title-updated', showMenu)
    window.on('closed', () => {
      window = null
    })
  }
  app.on('second-instance', (_event, argv) => {
    const file = openedFileOf(argv)
    if (window?.isMinimized()) window.restore()
    if (window) window.focus()
    else open()
    if (file !== null) openFile(file)
  })
  app.on('activate', () => {
    if (!window) open()
  })
  app.on('window-all-closed', () => app.quit())
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    // The core closes its workspace first.
    event.preventDefault()
    ended = true
    core
      .close()
      .then(() => intake.remove())
      .catch(() => log.event('shell-failed', { at: 'quit' }))
      .finally(() => {
        log.event('program-ended')
        app.quit()
      })
  })
  open()
}
