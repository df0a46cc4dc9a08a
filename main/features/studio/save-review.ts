import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { RowEntry, Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { reviewTables } from '../../../shared/records/review-tables.ts'
import { type Marks, reviewScore, ruleText } from '../../../shared/rules/review-score.ts'
import type { Workspace } from '../../core/workspace.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { requireStudio } from './require-studio.ts'

/** A review by one of the scoring tables, as one step; points and total are reckoned here. Throws `record-missing`, `invalid-input`. */
export const saveReview = (input: Inputs['studio.review'], { store }: Workspace): { readonly id: string } => {
  const studio = requireStudio(store, input.id)
  const table = reviewTables.find(({ id }) => id === input.table)
  if (!table) throw new ExpectedError('invalid-input', { reason: input.table })
  const name = textOf(studio.values, 'name')
  const score = reviewScore(
    table,
    input.marks as readonly Marks[],
    input.bonus.map(({ points }) => points),
  )
  const items = table.criteria.map((criterion, index): RowEntry => {
    const { block, item, max } = criterion
    const { score: points = 0, reason = '' } = score.items[index] ?? {}
    const rule = ruleText(criterion)
    return { block, item, max, ...(rule ? { rule } : {}), score: points, ...(reason ? { reason } : {}) }
  })
  const values: Values = {
    studio: { id: studio.id, text: name },
    title: input.title,
    year: input.year,
    kind: input.kind,
    reviewedOn: input.reviewedOn,
    reviewedBy: input.reviewedBy || null,
    items,
    bonus: input.bonus.map(({ reason, points }) => ({ reason, score: points })),
    total: score.total,
    grade: input.grade ?? score.grade,
  }
  const detail = { type: recordDefinitions.studioReview.label.zh, title: `${name} ${input.title}` }
  return { id: store.write({ label: 'create', detail }, (writer) => writer.insert('studioReview', values)) }
}
