import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import { problemInDatabase } from '../db/problem-in-database.ts'
import { mapSqliteError } from '../db/sqlite-errors.ts'
import { copyPages } from './copy-pages.ts'
import { mapFileError } from './map-file-error.ts'

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

/**
 * Copies a ledger while it is in use, a portion at a time; the copy is read back in a thread of its own before it
 * gets its name. `onProgress` counts pages. Throws ExpectedError; nothing is left of a copy that failed.
 */
export const writeVerifiedCopy = async (
  db: Database,
  file: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> => {
  const temporary = `${file}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await copyPages(db, temporary, onProgress)
    await syncFile(temporary)
    const problem = await problemInDatabase(temporary)
    if (problem !== null)
      throw new ExpectedError('workspace-damaged', { reason: `${basename(temporary)}：${problem}` })
    await rename(temporary, file)
  } catch (error) {
    // The copying is SQLite's, the rest the file system's.
    throw mapSqliteError(mapFileError(error, file), file)
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${temporary}${suffix}`, { force: true })
  }
}
