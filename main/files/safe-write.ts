import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { mapFileError } from './map-file-error.ts'

/**
 * Writes a whole file or leaves the old one untouched: temporary file beside it, fsync, rename. Makes the
 * folder where missing. Throws ExpectedError('disk-full' | 'workspace-read-only').
 */
export const safeWrite = async (path: string, content: Uint8Array | string): Promise<void> => {
  const temporary = `${path}.${process.pid}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw mapFileError(error, path)
  }
}
