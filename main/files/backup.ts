import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import { backupsToRemove } from '../../shared/rules/backups-to-remove.ts'
import { localDay } from '../../shared/text/local-day.ts'
import type { Backup, BackupList } from '../../shared/workspace-views.ts'
import { copyToSecond, secondFolder, secondView } from './second-backup.ts'
import { writeVerifiedCopy } from './write-verified-copy.ts'

const namePattern = /^ledger-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.sqlite$/
const folderIn = (dir: string): string => join(dir, 'backups')
const nameAt = (at: Date): string => `ledger-${at.toISOString().replace(/[:.]/g, '-')}.sqlite`

/** Backups of a workspace, newest first; paths are absolute. */
export const listBackups = (dir: string): Promise<readonly Backup[]> => backupsIn(folderIn(dir))

const backupsIn = async (folder: string): Promise<readonly Backup[]> => {
  if (!existsSync(folder)) return []
  const backups: Backup[] = []
  for (const name of await readdir(folder)) {
    const [, day, hours, minutes, seconds, millis] = namePattern.exec(name) ?? []
    if (day === undefined) continue
    const file = join(folder, name)
    backups.push({
      file,
      at: `${day}T${hours}:${minutes}:${seconds}.${millis}Z`,
      size: (await stat(file)).size,
    })
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The backups here, and how those on the second drive stand. */
export const viewBackups = async (dir: string): Promise<BackupList> => {
  const backups = await listBackups(dir)
  const folder = secondFolder(dir)
  const there = folder === null ? [] : await backupsIn(folder)
  return { backups, second: secondView(dir, backups[0]?.at, there) }
}

const removeOld = async (backups: readonly Backup[]): Promise<void> => {
  for (const old of backupsToRemove(backups, (at) => localDay(new Date(at))))
    await rm(old.file, { force: true })
}

/** The copy on the second drive, if one was chosen; what keeps it from being written does not undo the first. */
const backUpTwice = async (dir: string, { file }: Backup): Promise<void> => {
  const folder = secondFolder(dir)
  try {
    if (folder !== null && (await copyToSecond(dir, file))) await removeOld(await backupsIn(folder))
  } catch (error) {
    // The list of backups tells that the second ones are behind.
    if (!(error instanceof ExpectedError)) throw error
  }
}

export interface BackupSource {
  readonly dir: string
  readonly store: { readonly database: Database }
  now(): Date
}

/**
 * Copies the ledger while it is in use, a portion at a time; the copy is read back before it gets its name,
 * then older ones that are no longer needed go. `onProgress` counts pages.
 */
export const createBackup = async (
  workspace: BackupSource,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Backup> => {
  const file = join(folderIn(workspace.dir), nameAt(workspace.now()))
  await writeVerifiedCopy(workspace.store.database, file, onProgress)
  const backups = await listBackups(workspace.dir)
  await removeOld(backups)
  const made = backups.find((backup) => backup.file === file)
  if (!made) throw new Error('the backup just written is not listed')
  await backUpTwice(workspace.dir, made)
  return made
}
