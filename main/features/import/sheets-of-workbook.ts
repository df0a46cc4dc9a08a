import { SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, Sheet } from '../../../shared/sheet/sheet.ts'

export interface RawCell {
  readonly t: string
  readonly v?: unknown
  readonly w?: string
  readonly z?: unknown
}

/** A date cell as the day it shows, at the precision of its format (yyyy年m月 gives 2025-03). */
const dateText = (serial: number, format: string, uses1904: boolean): string | null => {
  const parts = SSF.parse_date_code(serial, { date1904: uses1904 })
  if (!parts || parts.y < 1900) return null
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase()
  const month = `${parts.y}-${String(parts.m).padStart(2, '0')}`
  const isMonth = shown.includes('y') && shown.includes('m') && !shown.includes('d')
  return isMonth ? month : `${month}-${String(parts.d).padStart(2, '0')}`
}

export const readCell = (cell: RawCell | undefined, uses1904: boolean): Cell => {
  if (!cell) return null
  const { v } = cell
  if (cell.t === 'e') return cell.w ?? '#N/A'
  if (typeof v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : ''
    const isDate = format !== '' && SSF.is_date(format) && v >= 1
    return (isDate ? dateText(v, format, uses1904) : null) ?? v
  }
  if (typeof v === 'string') return v === '' ? null : v
  return typeof v === 'boolean' ? v : null
}

/** Sheets of a workbook read with `dense` and `cellNF`; chart and macro sheets are left out. */
export const sheetsOfWorkbook = (book: WorkBook): readonly Sheet[] => {
  const uses1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, index) => {
    const sheet: WorkSheet | undefined = book.Sheets[name]
    const data = sheet?.['!data'] as readonly (readonly RawCell[] | undefined)[] | undefined
    if (!sheet || !data) return []
    const rows = Array.from(data, (row) => Array.from(row ?? [], (cell) => readCell(cell, uses1904)))
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }))
    const hidden = Number(book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return [{ name, hidden, rows, merges }]
  })
}
