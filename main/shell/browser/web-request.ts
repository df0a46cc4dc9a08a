import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { commonHeaders } from '../page-headers.ts'

/** Node's request as the web's, so that both shells share their routes. */
export const toWebRequest = (request: IncomingMessage, origin: string): Request => {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', origin)
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method })
  const body = Readable.toWeb(request) as unknown as NonNullable<RequestInit['body']>
  // Node wants `duplex` for streamed bodies; the type of RequestInit does not know it yet.
  return new Request(url, { method, body, duplex: 'half' } as RequestInit)
}

export const sendWebResponse = async (answer: Response, response: ServerResponse): Promise<void> => {
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...commonHeaders })
  if (!answer.body) {
    response.end()
    return
  }
  await pipeline(Readable.fromWeb(answer.body as unknown as ReadableStream<Uint8Array>), response)
}
