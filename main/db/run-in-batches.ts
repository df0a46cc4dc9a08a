import { performance } from 'node:perf_hooks'
import { ExpectedError } from '../../shared/errors.ts'
import type { Writer } from './store.ts'

/** Leaves room for the log and the commit within the 20 ms that a batch may take. */
const batchMilliseconds = 10

export type Task = (writer: Writer) => void
/** A long step (or, for a trial, none): runs work in one transaction, and rests between two. */
export interface Batches {
  batch(work: Task): void
  rest(): Promise<unknown>
}

/**
 * Runs tasks in short batches and lets other calls in between. Throws `cancelled` once the signal is given;
 * `onBatch` is told after every batch how many tasks are done. Tasks come in portions, each ready at once.
 */
export const runInBatches = async (
  batches: Batches,
  portions: AsyncIterable<Iterable<Task>> | readonly Iterable<Task>[],
  signal: AbortSignal,
  onBatch: (done: number) => void,
): Promise<void> => {
  let done = 0
  for await (const portion of portions) {
    const tasks = portion[Symbol.iterator]()
    let next = tasks.next()
    while (!next.done) {
      if (signal.aborted) throw new ExpectedError('cancelled')
      batches.batch((writer) => {
        const until = performance.now() + batchMilliseconds
        while (!next.done && performance.now() < until) {
          next.value(writer)
          done += 1
          next = tasks.next()
        }
      })
      onBatch(done)
      await batches.rest()
    }
  }
}
