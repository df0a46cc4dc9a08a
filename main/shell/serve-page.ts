import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from './page-headers.ts'
import { serveFile } from './serve-file.ts'

const mimeByExtension: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
}

/** index.html with a fresh nonce for every load. */
const serveIndex = async (pageDir: string, socket: string | null): Promise<Response> => {
  const nonce = randomBytes(18).toString('base64')
  const html = await readFile(join(pageDir, 'index.html'), 'utf8')
  return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce, socket),
      'Cache-Control': 'no-store',
    },
  })
}

/** A file of the built page; any path without an extension is a place inside the page, so it gets index.html. */
export const servePage = async (
  pageDir: string,
  segments: readonly string[],
  socket: string | null,
): Promise<Response> => {
  const mime = mimeByExtension[extname(segments.at(-1) ?? '')]
  if (!mime) return serveIndex(pageDir, socket)
  const path = resolve(pageDir, ...segments)
  if (!path.startsWith(resolve(pageDir) + sep)) return new Response(null, { status: 404 })
  const hashed = segments[0] === 'assets'
  const cacheControl = hashed ? 'private, max-age=31536000, immutable' : 'private, no-cache'
  return serveFile({ path, fileName: '', mime }, cacheControl)
}
