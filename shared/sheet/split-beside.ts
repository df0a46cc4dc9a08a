import { titleKey } from '../text/title-key.ts'
import type { HeaderColumn } from './column-target.ts'
import { findHeader, type HeaderBlock } from './find-header.ts'
import { type Cell, cellText, type Sheet } from './sheet.ts'

/** Columns of one table among several side by side; both ends included. */
export interface ColumnSpan {
  readonly from: number
  readonly to: number
}

const isFilled = (row: readonly Cell[] | undefined, { from, to }: ColumnSpan): boolean =>
  (row ?? []).some((cell, i) => i >= from && i <= to && cellText(cell) !== '')

const spanOf = (columns: readonly HeaderColumn[]): ColumnSpan => ({
  from: columns[0]?.index ?? 0,
  to: columns.at(-1)?.index ?? 0,
})

/** The same headers over again: 序号 姓名 单位 序号 姓名 单位, as long lists are folded to fit the page. */
const repeated = (columns: readonly HeaderColumn[]): readonly ColumnSpan[] => {
  const keys = columns.map(({ header }) => titleKey(header))
  for (let width = 2; width * 2 <= keys.length; width += 1) {
    if (keys.length % width !== 0 || !keys.every((key, i) => key === keys[i % width])) continue
    return Array.from({ length: keys.length / width }, (_, i) =>
      spanOf(columns.slice(i * width, (i + 1) * width)),
    )
  }
  return []
}

/** Groups of headers with an empty column between them. */
const parted = (sheet: Sheet, { bottom, columns }: HeaderBlock): readonly ColumnSpan[] => {
  const groups: HeaderColumn[][] = []
  for (const column of columns) {
    const last = groups.at(-1)?.at(-1)
    const gap = last && column.index > last.index + 1
    const between = { from: (last?.index ?? 0) + 1, to: column.index - 1 }
    if (!last || (gap && !sheet.rows.some((row, i) => i > bottom && isFilled(row, between))))
      groups.push([column])
    else groups.at(-1)?.push(column)
  }
  return groups.every((group) => group.length >= 2) ? groups.map(spanOf) : []
}

/** Some line belongs to one of them alone, or each counts its lines itself: not one table with a column left free. */
const areIndependent = (sheet: Sheet, header: HeaderBlock, spans: readonly ColumnSpan[]): boolean => {
  const numbered = spans.filter(({ from }) => {
    const first = header.columns.find(({ index }) => index === from)
    return /^(?:序号|编号|No\.?)$/iu.test(first?.header ?? '')
  })
  return (
    numbered.length > 1 ||
    sheet.rows.some(
      (row, i) => i > header.bottom && new Set(spans.map((span) => isFilled(row, span))).size > 1,
    )
  )
}

/** What stands in other columns is left out; a line above the header that has nothing here is meant for all. */
const only = (sheet: Sheet, top: number, span: ColumnSpan): Sheet => ({
  ...sheet,
  merges: sheet.merges.filter(({ left }) => left >= span.from && left <= span.to),
  rows: sheet.rows.map((row, i) =>
    i < top && !isFilled(row, span)
      ? row
      : row.map((cell, at) => (at >= span.from && at <= span.to ? cell : null)),
  ),
})

/** One of the tables side by side; `span` is null for a table that has the sheet to itself. */
export interface BesideTable {
  readonly sheet: Sheet
  readonly span: ColumnSpan | null
}

/**
 * The tables that stand side by side on a sheet, each as a sheet of its own in which its cells keep their places:
 * the same headers repeated, or groups of them with an empty column between. A register in which a column was merely
 * left free stays whole.
 */
export const splitBeside = (sheet: Sheet, isKnown: (header: string) => boolean): readonly BesideTable[] => {
  const whole: readonly BesideTable[] = [{ sheet, span: null }]
  const header = findHeader(sheet, isKnown)
  if (!header) return whole
  const folded = repeated(header.columns)
  const spans = folded.length > 0 ? folded : parted(sheet, header)
  if (spans.length < 2 || (folded.length === 0 && !areIndependent(sheet, header, spans))) return whole
  return spans.map((span) => ({ sheet: only(sheet, header.top, span), span }))
}
