import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Writer } from '../../db/store.ts'

/** Leaves room for the commit within the 20 ms that a batch may take. */
const batchMilliseconds = 12

export type Task = (writer: Writer) => void
/** Runs work in one transaction (or, for a trial, without any). */
export type InBatch = (work: Task) => void

/**
 * Runs tasks in short batches and lets other calls in between. Throws `cancelled` once the signal is given;
 * `onBatch` is told after every batch how many tasks are done.
 */
export const runInBatches = async (
  inBatch: InBatch,
  tasks: Iterator<Task>,
  signal: AbortSignal,
  onBatch: (done: number) => void,
): Promise<void> => {
  let next = tasks.next()
  let done = 0
  while (!next.done) {
    if (signal.aborted) throw new ExpectedError('cancelled')
    inBatch((writer) => {
      const until = performance.now() + batchMilliseconds
      while (!next.done && performance.now() < until) {
        next.value(writer)
        done += 1
        next = tasks.next()
      }
    })
    onBatch(done)
    await setImmediate()
  }
}
