import type { HeaderColumn } from './column-target.ts'
import { type Cell, cellText, isBlankRow, type MergedRange, type Sheet } from './sheet.ts'

export interface HeaderBlock {
  /** First and last row of the header, from 0. */
  readonly top: number
  readonly bottom: number
  /** Texts of the lines above it. */
  readonly titles: readonly string[]
  readonly columns: readonly HeaderColumn[]
}

const searchedRows = 40
const mostLevels = 3

/** Distinct texts of a row that are known as headers. */
export const countKnown = (row: readonly Cell[], isKnown: (header: string) => boolean): number =>
  new Set(row.map(cellText).filter((text) => text !== '' && text.length <= 40 && isKnown(text))).size

/** Rows that vertical merges, or a band of headers over several columns, tie to the row found. */
const spanByMerges = (row: number, merges: readonly MergedRange[]): readonly [number, number] => {
  const tied = merges.filter((m) => m.top <= row && m.bottom >= row && m.bottom - m.top < mostLevels)
  const top = Math.min(row, ...tied.map((m) => m.top))
  const bottom = Math.max(row, ...tied.map((m) => m.bottom))
  return [top, bottom]
}

/** Two header rows without any merge (CSV): the lower fills only what the upper leaves open. */
const isPair = (upper: readonly Cell[], lower: readonly Cell[]): boolean => {
  const filled = (row: readonly Cell[], i: number): boolean => cellText(row[i]) !== ''
  const below = lower.map((_, i) => i).filter((i) => filled(lower, i))
  return (
    below.length >= 2 &&
    below.every((i) => typeof lower[i] === 'string') &&
    below.some((i) => !filled(upper, i)) &&
    below.every((i) => !filled(upper, i) || (!filled(upper, i + 1) && filled(lower, i + 1))) &&
    upper.some((_, i) => filled(upper, i) && !filled(lower, i))
  )
}

const columnsOf = (sheet: Sheet, top: number, bottom: number, spread: boolean): readonly HeaderColumn[] => {
  const width = Math.max(0, ...sheet.rows.slice(top, bottom + 1).map((row) => row.length))
  const at = (r: number, c: number): string => {
    const own = cellText(sheet.rows[r]?.[c])
    if (own !== '') return own
    const merge = sheet.merges.find((m) => m.top <= r && r <= m.bottom && m.left <= c && c <= m.right)
    if (merge) return cellText(sheet.rows[merge.top]?.[merge.left])
    const isUnder = spread && r < bottom && c > 0 && cellText(sheet.rows[bottom]?.[c]) !== ''
    return isUnder ? at(r, c - 1) : ''
  }
  return Array.from({ length: width }, (_, index) => {
    const levels = Array.from({ length: bottom - top + 1 }, (_row, i) =>
      at(top + i, index).replace(/\s+/gu, ''),
    )
    const path = levels.filter((text, i) => text !== '' && text !== levels[i - 1])
    return { index, path, header: path.join('/') }
  }).filter((column) => column.header !== '')
}

/** The header of which a row (from 0) is part, with the rows tied to it by merged cells, or left open by it. */
export const headerAt = (sheet: Sheet, best: number, isKnown: (header: string) => boolean): HeaderBlock => {
  let [top, bottom] = spanByMerges(best, sheet.merges)
  const near = sheet.merges.some((m) => m.top <= best && m.bottom >= best)
  const row = (i: number): readonly Cell[] => sheet.rows[i] ?? []
  const band = sheet.merges.filter((m) => m.top === best && m.bottom === best && m.right > m.left)
  if (top === bottom && band.some((m) => countKnown(row(best + 1).slice(m.left, m.right + 1), isKnown) > 0))
    bottom = best + 1
  let spread = false
  if (!near && isPair(row(best), row(best + 1))) {
    bottom = best + 1
    spread = true
  } else if (!near && best > 0 && isPair(row(best - 1), row(best))) {
    top = best - 1
    spread = true
  }
  const titles = sheet.rows.slice(0, top).flatMap((line) => line.map(cellText).filter((text) => text !== ''))
  return { top, bottom, titles, columns: columnsOf(sheet, top, bottom, spread) }
}

/** Rows in which a header is looked for: the first 40 from the first with content. */
export const headRows = (sheet: Sheet): readonly (readonly Cell[])[] => {
  const start = sheet.rows.findIndex((row) => !isBlankRow(row))
  return sheet.rows.slice(0, Math.max(0, start) + searchedRows)
}

/**
 * Finds the header row under title lines: of the first 40 rows with content the one that holds most known headers, at
 * least two. Null when there is none.
 */
export const findHeader = (sheet: Sheet, isKnown: (header: string) => boolean): HeaderBlock | null => {
  let best = -1
  let most = 1
  headRows(sheet).forEach((row, i) => {
    const known = countKnown(row, isKnown)
    if (known > most) {
      most = known
      best = i
    }
  })
  return best < 0 ? null : headerAt(sheet, best, isKnown)
}
