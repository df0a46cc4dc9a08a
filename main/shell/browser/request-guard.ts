import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may talk to the server: this computer's page, and only after it came in by the one-time address. */
export interface RequestGuard {
  /** A fresh address; it works once. */
  newEntry(): string
  /** The cookie header for a right and unused token; null otherwise. */
  enter(token: string): string | null
  /** Host names us, and no foreign page is behind the request. */
  isAddressedToUs(request: IncomingMessage): boolean
  isOurPage(request: IncomingMessage): boolean
}

const secret = (): string => randomBytes(32).toString('base64url')

const same = (a: string, b: string): boolean => {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * `Host` is compared so that a name rebound to 127.0.0.1 finds nothing here; `Origin` so that no other page can
 * write or listen; the cookie so that no other user of this computer can.
 */
export const createRequestGuard = (port: number): RequestGuard => {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies know no ports: the name keeps two running programs apart.
  const cookieName = `ledger-${port}`
  const session = secret()
  const unused = new Set<string>()

  const fromOurOrigin = (request: IncomingMessage): boolean => {
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
    const sent = request.headers.origin
    if (sent !== undefined) return sent === origin
    return request.method === 'GET' && request.headers.upgrade === undefined
  }
  const hasCookie = (request: IncomingMessage): boolean =>
    (request.headers.cookie ?? '').split(';').some((part) => {
      const [name, value] = part.trim().split('=')
      return name === cookieName && value !== undefined && same(value, session)
    })

  return {
    newEntry() {
      const token = secret()
      unused.add(token)
      return `${origin}/?token=${token}`
    },
    enter(token) {
      if (!unused.delete(token)) return null
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    isAddressedToUs: (request) => request.headers.host === host && fromOurOrigin(request),
    isOurPage: hasCookie,
  }
}
