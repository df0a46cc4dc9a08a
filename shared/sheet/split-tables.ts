import { countKnown } from './find-header.ts'
import { type Cell, cellText, isBlankRow, type Sheet } from './sheet.ts'

const filledCells = (row: readonly Cell[] | undefined): number =>
  (row ?? []).filter((cell) => cellText(cell) !== '').length

/** Nothing, or one line of text over the whole width: what parts two tables. */
const isGap = (row: readonly Cell[] | undefined): boolean => filledCells(row) <= 1

const isHeader = (row: readonly Cell[], isKnown: (header: string) => boolean): boolean => {
  const filled = filledCells(row)
  if (filled < 3 || row.some((cell) => typeof cell === 'number')) return false
  const known = countKnown(row, isKnown)
  return known >= 3 && known * 2 > filled
}

/** Whether a row that follows `above` may begin a table of its own. */
export const startsTable = (
  above: readonly Cell[] | undefined,
  row: readonly Cell[],
  isKnown: (header: string) => boolean,
): boolean => isGap(above) && isHeader(row, isKnown)

const sameTexts = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.map(cellText).join('\n').trim() === b.map(cellText).join('\n').trim()

/**
 * The tables that stand one under the other on a sheet, each as a sheet of its own in which its rows keep
 * their numbers and all others are blank. A header that is merely repeated (page breaks) starts no table.
 */
export const splitTables = (sheet: Sheet, isKnown: (header: string) => boolean): readonly Sheet[] => {
  const starts: number[] = []
  let header: readonly Cell[] | null = null
  let hasRows = false
  sheet.rows.forEach((row, i) => {
    if (isGap(row)) return
    if ((header === null || hasRows) && startsTable(sheet.rows[i - 1], row, isKnown)) {
      if (header !== null && !sameTexts(header, row)) {
        let start = i
        while (filledCells(sheet.rows[start - 1]) === 1) start -= 1
        starts.push(start)
      }
      header = row
      hasRows = false
    } else hasRows = true
  })
  if (starts.length === 0) return [sheet]
  const bounds = [0, ...starts, sheet.rows.length]
  return starts
    .concat(sheet.rows.length)
    .map((end, i) => {
      const start = bounds[i] ?? 0
      return { ...sheet, rows: sheet.rows.slice(0, end).map((row, at) => (at < start ? [] : row)) }
    })
    .filter((table) => !table.rows.every(isBlankRow))
}
