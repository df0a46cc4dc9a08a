import type { DocketRow, RewardRow } from '../../../shared/docket-views.ts'
import { assertNever } from '../../../shared/errors.ts'
import { type CalendarEntry, calendarFile } from '../../../shared/text/calendar-file.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'

const yuan = (fen: number): string => `${shortYuan(fen)} 元`

const host = 'jiangxin-ledger'

const ofRow = (row: DocketRow): readonly CalendarEntry[] => {
  const about = `${row.title}\n${row.unit.name}`
  switch (row.state) {
    case 'due':
      return [
        {
          uid: `fee-${row.id}-${row.fee.year}@${host}`,
          day: row.fee.dueOn,
          summary: `年费 ${row.number} 第 ${row.fee.year} 年 ${yuan(row.owed)}`,
          description: `${about}\n${row.fee.payableFrom} 起可缴，最迟 ${row.fee.dueOn}${
            row.fee.calendarKnown ? '' : '（该年放假安排未录入，遇节假日顺延）'
          }`,
          remind: [30, 7, 1],
        },
      ]
    case 'grace': {
      const last: CalendarEntry = {
        uid: `grace-${row.id}-${row.fee.year}@${host}`,
        day: row.fee.graceEndsOn,
        summary: `年费最后期限 ${row.number} 第 ${row.fee.year} 年 ${yuan(row.totals.at(-1) ?? row.owed)}`,
        description: `${about}\n过此日未缴足，专利权自 ${row.fee.anniversary} 起终止`,
        remind: [14, 3, 0],
      }
      if (row.bandEndsOn === row.fee.graceEndsOn) return [last]
      return [
        {
          uid: `fee-${row.id}-${row.fee.year}@${host}`,
          day: row.bandEndsOn,
          summary: `年费滞纳 ${row.number} 第 ${row.fee.year} 年 ${yuan(row.owed)}，过此日滞纳金再加`,
          description: `${about}\n滞纳期第 ${row.month} 月，滞纳金 ${yuan(row.surcharge)}`,
          remind: [7, 1],
        },
        last,
      ]
    }
    case 'lapsed':
      return row.until === null
        ? []
        : [
            {
              uid: `restore-${row.id}@${host}`,
              day: row.until,
              summary: `恢复权利请求期限 ${row.number} ${yuan(row.cost ?? 0)}`,
              description: about,
              remind: [14, 3],
            },
          ]
    case 'check':
      return []
    default:
      return assertNever(row)
  }
}

const ofReward = (row: RewardRow): readonly CalendarEntry[] =>
  row.state !== 'due' || row.dueOn === null || row.least === null
    ? []
    : [
        {
          uid: `reward-${row.id}@${host}`,
          day: row.dueOn,
          summary: `职务发明奖励 ${row.number} 不少于 ${yuan(row.least - row.paid)}`,
          description: `${row.title}\n${row.unit.name}\n${row.source ?? ''}`,
          remind: [14, 3],
        },
      ]

export interface DocketCalendar {
  readonly text: string
  readonly entries: number
}

/** What is due as a calendar file: fees, last days at a surcharge, ends of grace, restoration, rewards. */
export const docketCalendar = (
  rows: readonly DocketRow[],
  rewards: readonly RewardRow[],
  now: Date,
): DocketCalendar => {
  const entries = [...rows.flatMap(ofRow), ...rewards.flatMap(ofReward)]
  return { text: calendarFile('专利年费', entries, now.toISOString()), entries: entries.length }
}
