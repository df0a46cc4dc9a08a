import type { Session, WebContents } from 'electron'
import { pageOrigin } from './page-origin.ts'

/** Camera, location…: the page needs none of it; only notifications, which people turn on themselves. */
export const limitPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'notifications'),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  session.setDevicePermissionHandler(() => false)
}

const isOurs = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`)

/** Evidence and packet files, by ticket: each is shown in a window of its own by Chromium's viewer. */
const fileWindow = {
  action: 'allow',
  overrideBrowserWindowOptions: {
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  },
} as const

/** The window shows our page and nothing else, opens only files the page has a ticket for, hosts no foreign view. */
export const keepOnPage = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) =>
    url.startsWith(`${pageOrigin}/files/`) ? fileWindow : { action: 'deny' },
  )
  contents.on('did-create-window', (opened) => keepOnPage(opened.webContents))
}
