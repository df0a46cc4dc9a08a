import type { Label } from '../../shared/record/field.ts'
import type { JobContext } from '../core/feature.ts'
import type { Workspace } from '../core/workspace.ts'
import { isOpened } from '../db/is-opened.ts'
import { createBackup } from './backup.ts'

/** A verified copy of the ledger before many rows change at once; a ledger without any work needs none. */
export const backUpFirst = async (workspace: Workspace, job: JobContext, label: Label): Promise<void> => {
  if (!isOpened(workspace) || workspace.store.steps(1).length === 0) return
  await createBackup(workspace, (done, total) => job.report({ done, total, label }))
}
