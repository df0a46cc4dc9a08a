import type { Workspace } from '../core/workspace.ts'
import type { OpenedWorkspace } from './open-workspace.ts'

/** Whether a workspace lies in a folder, so that what is below its records can be looked at; a test's may not. */
export const isOpened = (workspace: Workspace): workspace is OpenedWorkspace => 'database' in workspace.store
