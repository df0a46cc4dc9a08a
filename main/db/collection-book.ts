import type { Database } from 'better-sqlite3'
import { withSqliteErrors } from './sqlite-errors.ts'
import { tableOf } from './table-of.ts'

/** A workbook sent to a unit; times are ISO, days YYYY-MM-DD. */
export interface CollectionRow {
  readonly id: string
  /** Id of the unit. */
  readonly unit: string
  /** As JSON. */
  readonly kinds: string
  readonly dueOn: string | null
  readonly fileName: string
  readonly sentBy: string
  readonly sentAt: string
}

export interface AnswerRow {
  readonly collection: string
  readonly answeredAt: string
  readonly fileName: string
  readonly rowCount: number
  readonly changed: number
  readonly refused: number
  readonly step: string | null
}

/** An answer and the unit it came from. */
export type UnitAnswer = AnswerRow & { readonly unit: string }

export const createCollectionBook = (db: Database) => {
  const sent = tableOf<CollectionRow>(db, 'collection', [
    'id',
    'unit',
    'kinds',
    'dueOn',
    'fileName',
    'sentBy',
    'sentAt',
  ])
  const answers = tableOf<AnswerRow>(db, 'collection_answer', [
    'collection',
    'answeredAt',
    'fileName',
    'rowCount',
    'changed',
    'refused',
    'step',
  ])
  const standing = db.prepare<[], UnitAnswer>(
    `SELECT a.collection, c.unit, a.answered_at AS answeredAt, a.file_name AS fileName, a.row_count AS rowCount,
            a.changed, a.refused, a.step
     FROM collection_answer AS a JOIN collection AS c ON c.id = a.collection
     WHERE NOT EXISTS (SELECT 1 FROM step WHERE step.id = a.step AND step.undone_by IS NOT NULL)
     ORDER BY a.number`,
  )
  const known = db.prepare('SELECT 1 FROM collection WHERE id = ?').pluck()
  return {
    send: (rows: readonly CollectionRow[]): void =>
      withSqliteErrors(db.name, () => db.transaction(() => rows.forEach(sent.put)).immediate()),
    sent: sent.where('ORDER BY number'),
    has: (id: string): boolean => known.get(id) !== undefined,
    answer: (rows: readonly AnswerRow[]): void =>
      withSqliteErrors(db.name, () => db.transaction(() => rows.forEach(answers.put)).immediate()),
    /** Answers whose import still stands, oldest first. */
    answers: (): readonly UnitAnswer[] => standing.all(),
  }
}

export type CollectionBook = ReturnType<typeof createCollectionBook>
