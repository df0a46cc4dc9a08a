import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

export interface ServedFile {
  readonly path: string
  readonly fileName: string
  readonly mime: string
}

/** Shown in the page; everything else is offered for saving, so that no foreign markup ever runs in our origin. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp'])

/** A file as a stream, never held in memory. 404 when it is gone. */
export const serveFile = async (file: ServedFile, cacheControl: string): Promise<Response> => {
  const found = await stat(file.path).catch(() => null)
  if (!found?.isFile()) return notFound()
  const stream = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
  return new Response(stream, {
    headers: {
      'Content-Type': file.mime,
      'Content-Length': String(found.size),
      'Cache-Control': cacheControl,
    },
  })
}

const notFound = (): Response =>
  new Response('找不到这个文件，它可能已被移走。请返回列表刷新后再打开。', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })

/** Serves the file the core named for a ticket. */
export const serveTicket = async (
  ticket: string,
  resolveTicket: (ticket: string) => Promise<ServedFile | null>,
): Promise<Response> => {
  const file = ticket === '' ? null : await resolveTicket(ticket)
  if (!file) return notFound()
  const inPage = shown.has(file.mime)
  const response = await serveFile(
    { ...file, mime: inPage ? file.mime : 'application/octet-stream' },
    'private, no-store',
  )
  const name = encodeURIComponent(file.fileName).replaceAll("'", '%27')
  if (response.ok) {
    response.headers.set(
      'Content-Disposition',
      `${inPage ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    )
  }
  return response
}
