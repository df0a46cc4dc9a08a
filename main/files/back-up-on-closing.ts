import type { OpenedWorkspace } from '../db/open-workspace.ts'
import { createBackup, listBackups } from './backup.ts'

/**
 * A backup of what was changed since the last one, before a workspace closes. `isChanged`: something was written while
 * it was open; what an earlier run left without a backup, because it ended in a crash, counts as well.
 */
export const backUpOnClosing = async (workspace: OpenedWorkspace, isChanged: boolean): Promise<void> => {
  const [last] = workspace.store.steps(1)
  if (!last) return
  const [newest] = await listBackups(workspace.dir)
  const isCovered = newest !== undefined && new Date(newest.at) >= new Date(last.at)
  if (isChanged || !isCovered) await createBackup(workspace)
}
