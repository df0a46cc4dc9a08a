import { addDays } from '../text/parse-date.ts'
import holidays from './chinese-holidays.json' with { type: 'json' }

/** One year of the State Council's notice: holidays as ranges of days, and weekend days that are worked. */
interface HolidayYear {
  readonly year: number
  /** Number of the notice. */
  readonly source: string
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly workdays: readonly string[]
}

/** Years of working days, in order and without a gap. */
export interface WorkingDays {
  readonly years: readonly HolidayYear[]
}

/** A day on which a period ends, and whether the calendar knows that day's year. */
export interface WorkingDay {
  readonly day: string
  /** False: only weekends could be skipped, since the year's holidays are not on file. */
  readonly known: boolean
}

/**
 * Holidays of the mainland as the State Council's yearly notices set them. A new year is added to the JSON
 * file once its notice is out (in November, as a rule).
 */
export const chineseWorkingDays: WorkingDays = holidays

/** The years the calendar covers. */
export const coveredYears = ({ years }: WorkingDays): { readonly first: number; readonly last: number } => ({
  first: years[0]?.year ?? 0,
  last: years.at(-1)?.year ?? 0,
})

const isWeekend = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

const yearOf = (calendar: WorkingDays, day: string): HolidayYear | undefined =>
  calendar.years.find(({ year }) => year === Number(day.slice(0, 4)))

const isWorked = (year: HolidayYear | undefined, day: string): boolean => {
  if (!year) return !isWeekend(day)
  if (year.holidays.some(({ from, to }) => from <= day && day <= to)) return false
  return year.workdays.includes(day) || !isWeekend(day)
}

/**
 * `day` itself if it is worked, else the first working day after it. Weekends are holidays for this purpose and
 * moved days count as announced (审查指南 Part V ch. 7 §2.3: 国家公告调休的，以调休后的日期为准).
 */
export const workingDayFrom = (day: string, calendar: WorkingDays): WorkingDay => {
  const year = yearOf(calendar, day)
  if (isWorked(year, day)) return { day, known: year !== undefined }
  const next = workingDayFrom(addDays(day, 1), calendar)
  return { day: next.day, known: next.known && year !== undefined }
}

/** The day on which `count` working days after `day` are full; `day` itself does not count. */
export const workingDaysAfter = (day: string, count: number, calendar: WorkingDays): string =>
  count <= 0 ? day : workingDaysAfter(workingDayFrom(addDays(day, 1), calendar).day, count - 1, calendar)

/** Working days from `from` to `to`, both included; none where `to` is earlier. */
export const workingDaysIn = (from: string, to: string, calendar: WorkingDays): number => {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(yearOf(calendar, day), day)) count += 1
  return count
}
