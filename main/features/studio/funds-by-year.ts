import type { RowEntry } from '../../../shared/record/field.ts'
import type { FundYear } from '../../../shared/studio-views.ts'
import { numberOf } from '../../../shared/record/read-value.ts'

const sumOf = (rows: readonly RowEntry[], field: string): number =>
  rows.reduce((sum, row) => sum + (numberOf(row, field) ?? 0), 0)

/** Money rows by year, newest first; rows without a year stand last. */
export const fundsByYear = (rows: readonly RowEntry[]): readonly FundYear[] =>
  [...Map.groupBy(rows, (row) => numberOf(row, 'year'))]
    .map(([year, own]) => ({ year, budget: sumOf(own, 'amount'), spent: sumOf(own, 'spent') }))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
