import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RescueView } from '../../../shared/workspace-views.ts'
import { listBackups } from '../../files/backup.ts'

const writtenAt = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

/** Backups of a folder whose ledger cannot be opened, and how far that ledger had got. Reads no page of it. */
export const rescueView = async (dir: string): Promise<RescueView> => {
  const ledger = join(dir, 'ledger.sqlite')
  // What was stored last may still stand in the log beside it.
  const last = Math.max(await writtenAt(ledger), await writtenAt(`${ledger}-wal`))
  return {
    dir,
    name: basename(dir),
    writtenAt: last === 0 ? null : new Date(last).toISOString(),
    backups: await listBackups(dir),
  }
}
