import Sqlite, { type Database } from 'better-sqlite3'

/** better-sqlite3 and nothing else, with the pragmas that the program sets (main/db/open-database.ts). */
export const openBare = (file: string): Database => {
  const db = new Sqlite(file)
  db.pragma('busy_timeout = 5000')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -65536')
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = FULL')
  return db
}
