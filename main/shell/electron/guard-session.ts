import type { Session } from 'electron'
import type { ProgramLog } from '../program-log.ts'
import { isOurPage } from './page-origin.ts'

/** Schemes that reach nothing but this program and Chromium's own viewer of PDFs. */
const inside = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:', 'chrome:'])

const schemeOf = (url: string): string => /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase() ?? ''

/** Whether a file may be saved from here: it comes out of our page, as one of its files or made by it. */
const isOurDownload = (url: string): boolean => isOurPage(url.replace(/^blob:/, ''))

/**
 * What the page's session may do. Permissions: notifications only, which people turn on themselves. Requests: none
 * that leaves the program, whatever asks for it; no proxy is looked for. Downloads: what our page offers.
 */
export const guardSession = (session: Session, log: ProgramLog): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'notifications'),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const scheme = schemeOf(details.url)
    const cancel = !inside.has(scheme)
    if (cancel) log.event('request-blocked', { scheme })
    answer({ cancel })
  })
  session.on('will-download', (event, item) => {
    if (isOurDownload(item.getURL())) return
    log.event('request-blocked', { scheme: schemeOf(item.getURL()) })
    event.preventDefault()
  })
  session.setProxy({ mode: 'direct' }).catch(() => log.event('shell-failed', { at: 'proxy' }))
}
