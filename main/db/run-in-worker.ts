import { parentPort, Worker, workerData } from 'node:worker_threads'
import { ExpectedError, expectedError, type LedgerError } from '../../shared/errors.ts'
import type { Portion } from './in-portions.ts'

type Message<O> =
  | { readonly kind: 'portion'; readonly portion: Portion }
  | { readonly kind: 'done'; readonly value: O }
  | { readonly kind: 'refused'; readonly error: LedgerError }

export interface WorkerPace {
  readonly signal?: AbortSignal
  onPortion?(portion: Portion): void
}

/**
 * Has one question answered in a thread of its own, so that no other call waits; cancelling ends the thread.
 * Throws the ExpectedError thrown there, and `cancelled`.
 */
export const runInWorker = <I, O>(entry: URL, input: I, pace: WorkerPace = {}): Promise<O> =>
  new Promise((resolve, reject) => {
    const { signal } = pace
    if (signal?.aborted) {
      reject(new ExpectedError('cancelled'))
      return
    }
    const worker = new Worker(entry, { workerData: input })
    const cancel = (): void => {
      reject(new ExpectedError('cancelled'))
      void worker.terminate()
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: Message<O>) => {
      switch (message.kind) {
        case 'portion':
          pace.onPortion?.(message.portion)
          return
        case 'done':
          resolve(message.value)
          return
        case 'refused':
          reject(expectedError(message.error))
      }
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal?.removeEventListener('abort', cancel)
      // Changes nothing where an answer has come.
      reject(new Error('a worker ended without an answer'))
    })
  })

/** The worker's side: answers the one question that it was started with. */
export const answerInWorker = async <I, O>(
  answer: (input: I, onPortion: (portion: Portion) => void) => O | Promise<O>,
): Promise<void> => {
  const post = (message: Message<O>): void => parentPort?.postMessage(message)
  try {
    const value = await answer(workerData as I, (portion) => post({ kind: 'portion', portion }))
    post({ kind: 'done', value })
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    post({ kind: 'refused', error: error.error })
  }
}
