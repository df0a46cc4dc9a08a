import { basename, dirname } from 'node:path'
import type { ImportAs, TableSetting } from '../../../shared/import-settings.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { createSheetDetector, type SheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import { keyChoices } from '../../../shared/sheet/key-choices.ts'
import { mapScoreColumns } from '../../../shared/sheet/read-scores.ts'
import { cellText, isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import type { SheetType } from '../../../shared/sheet/sheet-traits.ts'
import { type ColumnSpan, splitBeside } from '../../../shared/sheet/split-beside.ts'
import { splitTables } from '../../../shared/sheet/split-tables.ts'
import { linkFromTitles } from './link-from-titles.ts'
import { chooseColumns } from './choose-columns.ts'
import { cycleYearOf, formOf, type TablePlace } from './nomination-place.ts'
import { readRecordRows, readScoreRows } from './read-table.ts'
import type { PlanOptions, RecordTable, ScoreTable, TablePlan, TableRow } from './table-plan.ts'
import { hiddenSheet, leftOutTable, unknownBeside, unknownColumns, unknownTable } from './table-remarks.ts'
import { headerOf, recall, settingOf, settled } from './table-settings.ts'
import { bareShape, recordShape } from './table-shape.ts'

/** A table and its data rows, which are read as they are asked for. */
export interface PlannedTable {
  readonly plan: TablePlan
  /** Null: the next rows of the sheet are needed first. */
  readonly rows: Iterator<TableRow | null>
  /** The table as a sheet; the sheet itself where it has it to itself. */
  readonly sheet: Sheet
  readonly values: NonNullable<TableSetting['values']>
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

type Around = TablePlace &
  Pick<TablePlan, 'as'> & {
    readonly lines: number
    readonly part: number
    readonly setting: TableSetting
    readonly remembered: boolean
  }

type IsComplete = (sheet: Sheet) => boolean

/** A key that was chosen once and that the type has no longer does not count. */
const keyOf = ({ key }: TableSetting, type: RecordType): readonly string[] | null =>
  keyChoices(recordDefinitions[type]).find((names) => names.join() === key?.join()) ?? null

const planRecords = (
  sheet: Sheet,
  around: Around,
  type: RecordType,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable => {
  const { header, place, setting, part, remembered, ...told } = around
  const year = cycleYearOf(around, options)
  const pack = () => options.packs.find((one) => one.year === year)?.pack ?? defaultPack(year)
  const form = type === 'nomination' ? formOf(around, pack()) : []
  const chosen = chooseColumns(header.columns, type, form, setting.columns ?? [])
  const { columns, ownerColumns } = chosen
  const key = keyOf(setting, type)
  const write = setting.write ?? 'both'
  const all = [...columns, ...ownerColumns].toSorted((a, b) => a.index - b.index)
  const number = all.find(({ target }) => target.kind === 'field' && target.field.name === 'number')
  const serial = all.find(({ target }) => target.kind === 'serial') ?? number
  const rowKeys = all.find(({ target }) => target.kind === 'key')?.index ?? null
  const above = linkFromTitles(sheet.name, header, place, type, columns)
  const plan: RecordTable = {
    kind: 'records',
    ...told,
    place,
    header,
    type,
    columns,
    allColumns: all,
    key,
    write,
    warnings: [
      ...hiddenSheet(sheet, header.bottom),
      ...unknownColumns(sheet, header.bottom, all),
      // A workbook that was made for one unit says so on purpose.
      ...(rowKeys === null ? above.remarks : []),
    ],
    rejected: [],
    shape: recordShape(sheet, header, type, chosen, form, { part, key, write, remembered }),
  }
  const reading = {
    sheet,
    serialColumn: serial?.index ?? null,
    keyColumn: rowKeys,
    values: setting.values ?? [],
    isComplete: () => isComplete(sheet),
  }
  const rows = readRecordRows(reading, plan, ownerColumns, above.values, options)
  return { plan, sheet, values: reading.values, rows }
}

const planScores = (
  sheet: Sheet,
  around: Around,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable => {
  const { header, part, setting: _, remembered, ...told } = around
  const { number } = mapScoreColumns(header.columns, options.pack.scoring.criteria)
  const plan: ScoreTable = {
    kind: 'scores',
    ...told,
    header,
    warnings: hiddenSheet(sheet, header.bottom),
    rejected: [],
    shape: {
      ...bareShape(sheet, part, false),
      type: 'scores',
      top: header.top + 1,
      bottom: header.bottom + 1,
      remembered,
    },
  }
  const reading = {
    sheet,
    serialColumn: number?.index ?? null,
    keyColumn: null,
    values: [],
    isComplete: () => isComplete(sheet),
  }
  return { plan, sheet, values: [], rows: readScoreRows(reading, header) }
}

/** Says what to do with one table; null where no header is found. */
const planTable = (
  sheet: Sheet,
  part: number,
  path: string,
  detector: SheetDetector,
  options: PlanOptions,
  isComplete: IsComplete,
): PlannedTable | null => {
  const told = settingOf(options.settings, path, sheet.name, part)
  if (told?.as === 'none') return leftOut(sheet, part)
  const header = headerOf(sheet, told, options.kept, detector.isKnown)
  if (!header) return null
  const kept = told?.fresh ? null : recall(options.kept, header)
  const setting = settled(kept, told)
  const place = { fileName: basename(path), folder: basename(dirname(path)) }
  const asked = setting.as === 'none' ? options.as : (setting.as ?? options.as)
  const types = asked === null ? undefined : typesFor(asked)
  // Whoever says what a table is says it of a table whose headers tell nothing, too.
  const named = setting.as === undefined ? undefined : types?.[0]
  const type = detector.detect(sheet, header, place, types)?.type ?? named
  if (!type) return null
  const around: Around = {
    sheet: sheet.name,
    as: asked ?? shownAs[type] ?? type,
    place,
    header,
    lines: Math.max(0, sheet.rows.length - header.bottom - 1),
    part,
    setting,
    remembered: kept !== null,
  }
  return type === 'scores'
    ? planScores(sheet, around, options, isComplete)
    : planRecords(sheet, around, type, options, isComplete)
}

/** Explanations, lists of choices and covers: never more than one cell to a row. */
const isProse = (sheet: Sheet): boolean =>
  sheet.rows.every((row) => row.filter((cell) => cellText(cell) !== '').length <= 1)

const noRows = (): Iterator<TableRow> => [][Symbol.iterator]()

const unknown = (sheet: Sheet, part: number, as: ImportAs | null, span: ColumnSpan | null): PlannedTable => ({
  plan: span ? unknownBeside(sheet, part, span) : unknownTable(sheet, part, as),
  sheet,
  values: [],
  rows: noRows(),
})

const leftOut = (sheet: Sheet, part: number): PlannedTable => ({
  plan: leftOutTable(sheet, part),
  sheet,
  values: [],
  rows: noRows(),
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
  const { categories } = options.pack
  const detector = createSheetDetector(
    categories.flatMap((category) => category.form),
    categories.map(({ formTitle }) => formTitle),
  )
  const filled = sheets.filter((sheet) => !sheet.rows.every(isBlankRow))
  const planned = filled.flatMap((sheet) =>
    splitTables(sheet, detector.isKnown)
      .flatMap((table) => splitBeside(table, detector.isKnown))
      .flatMap(({ sheet: table, span }, at) => {
        const plan = planTable(table, at + 1, path, detector, options, isComplete)
        return plan ?? (sheet.hidden || isProse(table) ? [] : unknown(table, at + 1, options.as, span))
      }),
  )
  const [first] = filled
  return planned.length === 0 && first ? [unknown(first, 1, options.as, null)] : planned
}
