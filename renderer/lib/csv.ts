import { safeCell } from './safe-cell.ts'
import { saveFile } from './save-file.ts'

const cell = (text: string): string => {
  const safe = safeCell(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 lines; the byte order mark lets Excel read UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** Saves rows as a csv file. */
export const downloadCsv = (fileName: string, rows: readonly (readonly string[])[]): void =>
  saveFile(fileName, 'text/csv;charset=utf-8', csvText(rows))
