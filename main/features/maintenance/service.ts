import { say } from '../../../shared/text/say.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { isOpened } from '../../db/is-opened.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { createBackup, viewBackups } from '../../files/backup.ts'
import { chooseSecond, copyAttachmentsToSecond } from '../../files/second-backup.ts'
import { diagnosticsText } from './diagnostics.ts'
import { runDoctor } from './doctor.ts'

/** What looks below the records needs the workspace as it was opened, not only its interfaces. */
const opened = (workspace: Workspace): OpenedWorkspace => {
  if (!isOpened(workspace)) throw new Error('this workspace was not opened from a folder')
  return workspace
}

/** Backups, the doctor and diagnostics. `dataDir` is the program's folder of this user. Restoring closes the workspace, so it belongs to the composition (files/restore-backup.ts). */
export const createMaintenanceHandlers = (
  dataDir: string | undefined,
): Handlers<'backup.create' | 'backup.list' | 'backup.setSecond' | 'doctor.run' | 'diagnostics.read'> => ({
  'backup.create': async (_, workspace, job) => {
    await createBackup(opened(workspace), (done, total) => {
      job.signal.throwIfAborted()
      job.report({ done, total, label: say('备份', 'Backing up') })
    })
    await copyAttachmentsToSecond(workspace.dir, (done, total) => {
      job.signal.throwIfAborted()
      job.report({ done, total, label: say('第二份：复制佐证材料', 'Second copy: evidence files') })
    })
    return viewBackups(workspace.dir)
  },
  'backup.list': (_, workspace) => viewBackups(workspace.dir),
  'backup.setSecond': async ({ folder }, workspace) => {
    await chooseSecond(workspace.dir, folder)
    return viewBackups(workspace.dir)
  },
  'diagnostics.read': async (_, workspace: Workspace | null) => ({
    text: await diagnosticsText(workspace, dataDir, new Date()),
  }),
  'doctor.run': ({ mend = false }, workspace, job) => runDoctor(opened(workspace), mend, job),
})
