import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { type ColumnRule, validationOf } from './column-rule.ts'

/** `formula` without `=`; `value` is what a reader that does not calculate shows. */
export type SheetCell = string | number | null | { readonly formula: string; readonly value: number | string }

export interface SheetColumn {
  readonly header: string
  /** In characters of the body font; a Chinese character takes two. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  /** Excel number format, e.g. `#,##0.00`. */
  readonly numberFormat?: string
  /** What may be entered in every data row of this column. */
  readonly rule?: ColumnRule
  /** The cells may be typed into when the sheet is protected. */
  readonly unlocked?: boolean
  readonly hidden?: boolean
}

export interface SheetSpec {
  readonly name: string
  /** Lines over the header: the first is set as a title when `titled`, the others as plain lines. */
  readonly above: readonly string[]
  readonly titled: boolean
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** The last of `rows` is a total and printed bold. */
  readonly totalRow?: boolean
  /** Lines under the table: notes, signature and seal. */
  readonly below?: readonly string[]
  readonly landscape: boolean
  /** Only unlocked columns can be changed (no password: it guards against slips, not against people). */
  readonly locked?: boolean
  /** Out of sight; anybody can show it. */
  readonly hidden?: boolean
}

export interface WorkbookSpec {
  readonly title: string
  readonly sheets: readonly SheetSpec[]
}

const line = { style: 'thin', color: { rgb: '595959' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const songti = '宋体'
const styles = {
  title: {
    font: { name: '黑体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  above: { font: { name: songti, size: 11 }, alignment: { horizontal: 'left', vertical: 'center' } },
  header: {
    font: { name: '黑体', size: 11, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  below: {
    font: { name: songti, size: 11 },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
} as const satisfies Record<string, CellStyle>

const bodyStyle = (column: SheetColumn, bold: boolean): CellStyle => ({
  font: { name: songti, size: 11, ...(bold ? { bold: true } : {}) },
  alignment: { horizontal: column.align ?? 'left', vertical: 'center', wrapText: true },
  border,
  ...(column.numberFormat ? { numFmt: column.numberFormat } : {}),
  ...(column.unlocked ? { protection: { locked: false } } : {}),
})

const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)

const cellText = (cell: SheetCell): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.value) : String(cell)

/** Viewers do not grow rows of wrapped text by themselves, so the height is reckoned here, in points. */
const rowHeight = (texts: readonly string[], columns: readonly SheetColumn[]): number => {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce(
        (sum, part) => sum + Math.max(1, Math.ceil(displayWidth(part) / ((columns[index]?.width ?? 10) - 1))),
        0,
      ),
  )
  return Math.min(409, Math.max(1, ...lines) * 15 + 5)
}

const toCell = (cell: SheetCell, style: CellStyle): Partial<Cell> =>
  cell !== null && typeof cell === 'object'
    ? { value: cell.value, type: 'formula', formula: cell.formula, formulaResult: cell.value, style }
    : { value: cell, style }

const toSheet = (spec: SheetSpec): WriteSheet => {
  const last = spec.columns.length - 1
  const headerRow = spec.above.length
  const firstRow = headerRow + 1
  const belowRow = firstRow + spec.rows.length
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()
  const totalWidth = spec.columns.reduce((sum, column) => sum + column.width, 0)
  const lineAcross = (row: number, text: string, style: CellStyle, height: number): void => {
    cells.set(`${row},0`, { value: text, style })
    rowDefs.set(row, { height })
  }
  spec.above.forEach((text, row) => {
    const title = spec.titled && row === 0
    lineAcross(row, text, title ? styles.title : styles.above, title ? 32 : 20)
  })
  spec.columns.forEach((column, index) => {
    cells.set(`${headerRow},${index}`, { value: column.header, style: styles.header })
  })
  rowDefs.set(headerRow, {
    height:
      rowHeight(
        spec.columns.map((column) => column.header),
        spec.columns,
      ) + 6,
  })
  spec.rows.forEach((row, index) => {
    const bold = spec.totalRow === true && index === spec.rows.length - 1
    spec.columns.forEach((column, at) => {
      cells.set(`${firstRow + index},${at}`, toCell(row[at] ?? null, bodyStyle(column, bold)))
    })
    rowDefs.set(firstRow + index, { height: Math.max(24, rowHeight(row.map(cellText), spec.columns)) })
  })
  const below = spec.below ?? []
  below.forEach((text, index) => {
    const lines = Math.max(1, Math.ceil(displayWidth(text) / totalWidth))
    lineAcross(belowRow + index, text, styles.below, lines * 16 + 8)
  })
  const across = [...(spec.titled ? [0] : []), ...below.map((_, index) => belowRow + index)]
  return {
    name: spec.name,
    columns: spec.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: Array.from({ length: belowRow + below.length }, () => spec.columns.map(() => null)),
    cells,
    rowDefs,
    merges: last > 0 ? across.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })) : [],
    dataValidations: spec.columns.flatMap(({ header, rule }, index) =>
      rule && spec.rows.length > 0
        ? [validationOf(rule, header, index, firstRow + 1, firstRow + spec.rows.length)]
        : [],
    ),
    freezePane: { rows: firstRow },
    pageSetup: {
      paperSize: 'a4',
      orientation: spec.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.98, right: 0.6, header: 0.3, footer: 0.35 },
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
    // Columns may still be widened and rows heightened: long texts are read here, too.
    ...(spec.locked ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    ...(spec.hidden ? { hidden: true } : {}),
  }
}

/** Any moment would do; it is fixed so that the same content gives the same bytes. */
const documentDate = new Date('2020-01-01T00:00:00Z')

/** Rows from which on frames and heights of every cell would take gigabytes: such a list is for reckoning, not for paper. */
const plainFrom = 10_000

/** One long list under its header, which stays in sight; written as it goes. */
const plainBytes = async ({ name, columns, rows }: SheetSpec): Promise<Uint8Array> => {
  const values = (cell: SheetCell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)
  const stream = writeXlsxStream(
    rows.map((row) => row.map(values)),
    {
      name,
      columns: columns.map(({ header, width, numberFormat }) => ({
        header,
        width,
        ...(numberFormat ? { numFmt: numberFormat } : {}),
      })),
      freezePane: { rows: 1 },
    },
  )
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * An .xlsx workbook, styled and ready to print on A4: fitted to the page's width, the header row repeated,
 * page x of y in the footer. The same spec always gives the same
 * bytes. A single sheet of more than 10,000 rows is written plain.
 */
export const workbookBytes = (spec: WorkbookSpec): Promise<Uint8Array> => {
  const [only, ...more] = spec.sheets
  if (only && more.length === 0 && only.rows.length > plainFrom) return plainBytes(only)
  return writeXlsx({
    sheets: spec.sheets.map(toSheet),
    defaultFont: { name: songti, size: 11 },
    properties: { title: spec.title, creator: '匠心台账', created: documentDate, modified: documentDate },
  })
}
