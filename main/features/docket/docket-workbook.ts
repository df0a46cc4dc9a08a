import type { DocketRow, ForecastView, RewardRow } from '../../../shared/docket-views.ts'
import type { PatentKind } from '../../../shared/rules/patent-number.ts'
import type { SheetCell, SheetColumn, SheetSpec } from '../../files/styled-workbook.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'

const kinds: Readonly<Record<PatentKind, string>> = {
  invention: '发明',
  utility: '实用新型',
  design: '外观设计',
}
const kindName = (kind: PatentKind | null): string => (kind === null ? '' : kinds[kind])
const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)
const money = { width: 11, align: 'right', numberFormat: '#,##0.00' } as const
const day = { width: 12, align: 'center' } as const

const patentColumns: readonly SheetColumn[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '专利号', width: 19, align: 'center' },
  { header: '专利名称', width: 28 },
  { header: '类型', width: 9, align: 'center' },
  { header: '专利权人', width: 22 },
]

interface Patent {
  readonly number: string
  readonly title: string
  readonly kind: PatentKind | null
  readonly unit: { readonly name: string }
}
const patentCells = (row: Patent, index: number): readonly SheetCell[] => [
  index + 1,
  row.number,
  row.title,
  kindName(row.kind),
  row.unit.name,
]

const sheet = (
  name: string,
  title: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  below: readonly string[],
): SheetSpec => ({
  name,
  above: [title],
  titled: true,
  columns: [...patentColumns, ...columns],
  rows,
  below,
  landscape: true,
})

const only = <S extends DocketRow['state']>(
  rows: readonly DocketRow[],
  state: S,
): readonly Extract<DocketRow, { state: S }>[] =>
  rows.filter((row): row is Extract<DocketRow, { state: S }> => row.state === state)

const dueSheet = (rows: readonly DocketRow[], today: string): SheetSpec =>
  sheet(
    '应缴年费',
    `应缴专利年费（截至 ${today}）`,
    [
      { header: '第几年', width: 7, align: 'center' },
      { header: '可缴起', ...day },
      { header: '最迟缴纳', ...day },
      { header: '应缴（元）', ...money },
      { header: '减缴', width: 7, align: 'center' },
      { header: '备注', width: 18 },
    ],
    only(rows, 'due').map((row, index) => [
      ...patentCells(row, index),
      row.fee.year,
      row.fee.payableFrom,
      row.fee.dueOn,
      yuan(row.owed),
      row.fee.percent > 0 ? `${row.fee.percent}%` : '',
      row.fee.calendarKnown ? '' : '该年放假安排未录入',
    ]),
    ['年费自申请日起算；遇法定休假日顺延到其后第一个工作日（专利法实施细则第五条、第一百一十五条）。'],
  )

const graceSheet = (rows: readonly DocketRow[], today: string): SheetSpec =>
  sheet(
    '滞纳期',
    `滞纳期内的专利年费（截至 ${today}）`,
    [
      { header: '第几年', width: 7, align: 'center' },
      { header: '应缴日', ...day },
      { header: '滞纳月', width: 7, align: 'center' },
      { header: '滞纳金（元）', ...money },
      { header: '今日应缴（元）', ...money, width: 15 },
      { header: '本档止于', ...day },
      { header: '最后期限', ...day },
    ],
    only(rows, 'grace').map((row, index) => [
      ...patentCells(row, index),
      row.fee.year,
      row.fee.dueOn,
      row.month,
      yuan(row.surcharge),
      yuan(row.owed),
      row.bandEndsOn,
      row.fee.graceEndsOn,
    ]),
    ['滞纳金按当年全额年费计算，每超过一个月加收 5%；过最后期限未缴足的，专利权自应缴日起终止。'],
  )

const chances = { open: '可以请求', unsure: '请查终止通知书', gone: '已过期' } as const

const lapsedSheet = (rows: readonly DocketRow[], today: string): SheetSpec =>
  sheet(
    '已终止',
    `因未缴年费终止的专利（截至 ${today}）`,
    [
      { header: '第几年', width: 7, align: 'center' },
      { header: '终止日', ...day },
      { header: '恢复费用（元）', ...money },
      { header: '请求期限', ...day },
      { header: '能否恢复', width: 14, align: 'center' },
    ],
    only(rows, 'lapsed').map((row, index) => [
      ...patentCells(row, index),
      row.fee?.year ?? null,
      row.fee?.anniversary ?? '',
      yuan(row.cost),
      row.until ?? '收到通知起两个月',
      chances[row.chance],
    ]),
    ['恢复费用为当年年费、25% 滞纳金与恢复权利请求费 1000 元之和，扣除已缴部分。'],
  )

const forecastSheet = (forecast: ForecastView): SheetSpec => ({
  name: '年费预测',
  above: ['专利年费预测（元）'],
  titled: true,
  columns: [
    { header: '专利权人', width: 30 },
    ...forecast.years.map((year): SheetColumn => ({ header: `${year} 年`, ...money })),
  ],
  rows: [
    ...forecast.units.map(({ unit, cells }) => [
      unit.name,
      ...cells.map(({ amount }) => yuan(amount) as SheetCell),
    ]),
    ['合计', ...forecast.totals.map(({ amount }) => yuan(amount) as SheetCell)],
  ],
  totalRow: true,
  below: ['按全部维持计算；本年含滞纳期内未缴的年费与滞纳金。'],
  landscape: true,
})

const states = { overdue: '已逾期', due: '待发', paid: '已发', unknown: '待核' } as const

const rewardSheet = (rewards: readonly RewardRow[], today: string): SheetSpec =>
  sheet(
    '奖励台账',
    `职务发明奖励（截至 ${today}）`,
    [
      { header: '授权公告日', ...day },
      { header: '应发（元）', ...money },
      { header: '最迟发放', ...day },
      { header: '已发（元）', ...money },
      { header: '状态', width: 8, align: 'center' },
      { header: '发放明细', width: 30 },
    ],
    rewards.map((row, index) => [
      ...patentCells(row, index),
      row.grantedOn,
      yuan(row.least),
      row.dueOn,
      yuan(row.paid),
      states[row.state],
      row.payments
        .map(
          (payment) => `${payment.personName} ${(payment.amount ?? 0) / 100} 元 ${payment.paidOn ?? '未发'}`,
        )
        .join('；'),
    ]),
    [
      '发明不少于 4000 元，实用新型、外观设计不少于 1500 元，自授权公告之日起三个月内发放；单位另有规定或约定的从其规定。',
    ],
  )

/** All that the workbook shows. */
export interface DocketWorkbookInput {
  readonly rows: readonly DocketRow[]
  readonly forecast: ForecastView
  readonly rewards: readonly RewardRow[]
  readonly today: string
}

/** The docket as a workbook to print or pass on: due, in grace, lapsed, forecast, rewards. */
export const docketWorkbook = ({
  rows,
  forecast,
  rewards,
  today,
}: DocketWorkbookInput): Promise<Uint8Array> =>
  writeWorkbook({
    title: '专利年费',
    sheets: [
      dueSheet(rows, today),
      graceSheet(rows, today),
      lapsedSheet(rows, today),
      forecastSheet(forecast),
      rewardSheet(rewards, today),
    ],
  })
