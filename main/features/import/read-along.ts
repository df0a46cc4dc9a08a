import { createSheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import type { Cell, Sheet } from '../../../shared/sheet/sheet.ts'
import { startsTable } from '../../../shared/sheet/split-tables.ts'
import { type PlannedTable, planWorkbook } from './plan-workbook.ts'
import { readLargeWorkbook, type StreamedSheet } from './read-large-workbook.ts'
import { SheetTurnsOut } from './sheet-turns-out.ts'
import type { PlanOptions } from './table-plan.ts'

/** Rows that must tell what a large sheet is. */
const head = 1000
/** A header further down, and what its sample of cells needs, is left to the whole reader. */
const lowestHeader = 100

interface GrowingSheet {
  /** Its rows grow with `more`. */
  readonly sheet: Sheet
  /** Rows of the whole sheet, about. */
  readonly lines: number
  isComplete(): boolean
  /** Throws `SheetTurnsOut`, and what the file is at fault with. */
  more(): Promise<void>
  /** Nothing more is asked of it. */
  close(): Promise<unknown>
}

const openSheet = async (
  streamed: StreamedSheet,
  isKnown: (header: string) => boolean,
): Promise<GrowingSheet> => {
  const { lines, merges } = await streamed.outline()
  const rows: (readonly Cell[])[] = []
  const pieces = streamed.pieces()
  let isComplete = false
  let isHead = true
  let merged = 0
  let last: readonly Cell[] = []
  const more = async (): Promise<void> => {
    const { done, value } = await pieces.next()
    if (done) isComplete = true
    for (const row of value?.rows ?? []) {
      if (!isHead && startsTable(last, row, isKnown)) throw new SheetTurnsOut('another table begins')
      rows.push(row)
      last = row
    }
    merged += value?.merges.length ?? 0
    if (isComplete && merged !== merges.length) throw new SheetTurnsOut('cells are merged')
  }
  while (!isComplete && rows.length < head) await more()
  isHead = false
  const { name, hidden } = streamed
  return {
    sheet: { name, hidden, rows, merges },
    lines,
    isComplete: () => isComplete,
    more,
    close: () => pieces.return(undefined),
  }
}

/**
 * Whether what was planned by the head of a sheet is what would be planned by all of it, if only no other table begins:
 * see what splitTables, splitBeside, unknownColumns and fillMergedRows ask of the rows.
 */
const isSettled = (growing: GrowingSheet, tables: readonly PlannedTable[]): boolean => {
  if (growing.isComplete()) return true
  const [table, ...others] = tables.filter(({ sheet }) => sheet.name === growing.sheet.name)
  if (!table || others.length > 0 || table.sheet !== growing.sheet || table.plan.kind !== 'records')
    return false
  const { header, columns, warnings } = table.plan
  const hasGap = header.columns.some(({ index }, i) => index !== (header.columns[0]?.index ?? 0) + i)
  const known = columns.filter(
    ({ target, certainty }) => target.kind !== 'unknown' || certainty === 'chosen',
  ).length
  const unknown = warnings.filter(({ code }) => code === 'column-unknown').length
  return (
    header.bottom <= lowestHeader &&
    !hasGap &&
    known + unknown === header.columns.length &&
    !growing.sheet.merges.some(({ top, bottom }) => bottom > top && bottom > header.bottom)
  )
}

/** A table whose rows are still being read: `more` reads on. */
export interface TableAlong extends PlannedTable {
  more(): Promise<void>
}

export interface WorkbookAlong {
  readonly sheets: readonly Sheet[]
  readonly tables: readonly TableAlong[]
}

/**
 * Plans a large workbook by the first rows of its sheets, so that its records can be written while the rest is read:
 * it takes a third less time, and no more than a few thousand rows are held. Null for a workbook that has to be read
 * to its end before it is understood. Throws what the file is at fault with.
 */
export const readAlong = async (
  path: string,
  options: PlanOptions,
  atLeast?: number,
): Promise<WorkbookAlong | null> => {
  const streamed = await readLargeWorkbook(path, atLeast)
  if (!streamed) return null
  const { isKnown } = createSheetDetector(options.pack.categories.flatMap((category) => category.form))
  const growing: GrowingSheet[] = []
  for (const sheet of streamed) growing.push(await openSheet(sheet, isKnown))
  const sheets = growing.map(({ sheet }) => sheet)
  const of = (sheet: Sheet): GrowingSheet | undefined => growing.find((one) => one.sheet === sheet)
  const isComplete = (sheet: Sheet): boolean => of(sheet)?.isComplete() ?? true
  const tables = planWorkbook(sheets, path, options, isComplete)
  if (!growing.every((one) => isSettled(one, tables))) {
    for (const one of growing) await one.close()
    return null
  }
  return {
    sheets,
    tables: tables.map((table) => {
      const source = of(table.sheet)
      const { plan } = table
      const lines = Math.max(source?.lines ?? 0, table.sheet.rows.length)
      return {
        ...table,
        plan: plan.kind === 'unknown' ? plan : { ...plan, lines: lines - plan.header.bottom - 1 },
        more: async () => source?.more(),
      }
    }),
  }
}
