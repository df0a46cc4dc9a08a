import type { Database } from 'better-sqlite3'
import type { Param } from './list-sql.ts'

/** One SELECT; a row is an array of its columns, or the value itself where there is only one. */
export interface PlainRead {
  readonly sql: string
  readonly params: readonly Param[]
}

/** Answers several in one transaction, so that all see the same state. */
export const plainReads = (db: Database, reads: readonly PlainRead[]): readonly (readonly unknown[])[] =>
  db.transaction(() =>
    reads.map(({ sql, params }) => {
      const statement = db.prepare<unknown[], unknown>(sql)
      const single = statement.columns().length === 1
      return (single ? statement.pluck() : statement.raw()).all(...params)
    }),
  )()
