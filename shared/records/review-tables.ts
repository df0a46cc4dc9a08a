import type { RowEntry, RowsPreset } from '../record/field.ts'
import { type ReviewTable, ruleText } from '../rules/review-score.ts'
import tables from './presets/studio-review-tables.json' with { type: 'json' }

/** The scoring tables that come with the program, as data. */
export const reviewTables = tables as readonly ReviewTable[]

/** The same tables as rows that a form can start from. */
export const reviewPresets: readonly RowsPreset[] = reviewTables.map(({ label, criteria }) => ({
  label,
  rows: criteria.map((criterion): RowEntry => {
    const { block, item, max } = criterion
    const rule = ruleText(criterion)
    return { block, item, max, ...(rule === '' ? {} : { rule }) }
  }),
}))
