import { receiveFile } from './receive-file.ts'
import type { ServedFile } from './serve-file.ts'
import { serveTicket } from './serve-file.ts'
import { serveFont } from './serve-font.ts'
import { servePage } from './serve-page.ts'

export interface PageRoutesOptions {
  /** Folder of the built page. */
  readonly pageDir: string
  /** Folder of the packed fonts of rare characters. */
  readonly fontDir: string
  readonly intakeDir: string
  /** WebSocket origin for the content security policy; null where a message port is used. */
  readonly socket: string | null
  /** Asks the core which file a ticket stands for. */
  resolveTicket(ticket: string): Promise<ServedFile | null>
}

export type PageRoutes = (request: Request) => Promise<Response>

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/**
 * What a page may fetch, in both shells:
 * `PUT /intake/<random>/<name>` → `{path}`; `GET /files/<ticket>`; `GET /fonts/<name>` → a bundled font; anything
 * else is the built page.
 */
export const createPageRoutes =
  (options: PageRoutesOptions): PageRoutes =>
  async (request) => {
    const segments = new URL(request.url).pathname.split('/').slice(1)
    const [room, first, second] = segments
    if (room === 'intake') {
      if (request.method !== 'PUT' || !first || !second || segments.length !== 3)
        return plain(400, '请求不完整')
      return receiveFile(options.intakeDir, first, second, request.body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, '不支持的请求')
    if (room === 'files') return serveTicket(first ?? '', options.resolveTicket)
    if (room === 'fonts') return serveFont(options.fontDir, first ?? '')
    return servePage(options.pageDir, segments, options.socket)
  }
