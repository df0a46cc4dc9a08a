import type { Database } from 'better-sqlite3'

/**
 * FTS5 merges its segments inside commits. Two kinds of merge know no bound and held a commit for half a second at
 * 100,000 records: those that a tenth of deleted rows sets off, and those of a level of 16 segments
 * (sqlite.org/fts5.html §6.9, §6.11). The third kind, in small portions with every commit, is enough.
 */
const mergeLimits = { deletemerge: 0, crisismerge: 1999 } as const

/**
 * Makes a table of words without their texts, where it is not there yet. The ascii tokenizer takes every other
 * character as a letter: Han beyond Unicode 6.1 would be lost to unicode61. `detail`: none saves what phrases need.
 */
export const createWordTable = (db: Database, name: string, detail: 'full' | 'none' = 'full'): void => {
  const isThere = db.prepare('SELECT count(*) FROM sqlite_schema WHERE name = ?').pluck().get(name) === 1
  if (isThere) return
  db.exec(
    `CREATE VIRTUAL TABLE ${name} USING fts5 (
       body, content='', contentless_delete=1, detail=${detail}, tokenize='ascii')`,
  )
  for (const [limit, value] of Object.entries(mergeLimits))
    db.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('${limit}', ${value})`)
}
