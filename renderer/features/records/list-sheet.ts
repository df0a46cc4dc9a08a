import type { Field } from '../../../shared/record/field.ts'
import type { ListTotalsView, RecordRow } from '../../../shared/workspace-views.ts'
import type { GridColumn } from '../../components/grid/grid-column.ts'
import { isSummed } from './list-columns.tsx'

/** One line of what leaves a register: cells in words, and as numbers where they are numbers. */
export interface SheetLine {
  readonly kind: 'row' | 'group' | 'total'
  readonly cells: readonly string[]
  readonly numbers: readonly (number | null)[]
}

/** As the column shows it: an amount in its own unit, not in fen. */
const shownNumber = (field: Field, value: unknown): number | null => {
  if (typeof value !== 'number') return null
  if (field.kind === 'money') return value / (field.sheetUnit === 'wan' ? 1_000_000 : 100)
  return field.kind === 'number' ? value : null
}

interface Words {
  /** Heading of a group with its count. */
  readonly group: (key: ListTotalsView['groups'][number]) => string
  readonly total: string
  /** A sum as the column writes it. */
  readonly sum: (field: Field, value: number) => string
}

const sumLine = (
  kind: 'group' | 'total',
  heading: string,
  fields: readonly Field[],
  sums: ListTotalsView['sums'],
  words: Words,
): SheetLine => {
  const sumOf = (field: Field): number | null => (isSummed(field) ? (sums[field.name] ?? null) : null)
  return {
    kind,
    cells: fields.map((field, at) => {
      const sum = sumOf(field)
      return at === 0 ? heading : sum === null ? '' : words.sum(field, sum)
    }),
    numbers: fields.map((field) => shownNumber(field, sumOf(field))),
  }
}

/**
 * What a register shows, line by line: columns, order, groups with subtotals, and a total where anything adds up.
 * `rows` stand in the order of the list, which is that of the groups.
 */
export const listSheet = (
  fields: readonly Field[],
  columns: readonly GridColumn<RecordRow>[],
  rows: readonly RecordRow[],
  totals: ListTotalsView,
  words: Words,
): readonly SheetLine[] => {
  const lines = rows.map(
    (row): SheetLine => ({
      kind: 'row',
      cells: columns.map((column) => column.text(row)),
      numbers: fields.map((field) => shownNumber(field, row.values[field.name])),
    }),
  )
  let place = 0
  const grouped = totals.groups.flatMap((group) => {
    const own = lines.slice(place, place + group.count)
    place += group.count
    return [sumLine('group', words.group(group), fields, group.sums, words), ...own]
  })
  const body = totals.groups.length > 0 ? grouped : lines
  return fields.some(isSummed) ? [...body, sumLine('total', words.total, fields, totals.sums, words)] : body
}
