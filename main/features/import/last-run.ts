import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { ImportReport } from '../../../shared/import-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { PreviewPages } from './preview-pages.ts'

export interface ImportRun {
  readonly report: ImportReport
  readonly input: Inputs['import.run']
  /** Only of a dry run. */
  readonly pages: PreviewPages | null
}

/** One for each open workspace, and gone with it. */
const last = new WeakMap<Workspace, ImportRun>()

export const keepRun = (workspace: Workspace, run: ImportRun): void => void last.set(workspace, run)

/** Throws `run-gone` where another run has taken its place. */
export const requireRun = (workspace: Workspace, id: string): ImportRun => {
  const run = last.get(workspace)
  if (run?.report.run !== id) throw new ExpectedError('run-gone')
  return run
}
