import { cellText, type Sheet } from './sheet.ts'

/** Hidden sheet that says which collection workbook this is: its name, and the text before the id in the first line. */
export const markSheet = '台账信息'
export const markLabel = '匠心台账征集表'

/** The id of a collection workbook, wherever it has been; null for any other. */
export const collectionMark = (sheets: readonly Sheet[]): string | null => {
  const [label, id] = sheets.find(({ name }) => name === markSheet)?.rows[0] ?? []
  const text = cellText(id)
  return cellText(label) === markLabel && /^[0-9a-f-]{36}$/u.test(text) ? text : null
}
