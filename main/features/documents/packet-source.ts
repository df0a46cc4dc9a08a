import { join } from 'node:path'
import { errorCode } from '../../files/error-code.ts'
import { hashFile } from '../../files/hash-file.ts'
import { manifestIn } from './manifest.ts'
import { filesIn } from './packet-folder.ts'

/** Where a packet is read from: its folder, or an archive of it. Names are relative to it, with forward slashes. */
export interface PacketSource {
  /** Text of its manifest. Throws ExpectedError('manifest-missing'). */
  manifest(): Promise<string>
  /** Every file, sorted, without the clutter of operating systems. */
  files(): Promise<readonly string[]>
  /** SHA-256 of a file that should have so many bytes; '' for one that cannot be read, null where there is none. */
  sha256(file: string, bytes: number): Promise<string | null>
}

export const folderSource = (folder: string): PacketSource => ({
  manifest: () => manifestIn(folder),
  files: () => filesIn(folder),
  sha256: (file) =>
    hashFile(join(folder, file)).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null
      throw error
    }),
})
