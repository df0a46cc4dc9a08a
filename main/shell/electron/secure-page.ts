import type { Session, WebContents } from 'electron'
import { pageOrigin } from './page-origin.ts'

/** Camera, location, notifications…: the page needs none of it. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

const isOurs = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`)

/** The window shows our page and nothing else, opens no other and hosts no foreign view. */
export const keepOnPage = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
