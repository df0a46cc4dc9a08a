import type { ImportSettings, NameChoice, TableSetting } from '../../../shared/import-settings.ts'
import type { ImportReport, SheetReport } from '../../../shared/import-views.ts'

/** One table of a report; `index` is its place among all of them. */
export interface PlacedTable {
  readonly index: number
  readonly file: string
  readonly report: SheetReport
}

export const tablesOf = ({ files }: ImportReport): readonly PlacedTable[] =>
  files
    .flatMap(({ file, sheets }) => sheets.map((report) => ({ file, report })))
    .map((table, index) => ({ ...table, index }))

const isFor =
  ({ file, report }: PlacedTable) =>
  (setting: TableSetting): boolean =>
    setting.file === file && setting.sheet === report.sheet && setting.part === report.shape.part

export const settingFor = (settings: ImportSettings, table: PlacedTable): TableSetting =>
  settings.tables.find(isFor(table)) ?? {}

/** The settings with one table's changed; `from` is what it starts from, where not from its own. */
export const changeTable = (
  settings: ImportSettings,
  table: PlacedTable,
  patch: TableSetting,
  from: TableSetting = settingFor(settings, table),
): ImportSettings => ({
  ...settings,
  tables: [
    ...settings.tables.filter((one) => !isFor(table)(one)),
    { ...from, ...patch, file: table.file, sheet: table.report.sheet, part: table.report.shape.part },
  ],
})

export const chooseColumn = (
  settings: ImportSettings,
  table: PlacedTable,
  column: string,
  fills: string,
): ImportSettings => {
  const { columns = [] } = settingFor(settings, table)
  const header = table.report.shape.columns.find((one) => one.column === column)?.header ?? ''
  return changeTable(settings, table, {
    columns: [
      // What another column was chosen for is this one's now.
      ...columns.filter((one) => one.column !== column && (fills === 'none' || one.fills !== fills)),
      { column, ...(header === '' ? {} : { header }), fills },
    ],
  })
}

/** `to` undefined: nothing is said of the text any more. */
export const chooseValue = (
  settings: ImportSettings,
  table: PlacedTable,
  column: string,
  written: string,
  to: string | null | undefined,
): ImportSettings => {
  const { values = [] } = settingFor(settings, table)
  const others = values.filter((one) => one.column !== column || one.written !== written)
  return changeTable(settings, table, {
    values: to === undefined ? others : [...others, { column, written, to }],
  })
}

type Name = Pick<NameChoice, 'to' | 'written'> & { readonly unit: string | null }

export const chooseName = (
  settings: ImportSettings,
  { to, written, unit }: Name,
  is: NameChoice['is'],
): ImportSettings => ({
  ...settings,
  names: [
    ...settings.names.filter(
      (one) => one.to !== to || one.written !== written || (one.unit ?? null) !== unit,
    ),
    { to, written, ...(unit === null ? {} : { unit }), is },
  ],
})
