import { earliestDay, latestDay } from '../text/parse-date.ts'
import { patentYearAt } from './patent-calendar.ts'

/** Share of the fee that is waived, in per cent: one applicant 85, several 70, open licence 15. */
export type ReductionPercent = 0 | 15 | 70 | 85

/** A stretch of time, both ends included; `to` is null while it lasts. */
export interface Span {
  readonly from: string
  readonly to: string | null
}

/** 专利收费减缴办法 as amended by 财政部 公告 on 2018-08-01: years that may be reduced, from the year of grant on. */
const reducedYears = 10

/** Patent year in which a patent was granted; `null` if the date written leaves more than one possible. */
export const grantYear = (filedOn: string, grantedOn: string): number | null => {
  const first = patentYearAt(filedOn, earliestDay(grantedOn))
  const last = patentYearAt(filedOn, latestDay(grantedOn))
  return first === last ? first : null
}

/** What lowers the annual fees of one patent. */
export interface ReductionFacts {
  /** Agreed by CNIPA for this patent's holders; 0 for most state-owned enterprises. */
  readonly agreed: 0 | 70 | 85
  /** Patent year of grant, if known. */
  readonly grantYear: number | null
  readonly openLicences: readonly Span[]
}

/**
 * Reduction of the fee of patent year `year`, which falls due on `dueOn`. The two kinds are not added up: the
 * higher one holds (公告594). With an unknown year of grant no reduction by agreement is counted.
 */
export const reductionFor = (facts: ReductionFacts, year: number, dueOn: string): ReductionPercent => {
  const within = facts.grantYear !== null && year < facts.grantYear + reducedYears
  const open = facts.openLicences.some(({ from, to }) => from <= dueOn && (to === null || dueOn <= to))
  return within && facts.agreed > 0 ? facts.agreed : open ? 15 : 0
}

/** Fee after reduction, in fen; every amount of the tables divides evenly. */
export const reducedFee = (full: number, percent: ReductionPercent): number =>
  Math.round((full * (100 - percent)) / 100)
