import { fieldOf } from '../../../shared/record/define-record.ts'
import type { BenefitRow } from '../../../shared/record/field.ts'
import { type CollectionKind, collectedSheets } from '../../../shared/records/collected-fields.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { markLabel, markSheet } from '../../../shared/sheet/collection-mark.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import { rowKeyHeader } from '../../../shared/sheet/row-key.ts'
import { exactMoney } from '../../../shared/text/exact-money.ts'
import type { StoredRecord } from '../../db/store.ts'
import type { SheetCell, SheetColumn, SheetSpec, WorkbookSpec } from '../../files/styled-workbook.ts'
import { cellOfValue } from './cell-of-value.ts'
import { columnOfField } from './column-of-field.ts'

type Collected = (typeof collectedSheets)[CollectionKind][number]

export interface Collection {
  readonly id: string
  readonly unit: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly dueOn: string | null
  readonly kinds: readonly CollectionKind[]
  /** Records that go along, by type. */
  records(type: Collected['type']): readonly StoredRecord[]
  newKey(): string
}

const titleRows = 2
const benefitYears = 2

const yearsBefore = (today: string): readonly number[] =>
  Array.from({ length: benefitYears }, (_, index) => Number(today.slice(0, 4)) - benefitYears + index)

const benefitColumn = (year: number): SheetColumn => ({
  header: `${year}年经济效益（万元）`,
  width: 16,
  align: 'right',
  unlocked: true,
  numberFormat: '0.00####',
  rule: {
    kind: 'number',
    min: 0,
    max: 100_000_000,
    message: '只填数字，不写单位。',
    prompt: '只填数字，单位：万元；按自然年，须有财务证明',
  },
})

const keyColumn: SheetColumn = { header: rowKeyHeader, width: 12, hidden: true }

/** Studios are offered by name where they are asked for in the same workbook. */
const offered = (
  column: SheetColumn,
  field: string,
  studios: Collected | undefined,
  rows: number,
): SheetColumn => {
  if (field !== 'studio' || !studios) return column
  const letters = columnLetters(studios.fields.indexOf('name'))
  const first = titleRows + 2
  const range = `'${studios.sheet}'!$${letters}$${first}:$${letters}$${first + rows - 1}`
  const prompt = `先在“${studios.sheet}”表中填写工作室，再从下拉框中选`
  return { ...column, rule: { kind: 'offer', range, message: prompt, prompt } }
}

const amountIn = (record: StoredRecord, year: number): SheetCell => {
  const rows = (record.values.benefits ?? []) as readonly BenefitRow[]
  const amount = rows.find((row) => row.year === year)?.amount ?? null
  return amount === null ? null : Number(exactMoney(amount, 'wan'))
}

const sheetOf = (collection: Collection, sheet: Collected, studios: Collected | undefined): SheetSpec => {
  const definition = recordDefinitions[sheet.type]
  const fields = sheet.fields.map((name) => fieldOf(definition, name))
  const years = sheet.benefits ? yearsBefore(collection.today) : []
  const records = collection.records(sheet.type)
  const studioRows = studios ? collection.records('studio').length + studios.blankRows : 0
  const columns = [
    ...fields.map((field) => offered(columnOfField(field), field.name, studios, studioRows)),
    ...years.map(benefitColumn),
    keyColumn,
  ]
  const filled = records.map((record) => [
    ...fields.map((field) => cellOfValue(field, record.values[field.name])),
    ...years.map((year) => amountIn(record, year)),
    record.id,
  ])
  const blank = Array.from({ length: sheet.blankRows }, () => [
    ...columns.slice(1).map((): SheetCell => null),
    collection.newKey(),
  ])
  return {
    name: sheet.sheet,
    above: [`${sheet.sheet}征集表`, `填报单位：${collection.unit}`],
    titled: true,
    columns,
    rows: [...filled, ...blank],
    landscape: true,
    locked: true,
  }
}

const instructions = ({ unit, dueOn, kinds }: Collection): readonly string[] => [
  `填报单位：${unit}`,
  ...(dueOn ? [`请于 ${dueOn} 前填好，原样交回本工作簿（不要改成其他格式，不要另建新表）。`] : []),
  `一、本工作簿有这些表：${kinds.flatMap((kind) => collectedSheets[kind].map(({ sheet }) => sheet)).join('、')}。没有的不用填，留空即可。`,
  '二、一行一项。标题带 * 的必须填，其余知道多少填多少；表中已有的是上级台账里登记过的，请核对，有错直接改，不要删行。',
  '三、有下拉框的请从下拉框中选；时间写成 2025-03-12、2025-03 或 2025；金额只填数字，单位看标题。',
  '四、第一完成人只写一人；完成人全部写上，按贡献大小排列，用顿号隔开。',
  '五、工作室先填“工作室”表，再到“工作室成员”表中逐人填写，工作室名称从下拉框中选。',
  '六、身份证号不要写在本工作簿里。',
  '七、标题行和隐藏列受保护，请不要撤销保护。上级按隐藏列认行：交回后还要改，就在同一个工作簿里改，再交一次，不会重复登记。',
  '八、行不够用时，请另向上级要一份工作簿。',
]

const proseSheet = (collection: Collection): SheetSpec => ({
  name: '填写说明',
  above: [],
  titled: false,
  columns: [{ header: '征集表填写说明', width: 78 }],
  rows: instructions(collection).map((line) => [line]),
  landscape: false,
  locked: true,
})

const hiddenSheet = ({ id, unit, today }: Collection): SheetSpec => ({
  name: markSheet,
  above: [],
  titled: false,
  columns: [
    { header: markLabel, width: 20 },
    { header: id, width: 40 },
  ],
  rows: [
    ['发给', unit],
    ['日期', today],
  ],
  landscape: false,
  locked: true,
  hidden: true,
})

/** The workbook for one unit: instructions, a sheet per kind, and the mark by which it is known when it comes back. */
export const collectionWorkbook = (collection: Collection): WorkbookSpec => {
  const sheets = collection.kinds.flatMap((kind) => collectedSheets[kind])
  const studios = sheets.find(({ type }) => type === 'studio')
  return {
    title: `征集表：${collection.unit}`,
    sheets: [
      proseSheet(collection),
      ...sheets.map((sheet) => sheetOf(collection, sheet, studios)),
      hiddenSheet(collection),
    ],
  }
}
