import type { BrowserWindow } from 'electron'
import type { ElectronModule } from './electron-module.ts'
import { pageOrigin } from './page-origin.ts'
import { keepOnPage } from './secure-page.ts'

export interface MainWindowSettings {
  readonly preload: string
  /** The page has loaded, also after a reload: it needs a line to the core. */
  readonly onPage: (window: BrowserWindow) => void
}

/** The one window: sandboxed, no Node, shown when it has something to show. */
export const openMainWindow = (electron: ElectronModule, settings: MainWindowSettings): BrowserWindow => {
  const window = new electron.BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '匠心台账',
    webPreferences: {
      preload: settings.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  keepOnPage(window.webContents)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => settings.onPage(window))
  window.loadURL(`${pageOrigin}/`).catch((error: unknown) => console.error(error))
  return window
}
