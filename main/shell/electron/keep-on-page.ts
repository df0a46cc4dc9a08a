import type { WebContents } from 'electron'
import type { ProgramLog } from '../program-log.ts'
import { isOurPage, pageOrigin } from './page-origin.ts'

/** Evidence and packet files, by ticket: each is shown in a window of its own by Chromium's viewer. */
const fileWindow = {
  action: 'allow',
  overrideBrowserWindowOptions: {
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  },
} as const

/**
 * For whatever shows a page, however it came to be: it stays on our page, opens only files the page has a ticket for
 * and hosts no foreign view. Frames inside the page are limited by its policy (`frame-src`).
 */
export const keepOnPage = (contents: WebContents, log: ProgramLog): void => {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (isOurPage(event.url)) return
    log.event('navigation-blocked')
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) =>
    url.startsWith(`${pageOrigin}/files/`) ? fileWindow : { action: 'deny' },
  )
}
