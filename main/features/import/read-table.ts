import type { Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { fillMergedRows } from '../../../shared/sheet/fill-merged-rows.ts'
import type { HeaderBlock } from '../../../shared/sheet/find-header.ts'
import { titleMoneyUnit } from '../../../shared/sheet/header-keys.ts'
import { readRow } from '../../../shared/sheet/read-row.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import { type Cell, cellText, type Sheet } from '../../../shared/sheet/sheet.ts'
import { prepareValues } from './record-hooks.ts'
import type { PlanOptions, RecordRow, RecordTable, ScoreRow } from './table-plan.ts'

interface DataRow {
  readonly index: number
  readonly section: string | null
}

/** The data rows under a header, each with the line of its own that heads it. */
function* dataRows(sheet: Sheet, header: HeaderBlock, serialColumn: number | null): Generator<DataRow> {
  let section: string | null = null
  for (let index = header.bottom + 1; index < sheet.rows.length; index += 1) {
    const row: readonly Cell[] = sheet.rows[index] ?? []
    const kind = rowKind(row, header.columns, serialColumn)
    if (kind === 'section') section = row.map(cellText).find((text) => text !== '') ?? null
    if (kind === 'data') yield { index, section }
  }
}

export interface TableReading {
  readonly sheet: Sheet
  readonly serialColumn: number | null
}

/** The data rows of a table of records, as read: nothing is looked up yet. */
export function* readRecordRows(
  { sheet, serialColumn }: TableReading,
  table: RecordTable,
  ownerColumns: readonly MappedColumn[],
  above: Values,
  options: PlanOptions,
): Generator<RecordRow> {
  const { header, columns, type } = table
  const definition = recordDefinitions[type]
  const money = titleMoneyUnit(header.titles)
  const rows = fillMergedRows(sheet, header.bottom, [...columns, ...ownerColumns])
  const prepare = prepareValues[type]
  for (const { index, section } of dataRows(sheet, header, serialColumn)) {
    const cells = rows[index] ?? []
    const read = readRow(cells, columns, definition, money)
    const owner = readRow(cells, ownerColumns, recordDefinitions.alliance, money)
    const given = { ...above, ...read.values }
    yield {
      row: index + 1,
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
export function* readScoreRows(
  { sheet, serialColumn }: TableReading,
  header: HeaderBlock,
): Generator<ScoreRow> {
  for (const { index } of dataRows(sheet, header, serialColumn))
    yield { row: index + 1, cells: sheet.rows[index] ?? [] }
}
