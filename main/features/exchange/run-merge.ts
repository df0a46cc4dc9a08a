import type { Workspace } from '../../core/workspace.ts'
import { runInBatches, type Task } from '../../db/run-in-batches.ts'
import type { StepInfo } from '../../db/store.ts'
import { MergeTasks } from './merge-tasks.ts'

export interface MergedStep {
  readonly merge: MergeTasks
  /** Null where nothing was written. */
  readonly step: string | null
}

/** Runs the work of a merge as one undoable step, in short batches; nothing of it stays when it fails or is cancelled. */
export const runMerge = async (
  workspace: Workspace,
  info: StepInfo,
  packageId: string | null,
  work: (merge: MergeTasks) => Iterable<Task>,
  signal: AbortSignal,
  onBatch: (done: number) => void = () => undefined,
): Promise<MergedStep> => {
  const step = workspace.store.openStep(info)
  const merge = new MergeTasks(workspace, step.id, packageId)
  try {
    await runInBatches(step, [work(merge)], signal, onBatch)
    await step.settle()
    step.finish()
  } catch (error) {
    await step.abandon()
    throw error
  }
  return { merge, step: workspace.store.steps(1)[0]?.id === step.id ? step.id : null }
}
