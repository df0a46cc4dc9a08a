import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../../shared/errors.ts'
import type { OpenStep, Writer } from '../../db/store.ts'

/** Leaves room for the commit within the 20 ms that a batch may take. */
const batchMilliseconds = 12

/**
 * Runs tasks in short transactions of one step and lets other calls in between. Throws `cancelled` once the
 * signal is given; `onTask` is told after every batch how many tasks are done.
 */
export const runInBatches = async (
  step: OpenStep,
  tasks: Iterator<(writer: Writer) => void>,
  signal: AbortSignal,
  onBatch: (done: number) => void,
): Promise<void> => {
  let next = tasks.next()
  let done = 0
  while (!next.done) {
    if (signal.aborted) throw new ExpectedError('cancelled')
    step.batch((writer) => {
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
