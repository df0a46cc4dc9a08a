import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { safeFileName } from './safe-file-name.ts'

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Streams an uploaded file to `<intake>/<random>/<name>` and answers `{path}`. 507 when the disk is full;
 * a half-written file is removed.
 */
export const receiveFile = async (
  intakeDir: string,
  random: string,
  encodedName: string,
  body: Request['body'],
): Promise<Response> => {
  const name = decode(encodedName)
  if (!/^[0-9a-f]{16,64}$/.test(random) || name === null) return new Response(null, { status: 400 })
  const folder = join(intakeDir, random)
  const path = join(folder, safeFileName(name))
  try {
    await mkdir(folder, { mode: 0o700 })
    // lib.dom and node:stream/web describe the same class without knowing of each other.
    const source = body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : Readable.from([])
    await pipeline(source, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return Response.json({ path })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return new Response(null, { status: 409 })
    await rm(folder, { recursive: true, force: true })
    return new Response(null, { status: code === 'ENOSPC' || code === 'EDQUOT' ? 507 : 500 })
  }
}
