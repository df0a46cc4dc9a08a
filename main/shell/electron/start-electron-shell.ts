import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { portMessage } from '../../../shared/channel.ts'
import { createIntakeFolder } from '../intake-folder.ts'
import { commonHeaders } from '../page-headers.ts'
import { createPageRoutes, type PageRoutes } from '../page-routes.ts'
import { createTicketResolver } from '../ticket-resolver.ts'
import { applicationMenu } from './application-menu.ts'
import { startCoreUtility } from './core-utility.ts'
import type { ElectronModule } from './electron-module.ts'
import { openMainWindow } from './open-main-window.ts'
import { openShellLine } from './open-shell-line.ts'
import { pageScheme } from './page-origin.ts'
import { limitPermissions } from './secure-page.ts'

export interface ElectronShellOptions {
  /** Folder of the bundled entries: preload, core and its children. */
  readonly bundleDir: string
  readonly pageDir: string
  readonly dataDir: string
}

const withCommonHeaders =
  (routes: PageRoutes): PageRoutes =>
  async (request) => {
    const answer = await routes(request)
    for (const [name, value] of Object.entries(commonHeaders)) answer.headers.set(name, value)
    return answer
  }

/** Must run before Electron is ready: single instance and the page's scheme. False: another instance runs. */
export const claimInstance = (electron: ElectronModule, dataDir: string): boolean => {
  electron.app.setPath('userData', dataDir)
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
  await app.whenReady()
  const intake = await createIntakeFolder(options.dataDir)
  let window: BrowserWindow | null = null
  const sendLine = (to: BrowserWindow): void => {
    const port = core.open()
    if (port) to.webContents.postMessage(portMessage, null, [port])
  }
  const core = startCoreUtility(electron, {
    bundleDir: options.bundleDir,
    options: { configDir: options.dataDir, intakeDir: intake.dir },
    onRestart: () => window && sendLine(window),
    onGivenUp: () =>
      dialog.showErrorBox(
        '台账后台无法运行',
        '台账后台连续多次意外结束，已停止重启。已保存的内容不受影响，请关闭程序后重新打开。',
      ),
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
  limitPermissions(session.defaultSession)
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(process.platform === 'darwin')))

  const open = (): void => {
    window = openMainWindow(electron, { preload: `${options.bundleDir}/preload.cjs`, onPage: sendLine })
    window.on('closed', () => {
      window = null
    })
  }
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    if (window) window.focus()
    else open()
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
      .catch((error: unknown) => console.error(error))
      .finally(() => app.quit())
  })
  open()
}
