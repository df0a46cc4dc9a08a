import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import type { Label } from '../../shared/record/field.ts'
import { say } from '../../shared/text/say.ts'
import { migrations } from '../db/migrations/migrations.ts'
import { openDatabase } from '../db/open-database.ts'
import { problemInDatabase } from '../db/problem-in-database.ts'
import { lockWorkspace } from '../db/workspace-lock.ts'
import { type BackupSource, createBackup } from './backup.ts'
import { mapFileError } from './map-file-error.ts'

const damaged = say('备份已损坏，请换一份。', 'The backup is damaged; choose another.')

/**
 * Throws ExpectedError('file-missing' | 'file-unreadable' | 'workspace-newer') unless `file` is a sound ledger
 * that this program can open.
 */
export const assertLedger = async (file: string): Promise<void> => {
  const unreadable = (reason: Label) => new ExpectedError('file-unreadable', { file: basename(file), reason })
  try {
    const db = openDatabase(file, { readonly: true, mustExist: true })
    try {
      const version = db.pragma('user_version', { simple: true }) as number
      const isLedger = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'change_log'").get() !== undefined
      if (!isLedger) throw unreadable(say('它不是台账库的备份。', 'It is no backup of a workspace.'))
      if (version > migrations.length) {
        const needs = db.prepare("SELECT value FROM meta WHERE name = 'needs'").pluck().get()
        throw new ExpectedError('workspace-newer', {
          needs: String(needs ?? version),
          have: `#${migrations.length}`,
        })
      }
    } finally {
      db.close()
    }
    if ((await problemInDatabase(file)) !== null) throw unreadable(damaged)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw unreadable(damaged)
    if (error.error.code === 'workspace-missing') throw new ExpectedError('file-missing', { file })
    if (error.error.code === 'workspace-damaged') throw unreadable(damaged)
    throw error
  }
}

export interface ClosedWorkspace {
  readonly dir: string
  readonly operator: string
  readonly clock: () => Date
}

/**
 * Puts a backup in the place of a ledger that is not open, also of a damaged one. The file that was there is
 * kept under `backups/`. Throws ExpectedError and leaves all as it was when the backup is not sound.
 */
export const restoreClosed = async (workspace: ClosedWorkspace, backup: string): Promise<void> => {
  const source = resolve(backup)
  await assertLedger(source)
  const { dir, clock } = workspace
  const ledger = join(dir, 'ledger.sqlite')
  const temporary = `${ledger}.part`
  const lock = lockWorkspace(workspace)
  try {
    await copyFile(source, temporary)
    const handle = await open(temporary, 'r+')
    await handle.sync()
    await handle.close()
    const folder = join(dir, 'backups')
    await mkdir(folder, { recursive: true })
    const kept = join(folder, `replaced-${clock().toISOString().replace(/[:.]/g, '-')}.sqlite`)
    // The log of unfinished pages belongs to the old file and would spoil the new one.
    for (const suffix of ['-wal', '-shm', '-journal'])
      await rename(`${ledger}${suffix}`, `${kept}${suffix}`).catch(ignoreMissing)
    await rename(ledger, kept).catch(ignoreMissing)
    await rename(temporary, ledger)
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      await rm(join(dir, `search.sqlite${suffix}`), { force: true })
  } catch (error) {
    throw mapFileError(error, ledger)
  } finally {
    await rm(temporary, { force: true })
    lock.release()
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}

export interface RestoringWorkspace extends BackupSource {
  readonly operator: { readonly name: string }
  close(): Promise<void>
}

/**
 * Saves the open ledger as a backup, so that restoring can itself be taken back, closes it and puts `backup` in
 * its place. The caller opens the workspace again, also after a failure.
 */
export const restoreBackup = async (workspace: RestoringWorkspace, backup: string): Promise<void> => {
  await assertLedger(resolve(backup))
  // Read first: making a new backup may let an old one go.
  const held = join(workspace.dir, 'restoring.sqlite')
  await copyFile(resolve(backup), held)
  try {
    await createBackup(workspace)
    await workspace.close()
    await restoreClosed(
      { dir: workspace.dir, operator: workspace.operator.name, clock: () => workspace.now() },
      held,
    )
  } finally {
    await rm(held, { force: true })
  }
}
