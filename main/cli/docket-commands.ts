import type { DocketRow } from '../../shared/docket-views.ts'
import { assertNever } from '../../shared/errors.ts'
import { formatYuan } from '../../shared/text/parse-money.ts'
import { safeWrite } from '../files/safe-write.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface DocketOptions {
  readonly within: number
  readonly ics?: string
  readonly xlsx?: string
}

const line = (row: DocketRow): string => {
  const name = `${row.number}  ${row.title}（${row.unit.name}）`
  switch (row.state) {
    case 'due':
      return `  ${row.fee.dueOn}  第 ${row.fee.year} 年  ${formatYuan(row.owed)} 元  ${name}`
    case 'grace':
      return `  滞纳第 ${row.month} 月  第 ${row.fee.year} 年  ${formatYuan(row.owed)} 元（${row.bandEndsOn} 前）  最后期限 ${row.fee.graceEndsOn}  ${name}`
    case 'lapsed':
      return `  ${row.fee?.anniversary ?? '终止日不明'} 终止  恢复 ${row.cost === null ? '费用不明' : `${formatYuan(row.cost)} 元`}  ${row.until ?? '期限见终止通知书'}  ${name}`
    case 'check':
      return `  ${name}`
    default:
      return assertNever(row)
  }
}

const part = (title: string, rows: readonly DocketRow[]): readonly string[] =>
  rows.length === 0 ? [] : [`${title} ${rows.length} 项`, ...rows.map(line)]

/** What is due, in grace and lapsed; exit 2 where a surcharge runs. Files are written where asked for. */
export const docketCommand = async (session: Session, options: DocketOptions): Promise<Outcome> => {
  const { within } = options
  const due = await session.call('docket.list', { show: 'due', within, limit: 1000 })
  const grace = await session.call('docket.list', { show: 'grace', limit: 1000 })
  const lapsed = await session.call('docket.list', { show: 'lapsed', limit: 1000 })
  const written: string[] = []
  if (options.ics) {
    const file = await session.call('docket.calendar', { within })
    await safeWrite(pathFromHere(options.ics), file.content)
    written.push(`已写入日历 ${options.ics}：${file.entries} 项`)
  }
  if (options.xlsx) {
    const file = await session.call('docket.workbook', { within })
    await safeWrite(pathFromHere(options.xlsx), Buffer.from(file.content, 'base64'))
    written.push(`已写入工作簿 ${options.xlsx}`)
  }
  const lines = [
    `截至 ${due.today}，跟踪专利 ${due.tracked} 项；待核对 ${due.counts.check.count} 项`,
    ...part('滞纳期', grace.rows),
    ...part(`${within} 天内应缴`, due.rows),
    ...part('已终止，或可恢复', lapsed.rows),
    ...written,
  ]
  return {
    exit: grace.total > 0 ? 2 : 0,
    data: {
      today: due.today,
      within,
      counts: due.counts,
      due: due.rows,
      grace: grace.rows,
      lapsed: lapsed.rows,
    },
    text: lines.join('\n'),
  }
}
