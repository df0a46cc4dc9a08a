import type { BrowserWindow } from 'electron'
import type { ProgramLog } from '../program-log.ts'
import { createRestartLimit } from '../restart-limit.ts'
import { contextMenu } from './context-menu.ts'
import type { ElectronModule } from './electron-module.ts'
import { pageOrigin } from './page-origin.ts'
import type { ShellWords } from './shell-words.ts'
import { keepWindowPlace, placeWindow, smallestWindow } from './window-place.ts'

export interface MainWindowSettings {
  readonly preload: string
  readonly dataDir: string
  readonly log: ProgramLog
  /** In the language of the page as it is now. */
  readonly words: () => ShellWords
  /** The page has loaded, also after a reload: it needs a line to the core. */
  readonly onPage: (window: BrowserWindow) => void
}

/** The page's own paper (renderer/app/palette.ts), so that opening does not flash. */
const paper = { light: '#faf9f7', dark: '#16181b' } as const

/**
 * The one window: sandboxed, no Node, shown when it has something to show. A page that crashed or hangs is loaded
 * again: what was typed lies in the core.
 */
export const openMainWindow = (electron: ElectronModule, settings: MainWindowSettings): BrowserWindow => {
  const { dialog, Menu, nativeTheme, screen } = electron
  const { log, words, dataDir } = settings
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const { maximized, ...place } = placeWindow(dataDir, areas)
  const window = new electron.BrowserWindow({
    ...place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: words().name,
    backgroundColor: paper[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: settings.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  const { webContents } = window
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      keepWindowPlace(dataDir, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    } catch {
      log.event('shell-failed', { at: 'window-place' })
    }
  })

  const mayReload = createRestartLimit(() => Date.now())
  const load = (): void => {
    window.loadURL(`${pageOrigin}/`).catch(() => log.event('shell-failed', { at: 'load' }))
  }
  webContents.on('did-finish-load', () => settings.onPage(window))
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.event('page-gone', { reason })
    if (reason === 'clean-exit') return
    if (mayReload()) {
      webContents.reload()
      return
    }
    log.event('page-given-up')
    dialog.showErrorBox(words().pageGivenUp, words().pageGivenUpMore)
  })
  let isAsking = false
  window.on('unresponsive', () => {
    log.event('page-unresponsive')
    if (isAsking) return
    isAsking = true
    dialog
      .showMessageBox(window, {
        type: 'question',
        message: words().unresponsive,
        detail: words().unresponsiveMore,
        buttons: [words().wait, words().reload],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response !== 1) return
        webContents.forcefullyCrashRenderer()
        webContents.reload()
      })
      .catch(() => log.event('shell-failed', { at: 'unresponsive' }))
      .finally(() => {
        isAsking = false
      })
  })
  webContents.on('context-menu', (_event, target) => {
    const items = contextMenu(target, words())
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  load()
  return window
}
