import type { WorkingDays } from '../calendar/working-days.ts'
import { addMonths, addYears } from '../text/parse-date.ts'
import { annualFee, patentTermEnd } from './patent-calendar.ts'
import type { PatentKind } from './patent-number.ts'
import { type ReductionFacts, type ReductionPercent, reducedFee, reductionFor } from './patent-reduction.ts'
import { periodEnd } from './statutory-period.ts'

/** The annual fee of one patent year: when and how much. Amounts in fen, days as YYYY-MM-DD. */
export interface FeeYear {
  readonly year: number
  /** The filing date's day of that year: the fee is due on it, and the right ends as of it if it stays unpaid. */
  readonly anniversary: string
  readonly payableFrom: string
  /** Last day without delay: the anniversary, or the working day after it. */
  readonly dueOn: string
  /** Last day of the six months in which it can still be paid. */
  readonly graceEndsOn: string
  /** False where holidays of a year concerned are not on file. */
  readonly calendarKnown: boolean
  readonly full: number
  readonly percent: ReductionPercent
  /** `full` less the reduction. */
  readonly fee: number
}

/** 细则 (2023) Art. 115: months after the anniversary in which the fee can still be paid. */
const graceMonths = 6

/**
 * Annual fee of patent year `year` ≥ 2, due on the filing date's day that ends the year before (细则 Art. 115;
 * 审查指南 Part V ch. 9 §2.2.1: filed 1997-06-03, the fee of year 6 is due by 2002-06-03), payable one month earlier.
 * `null` outside of the term. Throws RangeError unless `filedOn` is a full date.
 */
export const feeYear = (
  kind: PatentKind,
  filedOn: string,
  year: number,
  reduction: ReductionFacts,
  calendar: WorkingDays,
): FeeYear | null => {
  const full = annualFee(kind, year)
  const anniversary = addYears(filedOn, year - 1)
  const end = patentTermEnd(kind, filedOn)
  if (full === null || year < 2 || end === null || anniversary >= end) return null
  const due = periodEnd(filedOn, (year - 1) * 12, calendar)
  const grace = periodEnd(anniversary, graceMonths, calendar)
  const percent = reductionFor(reduction, year, anniversary)
  return {
    year,
    anniversary,
    payableFrom: addMonths(anniversary, -1),
    dueOn: due.day,
    graceEndsOn: grace.day,
    calendarKnown: due.known && grace.known,
    full,
    percent,
    fee: reducedFee(full, percent),
  }
}
