import type { BenefitRow, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { PackCategory, RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { selectionName } from '../../../shared/rule-packs/selection-name.ts'
import type { SheetColumn } from '../../files/styled-workbook.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'

/** One nomination of a summary, in printing order. */
export interface SummaryRow {
  readonly values: Values
  readonly unit: string
  readonly recommender: string
  /** As the dossier prints it: with ZL once granted; empty where there is none. */
  readonly patentNumber: string
  readonly draft: boolean
}

/** Columns of the 汇总表 that unions ask for (domain notes on packets). */
const columns: readonly SheetColumn[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '推荐单位', width: 18 },
  { header: '类别', width: 12, align: 'center' },
  { header: '名称', width: 22 },
  { header: '第一完成人', width: 9, align: 'center' },
  { header: '其他完成人', width: 14 },
  { header: '所在单位', width: 18 },
  { header: '职务/工种', width: 10, align: 'center' },
  { header: '技能等级/职称', width: 11, align: 'center' },
  { header: '联系电话', width: 14, align: 'center' },
  { header: '产业类别', width: 8, align: 'center' },
  { header: '专利号', width: 19, align: 'center' },
  { header: '主要效益（万元）', width: 13, align: 'right', numberFormat: '#,##0.00' },
  { header: '备注', width: 10 },
]

const industryLabel = (category: PackCategory, value: unknown): string =>
  category.form
    .find((field) => field.field === 'industryKind')
    ?.options?.find((option) => option.value === value)
    ?.label.replace('产业', '') ?? ''

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Fen → 万元 to two decimals, half up; null where no amount is given. */
const totalWan = (rows: readonly BenefitRow[]): number | null => {
  const given = rows.map((row) => row.amount).filter((fen) => fen !== null)
  if (given.length === 0) return null
  const fen = given.reduce((sum, amount) => sum + amount, 0)
  return Math.round(fen / 10_000) / 100
}

const cells = (row: SummaryRow, index: number, category: PackCategory) => {
  const { values } = row
  const people = (values.completers ?? []) as readonly PersonEntry[]
  const benefits = (values.benefits ?? []) as readonly BenefitRow[]
  const [first] = people
  const remarks = [
    benefits.some((benefit) => benefit.approximate === true) ? '效益含约数' : '',
    row.draft ? '申报书为草稿' : '',
    text(values.note),
  ]
  return [
    index + 1,
    row.recommender || row.unit,
    category.shortTitle,
    text(values.title),
    first?.name ?? '',
    people
      .slice(1)
      .map(({ name }) => name)
      .join('、'),
    first?.unit ?? row.unit,
    first?.post ?? '',
    first?.skill ?? '',
    text(values.phone),
    industryLabel(category, values.industryKind),
    row.patentNumber,
    totalWan(benefits),
    remarks.filter((remark) => remark !== '').join('；'),
  ]
}

/** 汇总表 of one category: A4 landscape, header repeated, total of benefits in the last row. */
export const summaryWorkbook = (
  pack: RulePack,
  category: PackCategory,
  rows: readonly SummaryRow[],
): Promise<Uint8Array> => {
  const shown = category.id === 'patent' ? columns : columns.filter(({ header }) => header !== '专利号')
  const keep = columns.map((column) => shown.includes(column))
  const title = `${pack.year}年度${selectionName(category.formTitle)}推荐汇总表`
  const fen = rows.flatMap((row) => (row.values.benefits ?? []) as readonly BenefitRow[])
  const total = columns.map(({ header }) =>
    header === '名称' ? `合计 ${rows.length} 项` : header === '主要效益（万元）' ? totalWan(fen) : null,
  )
  return writeWorkbook({
    title,
    sheets: [
      {
        name: category.shortTitle,
        above: [title, '填报单位（盖章）：'],
        titled: true,
        columns: shown,
        rows: [...rows.map((row, index) => cells(row, index, category)), total].map((row) =>
          row.filter((_, at) => keep[at]),
        ),
        totalRow: true,
        below: ['填表人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　年　　月　　日'],
        landscape: true,
      },
    ],
  })
}
