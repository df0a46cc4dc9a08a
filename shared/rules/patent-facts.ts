import type { PatentKind } from './patent-number.ts'
import type { Span } from './patent-reduction.ts'

/** Legal status as the register keeps it. */
export type LegalStatus =
  | 'pending'
  | 'granted'
  | 'lapsedUnpaid'
  | 'expired'
  | 'abandoned'
  | 'withdrawn'
  | 'rejected'
  | 'invalidated'

/** A payment as entered: the day may be missing or incomplete, the amount (fen) may be missing. */
export interface EnteredPayment {
  readonly year: number
  readonly paidOn: string | null
  readonly amount: number | null
}

/** What the docket needs to know of a patent; dates as written, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface PatentFacts {
  readonly kind: PatentKind | null
  readonly filedOn: string | null
  readonly grantedOn: string | null
  readonly status: LegalStatus | null
  /** Calendar year up to which fees are paid: those that fell due in it are included. */
  readonly paidThrough: number | null
  readonly payments: readonly EnteredPayment[]
  /** Reduction agreed by CNIPA, per cent. */
  readonly reduction: 0 | 70 | 85
  readonly openLicences: readonly Span[]
  /** Day on which the notice that the right has ended was received. */
  readonly lapseNoticeOn: string | null
}

/** What keeps the docket from being certain, for a person to mend. */
export const docketFindings = [
  'kindMissing',
  'filedOnMissing',
  'filedOnIncomplete',
  'grantedOnMissing',
  'grantedOnIncomplete',
  'statusMissing',
  'grantedButPending',
  'paymentsUnknown',
  'paymentDateIncomplete',
  'paymentAmountMissing',
  'unpaidButGranted',
  'lapsedButPaid',
  'holidaysUnknown',
] as const

export type DocketFinding = (typeof docketFindings)[number]
