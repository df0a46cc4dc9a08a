import { addDays, addMonths } from '../text/parse-date.ts'
import type { FeeYear } from './patent-fee-year.ts'

/** One month after the due day: first and last day, the surcharge's share of the full fee, and what is to pay. */
export interface GraceMonth {
  readonly month: number
  readonly from: string
  readonly to: string
  readonly percent: number
  /** Fen, reckoned on the full fee even where the fee itself is reduced. */
  readonly surcharge: number
  /** Fee and surcharge, fen. */
  readonly total: number
}

const months = [1, 2, 3, 4, 5, 6] as const

/**
 * The six months after the due day with their surcharges: none in the first, then 5 % of the full fee more with
 * each month (细则 (2023) Art. 115; bands of 审查指南 Part V ch. 9 §2.2.1.3, a full month belonging to the band it ends).
 * Months are counted from the anniversary. Only the last of them is put off by a holiday: within the six months
 * the earlier day is kept, with which nobody pays too little.
 */
export const graceMonths = (fee: FeeYear): readonly GraceMonth[] =>
  months.map((month) => {
    const percent = (month - 1) * 5
    const surcharge = (fee.full * percent) / 100
    return {
      month,
      from: addDays(month === 1 ? fee.dueOn : addMonths(fee.anniversary, month - 1), 1),
      to: month === 6 ? fee.graceEndsOn : addMonths(fee.anniversary, month),
      percent,
      surcharge,
      total: fee.fee + surcharge,
    }
  })

/** The month of grace in which `day` falls; `null` until the due day, and once the six months are over. */
export const graceMonthAt = (fee: FeeYear, day: string): GraceMonth | null =>
  day <= fee.dueOn ? null : (graceMonths(fee).find(({ to }) => day <= to) ?? null)

/** A payment towards one annual fee: fee and surcharge together, in fen. */
export interface Payment {
  readonly paidOn: string
  readonly amount: number
}

/** Fee and surcharge as they stand on `day`, less all that was paid until then; below zero if too much was. */
const shortOn = (fee: FeeYear, payments: readonly Payment[], day: string): number => {
  const paid = payments.reduce((sum, { paidOn, amount }) => (paidOn <= day ? sum + amount : sum), 0)
  return fee.fee + (graceMonthAt(fee, day)?.surcharge ?? 0) - paid
}

/** Day of the payment with which nothing was left to pay; `null` if none of them did in time. */
export const settledOn = (fee: FeeYear, payments: readonly Payment[]): string | null =>
  payments
    .map(({ paidOn }) => paidOn)
    .toSorted()
    .find((day) => day <= fee.graceEndsOn && shortOn(fee, payments, day) <= 0) ?? null

/**
 * What is still to pay on `day`, in fen: the fee and the surcharge of the month in which `day` falls, less what
 * was paid until then. A payment that fell short is topped up at the rate of the later month (审查指南 Part V ch. 9
 * §2.2.1.3: 45 yuan due, 25 paid, 90 due later: 65 to pay). `null` once the grace is over.
 */
export const owedOn = (fee: FeeYear, payments: readonly Payment[], day: string): number | null => {
  const settled = settledOn(fee, payments)
  if (settled !== null && settled <= day) return 0
  return day > fee.graceEndsOn ? null : shortOn(fee, payments, day)
}
