import { type WorkingDay, type WorkingDays, workingDayFrom } from '../calendar/working-days.ts'
import { addMonths } from '../text/parse-date.ts'

/** Where a period of months ends: the corresponding day, and the working day to which it is put off. */
export interface PeriodEnd extends WorkingDay {
  readonly corresponding: string
}

/**
 * End of a period of `months` that starts after `from` (专利法实施细则 (2023) Art. 5): the day it starts from is
 * not counted; it ends on the corresponding day of its last month, or on that month's last day if there is none; a
 * holiday puts the end off to the next working day. Throws RangeError unless `from` is a full date.
 */
export const periodEnd = (from: string, months: number, calendar: WorkingDays): PeriodEnd => {
  const corresponding = addMonths(from, months)
  return { corresponding, ...workingDayFrom(corresponding, calendar) }
}
