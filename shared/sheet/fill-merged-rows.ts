import type { MappedColumn } from './column-target.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Amounts, counts and numbers of a kind belong to one row, however many their cell spans. */
const isShared = ({ target }: MappedColumn): boolean => {
  if (target.kind !== 'field') return target.kind === 'answer'
  const { field } = target
  if (field.kind === 'text') return field.format === undefined || field.format === 'phone'
  return !['number', 'money', 'benefits', 'data'].includes(field.kind)
}

/**
 * Rows of a sheet in which a cell merged over several rows (one unit for all its entries) stands in each of
 * them. Only the rows under `header` and only columns whose value can hold for several records.
 */
export const fillMergedRows = (
  sheet: Sheet,
  headerBottom: number,
  columns: readonly MappedColumn[],
): readonly (readonly Cell[])[] => {
  const shared = new Set(columns.filter(isShared).map(({ index }) => index))
  const merges = sheet.merges.filter((m) => m.bottom > m.top && m.top > headerBottom && shared.has(m.left))
  if (merges.length === 0) return sheet.rows
  const rows = sheet.rows.map((row) => [...row])
  for (const { top, bottom, left } of merges)
    for (const row of rows.slice(top + 1, bottom + 1)) row[left] = rows[top]?.[left] ?? null
  return rows
}
