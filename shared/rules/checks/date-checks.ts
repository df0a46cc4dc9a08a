import { addMonths, compareDates, earliestDay, formatChineseDate, latestDay } from '../../text/parse-date.ts'
import type { Check, CheckContext } from './check-context.ts'
import { labelOf, numberParameter } from './pack-parameters.ts'

/** 1 January of the calendar year from which on a first use counts, or null where the pack sets no window. */
const windowStart = ({ pack }: CheckContext): string | null => {
  const years = numberParameter(pack, 'windowYears')
  return years === null ? null : `${pack.year - years}-01-01`
}

/** What has happened must have happened by today and by the deadline. */
export const lastDayFor = ({ today, deadline }: CheckContext): string =>
  compareDates(today, deadline) < 0 ? today : deadline

export const firstUseWindow: Check = (entry, context) => {
  const start = windowStart(context)
  if (!entry.firstUse || start === null || latestDay(entry.firstUse) >= start) return []
  const label = labelOf('firstUse', entry, context)
  const message = `“${label}”${formatChineseDate(entry.firstUse)}，早于申报期限起点 ${formatChineseDate(start)}；请核对日期，确属延续改进的请说明。`
  return [{ field: 'firstUse', message }]
}

export const appliedMonths: Check = (entry, context) => {
  const months = numberParameter(context.pack, 'appliedMonths')
  const { deadline } = context
  if (!entry.firstUse || months === null || earliestDay(entry.firstUse) > deadline) return []
  if (addMonths(earliestDay(entry.firstUse), months) <= deadline) return []
  const label = labelOf('firstUse', entry, context)
  const message = `“${label}”${formatChineseDate(entry.firstUse)}，至截止日 ${formatChineseDate(deadline)}应用不足 ${months} 个月；请核对日期，或留待下一年度申报。`
  return [{ field: 'firstUse', message }]
}

export const firstUseByDeadline: Check = (entry, context) => {
  const limit = lastDayFor(context)
  if (!entry.firstUse || earliestDay(entry.firstUse) <= limit) return []
  const label = labelOf('firstUse', entry, context)
  const message = `“${label}”${formatChineseDate(entry.firstUse)}还没有到（应不晚于 ${formatChineseDate(limit)}），请改正日期。`
  return [{ field: 'firstUse', message }]
}

export const datePrecision: Check = (entry, context) => {
  if (!entry.firstUse || entry.firstUse.length === 10) return []
  const written = entry.firstUse.length === 4 ? '年' : '月'
  const label = labelOf('firstUse', entry, context)
  const message = `“${label}”只写到${written}（${formatChineseDate(entry.firstUse)}），请对照应用证明补到日。`
  return [{ field: 'firstUse', message }]
}
