import { normaliseText } from '../text/normalise-text.ts'
import type { HeaderColumn } from './column-target.ts'
import { type Cell, cellText, isBlankRow } from './sheet.ts'

export type RowKind = 'data' | 'blank' | 'total' | 'note' | 'header' | 'section'

const total = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页合计|平均值?)[:：]?$/u
const note =
  /^(注\d*|备注|说明|填表说明|填报说明|附注|审核人|填表人|填报人|制表人?|经办人|单位负责人|单位[（(]盖章[）)]|填报单位.*|填报日期)\s*[:：.．]/u
const section = /^([（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]|第[一二三四五六七八九十]+[类部])/u

/**
 * What a row under the header is. Only `data` rows count; `nameColumn` (from 0) holds the record's name.
 * A row that merely lacks its name is data: it is refused by name, never passed over.
 */
export const rowKind = (
  row: readonly Cell[],
  columns: readonly HeaderColumn[],
  nameColumn: number | null,
  serialColumn: number | null,
): RowKind => {
  if (isBlankRow(row)) return 'blank'
  const filled = columns.filter((column) => cellText(row[column.index]) !== '')
  const texts = row.map(cellText).filter((text) => text !== '')
  const first = texts[0] ?? ''
  const name = nameColumn === null ? '' : cellText(row[nameColumn])
  // A sum may stand under the names themselves.
  const isNameless = name === '' || total.test(name) || /^[\d.,]+$/u.test(name)
  const label = texts.find((text, i) => i > 0 || !/^\d{1,4}$/u.test(text)) ?? ''
  if (isNameless && total.test(label)) return 'total'
  if (texts.length <= 3 && note.test(first)) return 'note'
  if (filled.length === 0) return 'blank'
  if (filled.every((column) => column.index === serialColumn) && texts.length === 1)
    return section.test(first) ? 'section' : 'blank'
  if (texts.length === 1 && section.test(first) && cellText(row[0]) === first) return 'section'
  const repeats = filled.filter((column) => {
    const own = normaliseText(cellText(row[column.index])).replace(/\s/gu, '')
    return column.path.some((level) => normaliseText(level) === own)
  })
  return filled.length >= 2 && repeats.length * 2 > filled.length ? 'header' : 'data'
}
