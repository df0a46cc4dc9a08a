import type { ColumnShape, TableShape } from '../../../shared/import-views.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import { fillsOf } from '../../../shared/sheet/column-fills.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { type HeaderBlock, headRows } from '../../../shared/sheet/find-header.ts'
import { cellText, isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import { suggestColumn } from '../../../shared/sheet/suggest-column.ts'
import type { SheetColumns } from './choose-columns.ts'
import { senderOf } from './table-settings.ts'

const longestCell = 60
const mostCells = 60
const mostSamples = 4
/** Rows looked into for samples, and for cells under no header. */
const sampledRows = 200

const clipped = (text: string): string =>
  text.length > longestCell ? `${[...text].slice(0, longestCell).join('')}…` : text

const headOf = (sheet: Sheet): TableShape['head'] =>
  headRows(sheet).flatMap((cells, at) =>
    isBlankRow(cells)
      ? []
      : [{ row: at + 1, cells: cells.slice(0, mostCells).map((cell) => clipped(cellText(cell))) }],
  )

/** A table of which nothing more is known than its first lines. */
export const bareShape = (sheet: Sheet, part: number, leftOut: boolean): TableShape => ({
  part,
  type: null,
  leftOut,
  top: 0,
  bottom: 0,
  columns: [],
  answers: [],
  head: headOf(sheet),
  key: null,
  write: 'both',
  remembered: false,
  sender: null,
})

const samplesIn = (sheet: Sheet, bottom: number): ReadonlyMap<number, ReadonlySet<string>> => {
  const samples = new Map<number, Set<string>>()
  for (const row of sheet.rows.slice(bottom + 1, bottom + 1 + sampledRows))
    for (const [index, cell] of row.entries()) {
      const text = cellText(cell)
      const known = samples.get(index) ?? new Set()
      if (text !== '' && known.size < mostSamples) samples.set(index, known.add(clipped(text)))
    }
  return samples
}

const columnsOf = (
  sheet: Sheet,
  { bottom }: HeaderBlock,
  type: RecordType,
  { columns, ownerColumns }: SheetColumns,
): readonly ColumnShape[] => {
  const samples = samplesIn(sheet, bottom)
  const all = [
    ...columns.map((column) => ({ ...column, prefix: '' })),
    ...ownerColumns.map((column) => ({ ...column, prefix: 'owner.' })),
  ]
  const filled = new Set(columns.map(({ target }) => fillsOf(target)))
  const nameless: readonly (MappedColumn & { readonly prefix: string })[] = [...samples.keys()]
    .filter((index) => !all.some((one) => one.index === index))
    .map((index) => ({
      index,
      path: [],
      header: '',
      target: { kind: 'unknown' },
      certainty: 'none',
      prefix: '',
    }))
  return [...all, ...nameless]
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, header, target, certainty, prefix }) => {
      const cells = [...(samples.get(index) ?? [])]
      const fills = fillsOf(target)
      return {
        column: columnLetters(index),
        header,
        fills: fills === 'none' ? fills : prefix + fills,
        certainty,
        suggested:
          certainty === 'none' && cells.length > 0
            ? suggestColumn(header, cells, recordDefinitions[type], filled)
            : null,
        samples: cells,
      }
    })
}

const answersIn = (form: readonly PackFormField[]): TableShape['answers'] => [
  ...new Map(
    form
      .filter(({ field }) => field.startsWith('answers.'))
      .map(({ field, label }) => [field, { fills: field, label }]),
  ).values(),
]

/** How a table of records is laid out and read, for a person to set right. */
export const recordShape = (
  sheet: Sheet,
  header: HeaderBlock,
  type: RecordType,
  columns: SheetColumns,
  form: readonly PackFormField[],
  how: Pick<TableShape, 'part' | 'key' | 'write' | 'remembered'>,
): TableShape => ({
  ...how,
  type: type as TableShape['type'],
  leftOut: false,
  top: header.top + 1,
  bottom: header.bottom + 1,
  columns: columnsOf(sheet, header, type, columns),
  answers: answersIn(form),
  head: headOf(sheet),
  sender: senderOf(header),
})
