import { basename, dirname } from 'node:path'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import type { HeaderColumn, MappedColumn } from '../../../shared/sheet/column-target.ts'
import { createSheetDetector, type SheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import { vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { mapColumns } from '../../../shared/sheet/map-columns.ts'
import { mapScoreColumns } from '../../../shared/sheet/read-scores.ts'
import { cellText, isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import type { SheetType } from '../../../shared/sheet/sheet-traits.ts'
import { type ColumnSpan, splitBeside } from '../../../shared/sheet/split-beside.ts'
import { splitTables } from '../../../shared/sheet/split-tables.ts'
import { linkFromTitles } from './link-from-titles.ts'
import { cycleYearOf, formOf, type TablePlace } from './nomination-place.ts'
import { readRecordRows, readScoreRows } from './read-table.ts'
import type { ImportAs, PlanOptions, RecordTable, ScoreTable, TablePlan, TableRow } from './table-plan.ts'
import { hiddenSheet, unknownBeside, unknownColumns, unknownTable } from './table-remarks.ts'

/** A table and its data rows, which are read as they are asked for. */
export interface PlannedTable {
  readonly plan: TablePlan
  /** Null: the next rows of the sheet are needed first. */
  readonly rows: Iterator<TableRow | null>
  /** The table as a sheet; the sheet itself where it has it to itself. */
  readonly sheet: Sheet
}

const typesFor = (as: ImportAs): readonly SheetType[] => {
  switch (as) {
    case 'studio':
      return ['studio', 'studioMember']
    case 'alliance':
      return ['alliance', 'allianceMember']
    case 'winners':
      return ['award']
    case 'scoreSheet':
      return ['scores']
    case 'cycle':
    case 'evidence':
      return []
    default:
      return [as]
  }
}

const shownAs: Readonly<Partial<Record<SheetType, string>>> = {
  studioMember: 'studio',
  allianceMember: 'alliance',
  award: 'winners',
}

interface SheetColumns {
  readonly columns: readonly MappedColumn[]
  /** Columns that describe the alliance of a member row. */
  readonly ownerColumns: readonly MappedColumn[]
}

const mapSheetColumns = (
  header: readonly HeaderColumn[],
  type: RecordType,
  form: readonly PackFormField[],
): SheetColumns => {
  const definition = recordDefinitions[type]
  const takesBenefits = definition.fields.some((field) => field.kind === 'benefits')
  const columns = mapColumns(header, vocabularyOf(definition, form), takesBenefits)
  if (type !== 'allianceMember') return { columns, ownerColumns: [] }
  const unknown = columns.filter(({ target }) => target.kind === 'unknown')
  const ownerColumns = mapColumns(unknown, vocabularyOf(recordDefinitions.alliance), false)
  return { columns: columns.filter((column) => !unknown.includes(column)), ownerColumns }
}

type IsComplete = (sheet: Sheet) => boolean

type Around = TablePlace & Pick<TablePlan, 'as'> & { readonly lines: number }

const planRecords = (
  sheet: Sheet,
  around: Around,
  type: RecordType,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable => {
  const { header, place } = around
  const year = cycleYearOf(around, options)
  const pack = () => options.packs.find((one) => one.year === year)?.pack ?? defaultPack(year)
  const form = type === 'nomination' ? formOf(around, pack()) : []
  const { columns, ownerColumns } = mapSheetColumns(header.columns, type, form)
  const all = [...columns, ...ownerColumns]
  const number = all.find(({ target }) => target.kind === 'field' && target.field.name === 'number')
  const serial = all.find(({ target }) => target.kind === 'serial') ?? number
  const key = all.find(({ target }) => target.kind === 'key')?.index ?? null
  const above = linkFromTitles(sheet.name, header, place, type, columns)
  const plan: RecordTable = {
    kind: 'records',
    ...around,
    type,
    columns,
    warnings: [
      ...hiddenSheet(sheet, header.bottom),
      ...unknownColumns(sheet, header.bottom, all),
      // A workbook that was made for one unit says so on purpose.
      ...(key === null ? above.remarks : []),
    ],
    rejected: [],
  }
  const reading = {
    sheet,
    serialColumn: serial?.index ?? null,
    keyColumn: key,
    isComplete: () => isComplete(sheet),
  }
  return { plan, rows: readRecordRows(reading, plan, ownerColumns, above.values, options), sheet }
}

const planScores = (
  sheet: Sheet,
  around: Around,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable => {
  const { header } = around
  const { number } = mapScoreColumns(header.columns, options.pack.scoring.criteria)
  const plan: ScoreTable = {
    kind: 'scores',
    ...around,
    warnings: hiddenSheet(sheet, header.bottom),
    rejected: [],
  }
  const reading = {
    sheet,
    serialColumn: number?.index ?? null,
    keyColumn: null,
    isComplete: () => isComplete(sheet),
  }
  return { plan, rows: readScoreRows(reading, header), sheet }
}

/** Says what to do with one table; null where no header is found. */
const planTable = (
  sheet: Sheet,
  path: string,
  detector: SheetDetector,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable | null => {
  const place = { fileName: basename(path), folder: basename(dirname(path)) }
  const detected = detector.detect(sheet, place, options.as === null ? undefined : typesFor(options.as))
  if (!detected) return null
  const { type, header } = detected
  const as = options.as ?? shownAs[type] ?? type
  const around: Around = {
    sheet: sheet.name,
    as,
    place,
    header,
    lines: Math.max(0, sheet.rows.length - header.bottom - 1),
  }
  return type === 'scores'
    ? planScores(sheet, around, options, isComplete)
    : planRecords(sheet, around, type, options, isComplete)
}

/** Explanations, lists of choices and covers: never more than one cell to a row. */
const isProse = (sheet: Sheet): boolean =>
  sheet.rows.every((row) => row.filter((cell) => cellText(cell) !== '').length <= 1)

const unknown = (sheet: Sheet, as: ImportAs | null, span: ColumnSpan | null): PlannedTable => ({
  plan: span ? unknownBeside(sheet, span) : unknownTable(sheet, as),
  rows: [][Symbol.iterator](),
  sheet,
})

/**
 * Says what to do with each table of a workbook. Hidden sheets that hold nothing of ours and sheets of mere
 * prose are passed over, unless nothing else is there: then it is said that nothing was found. `isComplete`: whether
 * all rows of a sheet are there.
 */
export const planWorkbook = (
  sheets: readonly Sheet[],
  path: string,
  options: PlanOptions,
  isComplete: IsComplete = () => true,
): readonly PlannedTable[] => {
  const detector = createSheetDetector(options.pack.categories.flatMap((category) => category.form))
  const filled = sheets.filter((sheet) => !sheet.rows.every(isBlankRow))
  const planned = filled.flatMap((sheet) =>
    splitTables(sheet, detector.isKnown)
      .flatMap((table) => splitBeside(table, detector.isKnown))
      .flatMap(({ sheet: table, span }) => {
        const plan = planTable(table, path, detector, options, isComplete)
        return plan ?? (sheet.hidden || isProse(table) ? [] : unknown(table, options.as, span))
      }),
  )
  const [first] = filled
  return planned.length === 0 && first ? [unknown(first, options.as, null)] : planned
}
