import type { Database } from 'better-sqlite3'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { createWordTable } from './create-word-table.ts'

/** Records by the marks of what may be used again (`reuseMarks`); they are named by number until they are wanted. */
export interface ReuseIndex {
  /** How many records have marks. */
  size(): number
  /** The records that have a mark, at most `most` of them. */
  having(mark: string, most: number): readonly number[]
  /** Null for one that has been written anew since. */
  named(number: number): { readonly type: RecordType; readonly id: string } | null
}

/**
 * Marks beside the words of the search index; rows have the numbers of `entry`. A mark takes 8 bytes, and a text of 600
 * characters has 75 of them.
 */
export const createReuseTable = (db: Database) => {
  createWordTable(db, 'marks', 'none')
  const add = db.prepare('INSERT INTO marks (rowid, body) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM marks WHERE rowid = ?')
  const having = db
    .prepare<[string, number], number>('SELECT rowid FROM marks WHERE marks MATCH ? LIMIT ?')
    .pluck()
  const named = db.prepare<[number], { type: RecordType; id: string }>(
    'SELECT type, id FROM entry WHERE number = ?',
  )
  const size = db.prepare<[], number>('SELECT count(*) FROM marks').pluck()
  const index: ReuseIndex = {
    size: () => size.get() ?? 0,
    having: (mark, most) => having.all(mark, most),
    named: (number) => named.get(number) ?? null,
  }
  return {
    index,
    put(number: number | bigint, marks: readonly string[]) {
      if (marks.length > 0) add.run(number, marks.join(' '))
    },
    remove: (number: number) => void drop.run(number),
  }
}
