import type { Database } from 'better-sqlite3'
import { definePinyinOrder } from './pinyin-order.ts'
import { openSqlite } from './sqlite-driver.ts'
import { mapSqliteError } from './sqlite-errors.ts'

/** The first release without the WAL-reset bug that could corrupt a database (sqlite.org/wal.html). */
const oldestSqlite = [3, 51, 3] as const

export interface DatabaseOptions {
  /** Network file systems cannot share the WAL index; there the rollback journal is used. */
  readonly journal?: 'wal' | 'delete'
  readonly readonly?: boolean
  readonly mustExist?: boolean
}

/**
 * Opens a SQLite file with the settings every one of ours has. Throws ExpectedError for a file that is
 * missing, read-only, damaged or held by another program.
 */
export const openDatabase = (file: string, options: DatabaseOptions = {}): Database => {
  let db: Database | undefined
  try {
    db = openSqlite(file, { readonly: options.readonly ?? false, fileMustExist: options.mustExist ?? false })
    assertVersion(db)
    definePinyinOrder(db)
    db.pragma('busy_timeout = 5000')
    db.pragma('foreign_keys = ON')
    // 64 MB instead of 2: indexes of a large import no longer go in and out of memory.
    db.pragma('cache_size = -65536')
    if (options.readonly) db.pragma('schema_version')
    else {
      db.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
      db.pragma('synchronous = FULL')
      assertWritable(db)
    }
    return db
  } catch (error) {
    db?.close()
    throw mapSqliteError(error, file)
  }
}

const assertVersion = (db: Database): void => {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const parts = version.split('.').map(Number)
  const older = oldestSqlite.findIndex((wanted, i) => (parts[i] ?? 0) !== wanted)
  if (older >= 0 && (parts[older] ?? 0) < (oldestSqlite[older] ?? 0))
    throw new Error(`SQLite ${version} is older than ${oldestSqlite.join('.')}`)
}

/** SQLite opens a protected file read-only without a word; only a write, here taken back, tells. */
const assertWritable = (db: Database): void => {
  try {
    db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${db.pragma('user_version', { simple: true })}`)
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}
