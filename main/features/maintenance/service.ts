import { say } from '../../../shared/text/say.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { isOpened } from '../../db/is-opened.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { createBackup, listBackups } from '../../files/backup.ts'
import { runDoctor } from './doctor.ts'

/** What looks below the records needs the workspace as it was opened, not only its interfaces. */
const opened = (workspace: Workspace): OpenedWorkspace => {
  if (!isOpened(workspace)) throw new Error('this workspace was not opened from a folder')
  return workspace
}

/** Backups and the doctor. Restoring closes the workspace, so it belongs to the composition (files/restore-backup.ts). */
export const createMaintenanceHandlers = (): Handlers<'backup.create' | 'backup.list' | 'doctor.run'> => ({
  'backup.create': async (_, workspace, job) => {
    await createBackup(opened(workspace), (done, total) => {
      job.signal.throwIfAborted()
      job.report({ done, total, label: say('备份', 'Backing up') })
    })
    return { backups: await listBackups(workspace.dir) }
  },
  'backup.list': async (_, workspace) => ({ backups: await listBackups(workspace.dir) }),
  'doctor.run': (_, workspace, job) => runDoctor(opened(workspace), job),
})
