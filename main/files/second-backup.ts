import { existsSync, readFileSync, statSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { ExpectedError } from '../../shared/errors.ts'
import type { BackupList } from '../../shared/workspace-views.ts'
import { readWorkstation } from '../db/workstation-file.ts'
import { hashFile } from './hash-file.ts'
import { mapFileError } from './map-file-error.ts'
import { parseJson } from './parse-json.ts'
import { safeWrite } from './safe-write.ts'

/** Of this computer alone: on another one the drive is called otherwise, or is another drive. */
const placeFile = 'second-backup.json'
const schema = z.strictObject({ folder: z.string().min(1) })

const chosenIn = (dir: string): string | null => {
  const file = join(dir, placeFile)
  if (!existsSync(file)) return null
  return schema.safeParse(parseJson(readFileSync(file, 'utf8'))).data?.folder ?? null
}

/** Several workspaces may share a drive, and several of one name. */
export const secondFolder = (dir: string): string | null => {
  const chosen = chosenIn(dir)
  const station = readWorkstation(dir)?.stationId.slice(0, 8) ?? ''
  return chosen === null ? null : join(chosen, `匠心台账备份-${basename(resolve(dir))}-${station}`)
}

/** Whether the folder that was chosen is there: a drive may have been taken off. */
export const isSecondThere = (dir: string): boolean => {
  const chosen = chosenIn(dir)
  return chosen !== null && statSync(chosen, { throwIfNoEntry: false })?.isDirectory() === true
}

/**
 * Chooses where a second copy of every backup goes; null: nowhere. Throws `not-a-folder` for one that is not there or
 * lies in the workspace itself, `workspace-read-only` and `disk-full` where nothing can be written.
 */
export const chooseSecond = async (dir: string, folder: string | null): Promise<void> => {
  const file = join(dir, placeFile)
  if (folder === null) return rm(file, { force: true })
  const inside = relative(resolve(dir), resolve(folder))
  const isInside = inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)
  if (isInside || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ExpectedError('not-a-folder', { dir: folder })
  const probe = join(folder, `.${process.pid}.part`)
  await safeWrite(probe, '')
  await rm(probe, { force: true })
  await safeWrite(file, `${JSON.stringify({ folder }, null, 2)}\n`)
}

/** Copied under another name, read back, then named: what is cut off is never taken for a backup. */
const copyVerified = async (from: string, to: string): Promise<void> => {
  const temporary = `${to}.part`
  try {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, temporary)
    const handle = await open(temporary, 'r+')
    await handle.sync()
    await handle.close()
    if ((await hashFile(temporary)) !== (await hashFile(from)))
      throw new ExpectedError('file-unreadable', { file: temporary, reason: 'SHA-256' })
    await rename(temporary, to)
  } catch (error) {
    throw mapFileError(error, to)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Copies one backup to the second drive. False where none was chosen or the drive is away. Throws ExpectedError. */
export const copyToSecond = async (dir: string, backup: string): Promise<boolean> => {
  const folder = secondFolder(dir)
  if (folder === null || !isSecondThere(dir)) return false
  await copyVerified(backup, join(folder, basename(backup)))
  return true
}

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder)
    ? (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && entry.name.endsWith('.bin'))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : []

/** Copies the attachments that the second drive does not hold yet; none is ever taken away there. */
export const copyAttachmentsToSecond = async (
  dir: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> => {
  const folder = secondFolder(dir)
  if (folder === null || !isSecondThere(dir)) return
  const [own, there] = [join(dir, 'attachments'), join(folder, 'attachments')]
  const held = new Set(await filesBelow(there))
  const missing = (await filesBelow(own)).filter((file) => !held.has(file))
  for (const [done, file] of missing.entries()) {
    onProgress(done, missing.length)
    await copyVerified(join(own, file), join(there, file))
  }
}

/** Where the second drive holds the bytes of an attachment; null where it does not. */
export const attachmentOnSecond = async (dir: string, sha256: string): Promise<string | null> => {
  const folder = secondFolder(dir)
  if (folder === null || !/^[0-9a-f]{64}$/.test(sha256)) return null
  const file = join(folder, 'attachments', sha256.slice(0, 2), `${sha256}.bin`)
  return existsSync(file) && (await hashFile(file)) === sha256 ? file : null
}

/** How the second copies stand beside the newest backup here. */
export const secondView = (
  dir: string,
  newest: string | undefined,
  there: readonly { readonly at: string }[],
): BackupList['second'] => {
  const folder = chosenIn(dir)
  if (folder === null) return null
  const at = there[0]?.at ?? null
  if (!isSecondThere(dir)) return { folder, state: 'away', at, sameDrive: false }
  const sameDrive = sep === '/' ? statSync(folder).dev === statSync(dir).dev : false
  const isCurrent = newest === undefined || (at !== null && at >= newest)
  return { folder, state: isCurrent ? 'current' : 'behind', at, sameDrive }
}
