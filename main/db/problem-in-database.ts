import { entryUrl } from '../core/entry-url.ts'
import { runInWorker, type WorkerPace } from './run-in-worker.ts'

/**
 * Reads every page of a database file, in a thread of its own: what is wrong with it, in SQLite's words; null
 * when nothing is. Throws ExpectedError where the file cannot be opened at all.
 */
export const problemInDatabase = (file: string, pace: WorkerPace = {}): Promise<string | null> =>
  runInWorker(entryUrl('./database-problem-worker', import.meta.url), file, pace)
