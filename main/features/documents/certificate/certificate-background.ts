import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import { say } from '../../../../shared/text/say.ts'
import { safeWrite } from '../../../files/safe-write.ts'

const extensions = ['png', 'jpg'] as const
type Extension = (typeof extensions)[number]

const placeOf = (workspaceDir: string, extension: Extension): string =>
  join(workspaceDir, 'templates', `certificate-background.${extension}`)

/** By its first bytes: names of files lie. */
const extensionOf = (bytes: Uint8Array): Extension | null => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (head === '89504e470d0a1a0a') return 'png'
  return head.startsWith('ffd8ff') ? 'jpg' : null
}

/** The picture that certificates are printed on, or null where they have a border of our own. */
export const certificateBackground = async (
  workspaceDir: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> => {
  const extension = extensions.find((one) => existsSync(placeOf(workspaceDir, one)))
  if (!extension) return null
  const place = placeOf(workspaceDir, extension)
  return { name: basename(place), bytes: new Uint8Array(await readFile(place)) }
}

/** Keeps a picture for the certificates; null: our border again. Throws `file-unsupported`, `disk-full`. */
export const keepBackground = async (workspaceDir: string, file: string | null): Promise<void> => {
  const bytes = file === null ? null : new Uint8Array(await readFile(file))
  const extension = bytes && extensionOf(bytes)
  if (file !== null && !extension)
    throw new ExpectedError('file-unsupported', {
      file: basename(file),
      reason: say('证书底图请用 PNG 或 JPEG 图片。', 'Use a PNG or JPEG picture for the certificates.'),
    })
  if (bytes && extension) await safeWrite(placeOf(workspaceDir, extension), bytes)
  for (const other of extensions)
    if (other !== extension) await rm(placeOf(workspaceDir, other), { force: true })
}
