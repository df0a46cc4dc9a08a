import { cellText, type Cell } from './sheet.ts'

/**
 * Header of the hidden column of a collection workbook. Its cells hold the id that a row's record has or will have,
 * so that a row that comes in again under another name corrects its record instead of doubling it.
 */
export const rowKeyHeader = '台账记录号'

/** Header of the column in which rows that were sent back say why; it comes in again with them. */
export const returnedHeader = '退回原因与改法'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id in a cell of that column; null where somebody has written another thing there. */
export const rowKey = (cell: Cell | undefined): string | null => {
  const text = cellText(cell)
  return uuid.test(text) ? text : null
}
