import { addYears, isFullDate } from '../text/parse-date.ts'
import type { PatentKind } from './patent-number.ts'

/** 财税〔2024〕23号 and CNIPA announcement 594: last year of each band, yuan a year. */
const bands: Readonly<Record<PatentKind, readonly (readonly [lastYear: number, yuan: number])[]>> = {
  invention: [
    [3, 900],
    [6, 1200],
    [9, 2000],
    [12, 4000],
    [15, 6000],
    [20, 8000],
  ],
  utility: [
    [3, 600],
    [5, 900],
    [8, 1200],
    [10, 2000],
  ],
  design: [
    [3, 600],
    [5, 900],
    [8, 1200],
    [10, 2000],
    [15, 3000],
  ],
}

/** Designs filed up to this day keep the term of the 2008 act: 10 years. */
const lastDayOfOldDesignTerm = '2021-05-31'

/**
 * The day on which the term is over: on it the patent is no longer in force, the day before is its last
 * (专利法 Art. 42: 20, 10 and 15 years from filing; 审查指南 Part V ch. 9: no extension for holidays). Term
 * compensation is not counted. `null` unless `filingDate` is a full day.
 */
export const patentTermEnd = (kind: PatentKind, filingDate: string): string | null => {
  if (!isFullDate(filingDate)) return null
  if (kind === 'invention') return addYears(filingDate, 20)
  if (kind === 'utility' || filingDate <= lastDayOfOldDesignTerm) return addYears(filingDate, 10)
  return addYears(filingDate, 15)
}

/** Full annual fee of patent year `year` (1 = first) in fen, unreduced; `null` outside of the term. */
export const annualFee = (kind: PatentKind, year: number): number | null => {
  if (!Number.isInteger(year) || year < 1) return null
  const band = bands[kind].find(([lastYear]) => year <= lastYear)
  return band ? band[1] * 100 : null
}

/**
 * Patent year that runs on `day`: 1 from the filing date to the day before its anniversary, and so on.
 * `null` before filing, or unless both are full days. Source: 审查指南 Part V ch. 9 (filed 1997-06-03, granted
 * 2001-08-01: year 5).
 */
export const patentYearAt = (filingDate: string, day: string): number | null => {
  if (!isFullDate(filingDate) || !isFullDate(day) || day < filingDate) return null
  const years = Number(day.slice(0, 4)) - Number(filingDate.slice(0, 4))
  return addYears(filingDate, years) <= day ? years + 1 : years
}
