import type { WorkingDays } from '../calendar/working-days.ts'
import { addMonths } from '../text/parse-date.ts'
import type { FeeYear } from './patent-fee-year.ts'
import type { Payment } from './patent-surcharge.ts'
import { periodEnd } from './statutory-period.ts'

/** Fee of a request to restore the right, in fen (公告594). */
const requestFee = 1000_00

/** What restoring a right costs and until when it can be asked for. */
export interface Restoration {
  /** Fen: the annual fee, 25 % of the full fee, and the request, less what was paid towards the fee. */
  readonly cost: number
  /** Last day to ask, if the notice's day is known. */
  readonly until: string | null
  /**
   * Day before which the time to ask cannot be over: the notice is sent two months after the grace at the earliest
   * (审查指南 Part V ch. 9 §2.2.2). Holds while the notice is not on file.
   */
  readonly notBefore: string
  readonly calendarKnown: boolean
}

/**
 * Restoring a right that ended because `fee` was not paid: within two months of the day the notice was received
 * (细则 (2023) Art. 6), with the fee, the highest surcharge and the fee for the request.
 */
export const restorationOf = (
  fee: FeeYear,
  payments: readonly Payment[],
  noticeOn: string | null,
  calendar: WorkingDays,
): Restoration => {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  const until = noticeOn === null ? null : periodEnd(noticeOn, 2, calendar)
  return {
    cost: Math.max(0, fee.fee + fee.full / 4 - paid) + requestFee,
    until: until?.day ?? null,
    notBefore: addMonths(fee.graceEndsOn, 4),
    calendarKnown: until?.known ?? true,
  }
}
