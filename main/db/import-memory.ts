import type { Database } from 'better-sqlite3'
import { type KeptShape, keptNames, keptSetting, type NameChoice } from '../../shared/import-settings.ts'
import { withSqliteErrors } from './sqlite-errors.ts'
import { tableOf } from './table-of.ts'

/** What people have set right in the reading of workbooks, for the next one of the same shape. */
export interface ImportMemory {
  /** The newest first; what an older program kept and this one cannot read is left out. */
  shapes(): readonly KeptShape[]
  keep(shape: KeptShape, at: Date): void
  forget(shape: string): void
  names(): readonly NameChoice[]
  keepNames(names: readonly NameChoice[]): void
}

interface Row {
  readonly shape: string
  readonly sender: string
  readonly setting: string
  readonly keptAt: string
}

/** Throws ExpectedError where the disk refuses. */
export const createImportMemory = (db: Database): ImportMemory => {
  const rows = tableOf<Row>(db, 'import_shape', ['shape', 'sender', 'setting', 'keptAt'])
  const newest = rows.where('ORDER BY kept_at DESC')
  const forget = db.prepare('DELETE FROM import_shape WHERE shape = ?')
  const names = db.prepare<[], string>('SELECT names FROM import_name').pluck()
  const dropNames = db.prepare('DELETE FROM import_name')
  const putNames = db.prepare('INSERT INTO import_name (names) VALUES (?)')
  const guarded = <T>(work: () => T): T => withSqliteErrors(db.name, work)
  return {
    shapes: () =>
      guarded(newest).flatMap(({ shape, sender, setting }) => {
        const read = keptSetting.safeParse(JSON.parse(setting))
        return read.success ? [{ shape, sender, setting: read.data }] : []
      }),
    keep: ({ shape, sender, setting }, at) =>
      guarded(() => rows.put({ shape, sender, setting: JSON.stringify(setting), keptAt: at.toISOString() })),
    forget: (shape) => void guarded(() => forget.run(shape)),
    names() {
      const kept = guarded(() => names.get())
      return kept === undefined ? [] : (keptNames.safeParse(JSON.parse(kept)).data ?? [])
    },
    keepNames: (kept) =>
      guarded(() =>
        db
          .transaction(() => {
            dropNames.run()
            putNames.run(JSON.stringify(kept))
          })
          .immediate(),
      ),
  }
}
