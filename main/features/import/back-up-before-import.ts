import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { createBackup } from '../../files/backup.ts'

const isOpened = (workspace: Workspace): workspace is OpenedWorkspace => 'database' in workspace.store

/** A verified copy of the ledger before many rows change at once; a ledger without any work needs none. */
export const backUpBeforeImport = async (workspace: Workspace, job: JobContext): Promise<void> => {
  if (!isOpened(workspace) || workspace.store.steps(1).length === 0) return
  await createBackup(workspace, (done, total) =>
    job.report({ done, total, label: say('导入前备份', 'Backing up before the import') }),
  )
}
