import { normaliseText } from '../text/normalise-text.ts'
import type { HeaderColumn } from './column-target.ts'
import { type Cell, cellText } from './sheet.ts'

export type RowKind = 'data' | 'blank' | 'total' | 'note' | 'header' | 'section'

const total =
  /^(?:本[页表单位]{1,2}|全部|以上)?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|平均(?:值|分|得分)?|最高分|最低分)\s*[:：]?\s*(?:[（(].*[）)])?\s*(?:共?\s*[\d.,]+\s*\p{Script=Han}{0,3})?$/u
/** A sum per unit or group: 江苏云帆港口集团小计, with nothing but numbers after it. */
const groupTotal = /(?:小计|合计)[:：]?$/u
const amount = /^[\d.,]+\s*\p{Script=Han}{0,2}$/u
const note =
  /^(注\d*|备注|说明|填表说明|填报说明|附注|审核人?|填表人?|填报人?|填表日期|填报日期|填报时间|制表人?|制表日期|经办人|负责人|单位负责人|分管领导|主要领导|工会主席|联系人|联系电话|联系方式|电话|日期|单位[（(]盖章[）)]|(?:填报|申报|推荐|报送|主管)单位.*|盖章)\s*(?:[（(][^）)]*[）)])?\s*[:：.．]/u
const section =
  /^([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+[类部])/u

const levelsOf = new WeakMap<HeaderColumn, ReadonlySet<string>>()

/** The header's levels as they are compared, worked out once for a column. */
const levels = (column: HeaderColumn): ReadonlySet<string> => {
  const known = levelsOf.get(column)
  if (known) return known
  const made = new Set(column.path.map(normaliseText))
  levelsOf.set(column, made)
  return made
}

/** Whether more than half of the filled cells, and at least two are filled, say what their header says. */
const repeatsHeader = (cells: readonly string[], filled: readonly HeaderColumn[]): boolean => {
  const mostOthers = filled.length >= 2 ? Math.ceil(filled.length / 2) - 1 : -1
  let others = 0
  return !filled.some((column) => {
    if (!levels(column).has(normaliseText(cells[column.index] ?? '').replace(/\s/gu, ''))) others += 1
    return others > mostOthers
  })
}

/**
 * What a row under the header is. Only `data` rows count; `serialColumn` (from 0) numbers them. A row that merely lacks its name is data: it is refused by name, never passed over.
 */
export const rowKind = (
  row: readonly Cell[],
  columns: readonly HeaderColumn[],
  serialColumn: number | null,
): RowKind => {
  const cells = row.map(cellText)
  const texts = cells.filter((text) => text !== '')
  if (texts.length === 0) return 'blank'
  const filled = columns.filter((column) => (cells[column.index] ?? '') !== '')
  const first = texts[0] ?? ''
  const label = texts.find((text, i) => i > 0 || !/^\d{1,4}$/u.test(text)) ?? ''
  if (total.test(label)) return 'total'
  if (groupTotal.test(first) && texts.length > 1 && texts.slice(1).every((text) => amount.test(text)))
    return 'total'
  // 填表人：王小明 | 联系电话：… : every cell is a label, alone or with what it labels.
  if (
    note.test(first) &&
    (texts.length <= 3 || texts.filter((text) => note.test(text)).length * 2 >= texts.length)
  )
    return 'note'
  if (filled.length === 0) return 'blank'
  if (filled.every((column) => column.index === serialColumn) && texts.length === 1)
    return /^[\d.\s]+$/u.test(first) ? 'blank' : 'section'
  if (texts.length === 1 && section.test(first) && cells[0] === first) return 'section'
  return repeatsHeader(cells, filled) ? 'header' : 'data'
}
