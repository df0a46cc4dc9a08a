import type { TableSetting } from '../../../shared/import-settings.ts'
import type { Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { columnIndex } from '../../../shared/sheet/column-letters.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { fillMergedRows } from '../../../shared/sheet/fill-merged-rows.ts'
import type { HeaderBlock } from '../../../shared/sheet/find-header.ts'
import { titleMoneyUnit } from '../../../shared/sheet/header-keys.ts'
import { readRow } from '../../../shared/sheet/read-row.ts'
import { rowKey } from '../../../shared/sheet/row-key.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import { type Cell, cellText, type Sheet } from '../../../shared/sheet/sheet.ts'
import { prepareValues } from './record-hooks.ts'
import type { PlanOptions, RecordRow, RecordTable, ScoreRow } from './table-plan.ts'

interface DataRow {
  readonly index: number
  readonly section: string | null
}

/** The data rows under a header, each with the line of its own that heads it; null: more of the sheet is needed. */
function* dataRows(
  { sheet, serialColumn, keyColumn, isComplete }: TableReading,
  header: HeaderBlock,
): Generator<DataRow | null> {
  let section: string | null = null
  for (let index = header.bottom + 1; ; index += 1) {
    while (index >= sheet.rows.length && !isComplete()) yield null
    if (index >= sheet.rows.length) return
    const cells: readonly Cell[] = sheet.rows[index] ?? []
    // A row that nobody has filled in holds its key and nothing else.
    const row = keyColumn === null || keyColumn >= cells.length ? cells : cells.with(keyColumn, null)
    const kind = rowKind(row, header.columns, serialColumn)
    if (kind === 'section') section = row.map(cellText).find((text) => text !== '') ?? null
    if (kind === 'data') yield { index, section }
  }
}

export interface TableReading {
  readonly sheet: Sheet
  readonly serialColumn: number | null
  readonly keyColumn: number | null
  /** Whether all rows of the sheet are there. */
  isComplete(): boolean
  /** What a person said that cells mean. */
  readonly values: NonNullable<TableSetting['values']>
}

/** Cells of a row, with those that a person has explained in the words of the program. */
export const explained = (values: TableReading['values']): ((cells: readonly Cell[]) => readonly Cell[]) => {
  if (values.length === 0) return (cells) => cells
  const meant = new Map(values.map(({ column, written, to }) => [`${column} ${written}`, to]))
  const letters = new Map(values.map(({ column }) => [columnIndex(column), column]))
  return (cells) =>
    cells.map((cell, index) => {
      const column = letters.get(index)
      const to = column === undefined ? undefined : meant.get(`${column} ${cellText(cell)}`)
      return to === undefined ? cell : to
    })
}

/** The data rows of a table of records, as read: nothing is looked up yet. Null: more of the sheet is needed. */
export function* readRecordRows(
  reading: TableReading,
  table: RecordTable,
  ownerColumns: readonly MappedColumn[],
  above: Values,
  options: PlanOptions,
): Generator<RecordRow | null> {
  const { sheet, keyColumn } = reading
  const { header, columns, type } = table
  const definition = recordDefinitions[type]
  const money = titleMoneyUnit(header.titles)
  const rows = fillMergedRows(sheet, header.bottom, [...columns, ...ownerColumns])
  const prepare = prepareValues[type]
  const inWords = explained(reading.values)
  for (const found of dataRows(reading, header)) {
    if (!found) {
      yield null
      continue
    }
    const { index, section } = found
    const cells = inWords(rows[index] ?? [])
    // Nobody asks for it again, and a large sheet is heavy.
    ;(rows as (readonly Cell[])[])[index] = []
    const read = readRow(cells, columns, definition, money)
    const owner = readRow(cells, ownerColumns, recordDefinitions.alliance, money)
    const given = { ...above, ...read.values }
    yield {
      row: index + 1,
      key: keyColumn === null ? null : rowKey(cells[keyColumn]),
      refused: read.refused ?? owner.refused,
      values: prepare?.(given, { ...table, section }, options) ?? given,
      owner: owner.values,
      warnings: [...read.warnings, ...owner.warnings],
      listed: read.listed,
      section,
    }
  }
}

/** The data rows of a score sheet, as they are: what they mean depends on the cycle on file. */
export function* readScoreRows(reading: TableReading, header: HeaderBlock): Generator<ScoreRow | null> {
  for (const found of dataRows(reading, header))
    yield found && { row: found.index + 1, cells: reading.sheet.rows[found.index] ?? [] }
}
