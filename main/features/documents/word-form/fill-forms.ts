import { entryUrl } from '../../../core/entry-url.ts'
import { runInWorker } from '../../../db/run-in-worker.ts'
import type { FillTask, Filled } from './word-form-worker.ts'

/** Fills forms of one template in a thread of its own. Throws `cancelled`; a form that cannot be filled is a value. */
export const fillForms = (task: FillTask, signal: AbortSignal): Promise<readonly Filled[]> =>
  runInWorker(entryUrl('./word-form-worker', import.meta.url), task, { signal })
