import type { Label } from '../../record/field.ts'
import { earliestDay, isFullDate, latestDay } from '../../text/parse-date.ts'
import { listed, say } from '../../text/say.ts'
import type { Check, CheckEntry, EntryContext, Finding } from './check-context.ts'
import { dateText } from './finding-words.ts'
import { answerText, labelOr } from './pack-parameters.ts'

const started: Label = { zh: '起始时间', en: 'Begun on' }
const finished: Label = { zh: '完成时间', en: 'Finished on' }

/** A date of the form at the precision written; null where there is none. */
const dateOf = (entry: CheckEntry, key: string): string | null => {
  const text = answerText(entry, key)
  return /^\d{4}(-\d{2}){0,2}$/u.test(text) && isFullDate(earliestDay(text)) ? text : null
}

/** 西安 2024: finished before the cut-off. */
export const finishedByDeadline: Check = (entry, context) => {
  const date = dateOf(entry, 'finishedOn')
  if (date === null || earliestDay(date) <= context.deadline) return []
  const field = 'answers.finishedOn'
  const message = say(
    '“{label}”{date}，晚于申报截止日 {deadline}；项目须在截止日前完成，请核对日期或留待下一年度申报。',
    '“{label}” is {date}, after the deadline, {deadline}; the work must be finished by then. Check the date, or nominate next year.',
    {
      label: labelOr(field, entry, context, finished),
      date: dateText(date),
      deadline: dateText(context.deadline),
    },
  )
  return [{ field, message }]
}

const contradiction = (
  entry: CheckEntry,
  context: EntryContext,
  [early, late]: readonly [readonly [string, Label, string | null], readonly [string, Label, string | null]],
): readonly Finding[] => {
  const [earlyField, earlyLabel, earlyDate] = early
  const [lateField, lateLabel, lateDate] = late
  if (earlyDate === null || lateDate === null || earliestDay(earlyDate) <= latestDay(lateDate)) return []
  const message = say(
    '“{late}”{lateDate}早于“{early}”{earlyDate}，请核对后改正其一。',
    '“{late}”, {lateDate}, is before “{early}”, {earlyDate}; check and correct one of them.',
    {
      late: labelOr(lateField, entry, context, lateLabel),
      early: labelOr(earlyField, entry, context, earlyLabel),
      lateDate: dateText(lateDate),
      earlyDate: dateText(earlyDate),
    },
  )
  return [{ field: lateField, message }]
}

export const datesInOrder: Check = (entry, context) => {
  const begin = ['answers.startedOn', started, dateOf(entry, 'startedOn')] as const
  const end = ['answers.finishedOn', finished, dateOf(entry, 'finishedOn')] as const
  const use = ['firstUse', { zh: '首次应用时间', en: 'First use' }, entry.firstUse] as const
  return [...contradiction(entry, context, [begin, end]), ...contradiction(entry, context, [begin, use])]
}

/** A benefit must have come in; one of a year after the deadline is a forecast. */
export const benefitToCome: Check = (entry, { deadline }) => {
  const last = Number(deadline.slice(0, 4))
  const years = entry.benefits
    .filter(({ year, amount }) => year > last && (amount ?? 0) > 0)
    .map(({ year }) => year)
  if (years.length === 0) return []
  const message = say(
    '填报了 {years} 年的效益，该年度尚未到来，只能填已经取得的效益；请删去预计数。',
    'Benefits of {years} are claimed, which is still to come; only what has been gained counts. Take the forecast out.',
    { years: listed(years) },
  )
  return [{ field: 'benefits', message }]
}
