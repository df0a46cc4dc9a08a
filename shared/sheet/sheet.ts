/** Value of one cell: text as written, a number as a number; a date cell is text in ISO form. */
export type Cell = string | number | boolean | null

/** Rows and columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as read. `rows[0]` is line 1 of the sheet; only the first cell of a merged range has a value. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly MergedRange[]
}

/** Control characters and marks without width, which old programs leave in cells and nobody sees. */
const unseen = /[^\P{Cc}\n\r\t]|[\u200B\u2060\uFEFF]/gu

/** Asked for every cell several times: most hold nothing that `unseen` or `trim` would take away. */
const seenOnly = /^[!-~·\u2010-\u2027\u3001-\u9FFF\uFF01-\uFF5E]*$/

/** Cell as text, trimmed and without what cannot be seen; '' for an empty one. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  const text = String(cell)
  return seenOnly.test(text) ? text : text.replace(unseen, '').trim()
}

export const isBlankRow = (row: readonly Cell[]): boolean => row.every((cell) => cellText(cell) === '')
