import { addMonths, compareDates, earliestDay, latestDay } from '../../text/parse-date.ts'
import { say } from '../../text/say.ts'
import type { Check, EntryContext } from './check-context.ts'
import { dateText } from './finding-words.ts'
import { labelOf, numberParameter } from './pack-parameters.ts'

/** 1 January of the calendar year from which on a first use counts, or null where the pack sets no window. */
const windowStart = ({ pack }: EntryContext): string | null => {
  const years = numberParameter(pack, 'windowYears')
  return years === null ? null : `${pack.year - years}-01-01`
}

/** What has happened must have happened by today and by the deadline. */
export const lastDayFor = ({ today, deadline }: EntryContext): string =>
  compareDates(today, deadline) < 0 ? today : deadline

export const firstUseWindow: Check = (entry, context) => {
  const start = windowStart(context)
  if (!entry.firstUse || start === null || latestDay(entry.firstUse) >= start) return []
  const label = labelOf('firstUse', entry, context)
  const message = say(
    '“{label}”{date}，早于申报期限起点 {start}；请核对日期，确属延续改进的请说明。',
    '“{label}” is {date}, before the window opens on {start}; check the date, or explain that it is a continued improvement.',
    { label, date: dateText(entry.firstUse), start: dateText(start) },
  )
  return [{ field: 'firstUse', message }]
}

export const appliedMonths: Check = (entry, context) => {
  const months = numberParameter(context.pack, 'appliedMonths')
  const { deadline } = context
  if (!entry.firstUse || months === null || earliestDay(entry.firstUse) > deadline) return []
  if (addMonths(earliestDay(entry.firstUse), months) <= deadline) return []
  const label = labelOf('firstUse', entry, context)
  const message = say(
    '“{label}”{date}，至截止日 {deadline}应用不足 {months} 个月；请核对日期，或留待下一年度申报。',
    '“{label}” is {date}: less than {months} months in use by the deadline, {deadline}; check the date, or nominate next year.',
    { label, date: dateText(entry.firstUse), deadline: dateText(deadline), months },
  )
  return [{ field: 'firstUse', message }]
}

export const firstUseByDeadline: Check = (entry, context) => {
  const limit = lastDayFor(context)
  if (!entry.firstUse || earliestDay(entry.firstUse) <= limit) return []
  const label = labelOf('firstUse', entry, context)
  const message = say(
    '“{label}”{date}还没有到（应不晚于 {limit}），请改正日期。',
    '“{label}”, {date}, is still to come (not after {limit}); correct the date.',
    { label, date: dateText(entry.firstUse), limit: dateText(limit) },
  )
  return [{ field: 'firstUse', message }]
}

export const datePrecision: Check = (entry, context) => {
  if (!entry.firstUse || entry.firstUse.length === 10) return []
  const written = entry.firstUse.length === 4 ? say('年', 'year') : say('月', 'month')
  const label = labelOf('firstUse', entry, context)
  const message = say(
    '“{label}”只写到{written}（{date}），请对照应用证明补到日。',
    '“{label}” gives only the {written} ({date}); complete it to the day after the proof of use.',
    { label, written, date: dateText(entry.firstUse) },
  )
  return [{ field: 'firstUse', message }]
}
