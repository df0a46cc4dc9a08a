import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createBrotliDecompress } from 'node:zlib'

/** A font of rare characters (`rare-song.ttf`), kept packed and unpacked on the way. 404 for any other name. */
export const serveFont = async (fontDir: string, name: string): Promise<Response> => {
  const path = join(fontDir, `${name}.br`)
  if (!/^[\w-]+\.ttf$/.test(name) || !(await stat(path).catch(() => null))) {
    return new Response(null, { status: 404 })
  }
  const unpacked = createReadStream(path).pipe(createBrotliDecompress())
  return new Response(Readable.toWeb(unpacked) as ReadableStream<Uint8Array>, {
    headers: { 'Content-Type': 'font/ttf', 'Cache-Control': 'private, max-age=86400' },
  })
}
