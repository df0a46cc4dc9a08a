import Sqlite, { type Database } from 'better-sqlite3'
import { errorCode } from '../files/error-code.ts'
import { openNodeSqlite } from './node-sqlite.ts'

export interface DriverOptions {
  readonly readonly: boolean
  readonly fileMustExist: boolean
}

/** `LEDGER_SQLITE=node` chooses Node's own SQLite also where the other could be loaded: for tests, and to compare. */
const isNodeWanted = (): boolean => process.env.LEDGER_SQLITE === 'node'

/** The binary wants a newer system or another one, or there is none for this kind of computer. */
const cannotLoad = (error: unknown): boolean =>
  errorCode(error) === 'ERR_DLOPEN_FAILED' || errorCode(error) === 'MODULE_NOT_FOUND'

/**
 * Opens a SQLite file by better-sqlite3, which is the faster one; where its binary cannot be loaded, by the SQLite of Node itself. Both read and write the same file.
 */
export const openSqlite = (file: string, options: DriverOptions): Database => {
  if (isNodeWanted()) return openNodeSqlite(file, options)
  try {
    return new Sqlite(file, options)
  } catch (error) {
    if (cannotLoad(error)) return openNodeSqlite(file, options)
    throw error
  }
}
