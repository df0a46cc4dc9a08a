import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { fillsOf } from '../../../shared/sheet/column-fills.ts'
import type { BenefitPart, MappedColumn } from '../../../shared/sheet/column-target.ts'
import { fillMergedRows } from '../../../shared/sheet/fill-merged-rows.ts'
import { columnMoney } from '../../../shared/sheet/header-keys.ts'
import { vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { mapColumns } from '../../../shared/sheet/map-columns.ts'
import type { Cell } from '../../../shared/sheet/sheet.ts'
import type { PlannedTable } from './plan-workbook.ts'
import { explained } from './read-table.ts'

/** Rows of a table as they stand in its sheet, under headers that are read again as they were read. */
export interface RejectedTable {
  readonly sheet: string
  readonly above: readonly string[]
  readonly headers: readonly string[]
  /** Column of the hidden ids of a collection workbook. */
  readonly key: number | null
  readonly rows: readonly (readonly Cell[])[]
}

const partWords: Readonly<Record<BenefitPart, string>> = {
  amount: '效益',
  output: '新增产值',
  profit: '新增利润',
  tax: '新增税收',
  saving: '节支额',
}
const unitWords = {
  yuan: '元',
  thousand: '千元',
  wan: '万元',
  million: '百万元',
  yi: '亿元',
  foreign: '外币',
} as const

/** What a column that somebody chose the meaning of is called, so that nobody need choose it again. */
const ownHeader = (column: MappedColumn): string => {
  const { target } = column
  const money = columnMoney(column)
  const unit = money === null ? '' : `（${unitWords[money]}）`
  switch (target.kind) {
    case 'field':
      return target.field.label.zh + unit
    case 'benefit':
      return `${target.year}年${partWords[target.part]}${unit}`
    case 'answer':
      return target.form.label + unit
    case 'first':
      return { name: '第一完成人', post: '岗位', skill: '技能等级' }[target.part]
    default:
      return column.header
  }
}

/** Headers of several levels become one: the level by which the column was understood. */
const flatHeader = (column: MappedColumn, planned: PlannedTable): string => {
  const { path, header, certainty, target } = column
  if (certainty === 'chosen') return ownHeader(column)
  if (path.length <= 1 || planned.plan.kind !== 'records') return header
  const definition = recordDefinitions[planned.plan.type]
  const words = vocabularyOf(definition)
  const benefits = definition.fields.some(({ kind }) => kind === 'benefits')
  const same = [path.join(''), ...path.toReversed()].find((word) => {
    const [alone] = mapColumns([{ index: 0, path: [word], header: word }], words, benefits)
    return alone && fillsOf(alone.target) === fillsOf(target)
  })
  return same ?? path.join('')
}

/** `rows`: the sheet's own row numbers. Null for a table without a header. */
export const rejectedTable = (planned: PlannedTable, rows: readonly number[]): RejectedTable | null => {
  const { plan, sheet, values } = planned
  if (plan.kind === 'unknown') return null
  const { header } = plan
  const columns: readonly MappedColumn[] =
    plan.kind === 'records'
      ? plan.allColumns
      : header.columns.map((column) => ({ ...column, target: { kind: 'unknown' }, certainty: 'none' }))
  const kept = columns.filter(({ target }) => target.kind !== 'returned')
  const filled = fillMergedRows(sheet, header.bottom, columns)
  const inWords = explained(values)
  const keyAt = kept.findIndex(({ target }) => target.kind === 'key')
  return {
    sheet: plan.sheet,
    above: header.titles,
    headers: kept.map((column) => flatHeader(column, planned)),
    key: keyAt < 0 ? null : keyAt,
    rows: rows.map((row) => {
      const cells = inWords(filled[row - 1] ?? [])
      return kept.map(({ index }) => cells[index] ?? null)
    }),
  }
}
