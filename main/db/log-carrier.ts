import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { entryUrl } from '../core/entry-url.ts'

/** Pages (of 4 KB) of the write-ahead log that wait to be carried over: from the first on it is done beside the work, from the second on waited for. */
const carriedFrom = 4_000
const waitedFrom = 32_000

/** SQLite's own setting: who commits carries over what has come together. */
const usualCheckpoint = 1_000

export interface LogCarrier {
  /** To be awaited between two batches: other calls get in, and the log does not grow without bound. */
  rest(): Promise<void>
  /** Carries over all there is, so that the commit that ends the step has little to bring to the disk. */
  settle(): Promise<void>
  /** Ends the thread and leaves the log to the commits again. */
  end(): void
}

/**
 * Carries the write-ahead log of a long step over into the ledger in a thread of its own. Left to the commits, every
 * tenth of them wrote thousands of pages and waited for the disk, and the core answered nobody meanwhile.
 */
export const createLogCarrier = (db: Database, file: string): LogCarrier => {
  let worker: Worker | null = null
  let running: Promise<void> | null = null
  db.pragma('wal_autocheckpoint = 0')

  const waiting = (): number => {
    const [{ log, checkpointed }] = db.pragma('wal_checkpoint(NOOP)') as [
      { readonly log: number; readonly checkpointed: number },
    ]
    return log - checkpointed
  }

  const carry = (): Promise<void> => {
    running ??= new Promise<void>((resolve) => {
      worker ??= new Worker(entryUrl('./checkpoint-worker', import.meta.url), { workerData: file })
      const current = worker
      const done = (): void => {
        current.off('message', done).off('error', done).off('exit', done)
        running = null
        resolve()
      }
      current.on('message', done).on('error', done).on('exit', done)
      current.postMessage('carry')
    })
    return running
  }

  return {
    async rest() {
      await setImmediate()
      if (!db.open) return
      const pages = waiting()
      const carrying = pages >= carriedFrom ? carry() : null
      if (pages >= waitedFrom) await carrying
    },
    async settle() {
      await running
      if (db.open && waiting() > 0) await carry()
    },
    end() {
      if (db.open) db.pragma(`wal_autocheckpoint = ${usualCheckpoint}`)
      void worker?.terminate()
      worker = null
    },
  }
}
