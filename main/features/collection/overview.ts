import type { CollectionState, CollectionUnitView } from '../../../shared/collection-views.ts'
import type { CollectionKind } from '../../../shared/records/collected-fields.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { CollectionRow, UnitAnswer } from '../../db/collection-book.ts'

const stateOf = (sent: CollectionRow | null, answer: UnitAnswer | null, today: string): CollectionState => {
  if (answer) return answer.refused > 0 ? 'refused' : 'answered'
  if (!sent) return 'notSent'
  return sent.dueOn !== null && sent.dueOn < today ? 'overdue' : 'waiting'
}

/** Every unit on file with its newest collection workbook and what has come back since that went out. */
export const collectionOverview = ({
  store,
  collection,
  today,
}: Workspace): readonly CollectionUnitView[] => {
  const sent = new Map(collection.sent().map((row) => [row.unit, row]))
  const answers = Map.groupBy(collection.answers(), ({ unit }) => unit)
  const day = today()
  return store.list({ type: 'unit', fields: ['name'] }).map(({ id, values }) => {
    const row = sent.get(id) ?? null
    const since = (answers.get(id) ?? []).filter(({ answeredAt }) => row && answeredAt >= row.sentAt)
    const last = since.at(-1) ?? null
    return {
      unit: { id, name: String(values.name) },
      state: stateOf(row, last, day),
      sent: row && {
        id: row.id,
        at: row.sentAt,
        dueOn: row.dueOn,
        kinds: JSON.parse(row.kinds) as readonly CollectionKind[],
        fileName: row.fileName,
      },
      answers: since.length,
      answer: last && {
        at: last.answeredAt,
        fileName: last.fileName,
        rows: last.rowCount,
        changed: last.changed,
        refused: last.refused,
      },
    }
  })
}
