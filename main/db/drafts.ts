import type { Database } from 'better-sqlite3'
import type { DraftView } from '../../shared/draft-views.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { withSqliteErrors } from './sqlite-errors.ts'

type Row = Readonly<Record<'key' | 'type' | 'typed' | 'base' | 'at', string>> & {
  readonly record: string | null
}

/** What is typed and not stored yet; kept at once, so that neither page nor core can lose it. */
export interface Drafts {
  get(key: string): DraftView | null
  /** Newest first. */
  list(): readonly DraftView[]
  put(draft: DraftView): void
  drop(key: string): void
}

const toDraft = ({ key, type, record, typed, base, at }: Row): DraftView => ({
  key,
  type: type as RecordType,
  record,
  values: JSON.parse(typed),
  base: JSON.parse(base),
  at,
})

/** Throws ExpectedError where the disk refuses. */
export const createDrafts = (db: Database): Drafts => {
  const one = db.prepare<[string], Row>('SELECT * FROM draft WHERE key = ?')
  const all = db.prepare<[], Row>('SELECT * FROM draft ORDER BY at DESC, key')
  const put = db.prepare(
    'INSERT OR REPLACE INTO draft (key, type, record, typed, base, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const drop = db.prepare('DELETE FROM draft WHERE key = ?')
  const guarded = <T>(work: () => T): T => withSqliteErrors(db.name, work)
  return {
    get(key) {
      const row = guarded(() => one.get(key))
      return row ? toDraft(row) : null
    },
    list: () => guarded(() => all.all()).map(toDraft),
    put({ key, type, record, values, base, at }) {
      guarded(() => put.run(key, type, record, JSON.stringify(values), JSON.stringify(base), at))
    },
    drop(key) {
      guarded(() => drop.run(key))
    },
  }
}
