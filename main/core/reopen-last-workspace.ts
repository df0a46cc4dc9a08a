import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import type { Core } from './core.ts'

/** Puts a person back where the crash caught them. A workspace that cannot be opened is left to the start page. */
export const reopenLastWorkspace = async (core: Core): Promise<void> => {
  const status = await core.call('workspace.status', {})
  if (!status.ok) return
  const last = (status.value as WorkspaceStatus).recent.find((entry) => entry.exists)
  if (last) await core.call('workspace.open', { dir: last.dir })
}
