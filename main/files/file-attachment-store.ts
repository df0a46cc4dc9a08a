import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import type { AttachmentStore } from './attachment-store.ts'
import { errorCode } from './error-code.ts'
import { hashFile } from './hash-file.ts'
import { mapFileError } from './map-file-error.ts'

const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT'

/** Files named by their SHA-256 under `dir`. A file is whole or not there: it gets its name last. */
export const createAttachmentStore = (dir: string): AttachmentStore => {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ExpectedError('file-missing', { file: sha256 })
    return join(dir, sha256.slice(0, 2), `${sha256}.bin`)
  }

  const take = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, expected?: string) => {
    const temporary = join(dir, `${randomUUID()}.part`)
    try {
      await mkdir(dir, { recursive: true })
      const hash = createHash('sha256')
      let size = 0
      const handle = await open(temporary, 'wx')
      try {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.byteLength
          await handle.writeFile(chunk)
        }
        await handle.sync()
      } finally {
        await handle.close()
      }
      const sha256 = hash.digest('hex')
      if (expected !== undefined && sha256 !== expected)
        throw new ExpectedError('file-unreadable', { file: expected, reason: 'SHA-256' })
      const path = pathOf(sha256)
      // A copy that was damaged since is mended by the sound one that just came in.
      const existed = existsSync(path) && (await hashFile(path)) === sha256
      if (!existed) {
        await mkdir(dirname(path), { recursive: true })
        await rename(temporary, path)
      }
      return { sha256, size, existed }
    } catch (error) {
      throw mapFileError(error, temporary)
    } finally {
      await rm(temporary, { force: true })
    }
  }

  return {
    pathOf,
    has: (sha256) => existsSync(pathOf(sha256)),
    addBytes: (bytes) => take([bytes]),
    add: (path) => take(chunksOf(path)),
    async addStream(chunks, sha256) {
      await take(chunks, sha256)
    },
    async read(sha256) {
      try {
        return await readFile(pathOf(sha256))
      } catch (error) {
        if (isMissing(error)) throw new ExpectedError('file-missing', { file: sha256 })
        throw error
      }
    },
  }
}

const chunkSize = 1 << 20

/** Errors name the source, not the place it is copied to. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw sourceError(error, path)
  })
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize)
      const { bytesRead } = await handle.read(chunk, 0, chunkSize).catch((error: unknown) => {
        throw sourceError(error, path)
      })
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

const sourceError = (error: unknown, path: string): ExpectedError =>
  isMissing(error)
    ? new ExpectedError('file-missing', { file: basename(path) })
    : new ExpectedError('file-unreadable', {
        file: basename(path),
        reason: errorCode(error),
      })
