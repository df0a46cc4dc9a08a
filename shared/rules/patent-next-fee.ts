import type { WorkingDays } from '../calendar/working-days.ts'
import { earliestDay, isFullDate } from '../text/parse-date.ts'
import type { DocketFinding, EnteredPayment, PatentFacts } from './patent-facts.ts'
import { type FeeYear, feeYear } from './patent-fee-year.ts'
import type { PatentKind } from './patent-number.ts'
import { grantYear } from './patent-reduction.ts'
import { type Payment, settledOn } from './patent-surcharge.ts'

/** A patent whose kind and filing day are known: all that its fees are reckoned from. */
export interface DatedPatent extends PatentFacts {
  readonly kind: PatentKind
  readonly filedOn: string
}

/** The first fee that is not known to be paid, what was paid towards it, and what that is doubtful about. */
export interface NextFee {
  /** `null` when no fee falls due before the term is over. */
  readonly fee: FeeYear | null
  readonly payments: readonly Payment[]
  readonly findings: readonly DocketFinding[]
}

/** The fee of one year of this patent. */
export const feeOf = (patent: DatedPatent, year: number, calendar: WorkingDays): FeeYear | null => {
  const granted = patent.grantedOn === null ? null : grantYear(patent.filedOn, patent.grantedOn)
  const reduction = {
    agreed: patent.reduction,
    grantYear: granted,
    openLicences: patent.openLicences,
  }
  return feeYear(patent.kind, patent.filedOn, year, reduction, calendar)
}

/** Payments without a full day count from the first day they may mean, ones without an amount as the whole fee. */
const read = (rows: readonly EnteredPayment[], fee: FeeYear): readonly Payment[] =>
  rows.map(({ paidOn, amount }) => ({
    paidOn: paidOn === null ? fee.payableFrom : earliestDay(paidOn),
    amount: amount ?? fee.full * 1.25,
  }))

const doubts = (rows: readonly EnteredPayment[]): readonly DocketFinding[] => [
  ...(rows.some(({ paidOn }) => paidOn === null || !isFullDate(paidOn))
    ? ['paymentDateIncomplete' as const]
    : []),
  ...(rows.some(({ amount }) => amount === null) ? ['paymentAmountMissing' as const] : []),
]

/** The first year that can still be paid on `today`: a right in force has paid all before it. */
const firstPayable = (patent: DatedPatent, today: string, calendar: WorkingDays): number => {
  for (let year = 2; ; year++) {
    const fee = feeOf(patent, year, calendar)
    if (fee === null || fee.graceEndsOn >= today) return year
  }
}

/**
 * The next fee of a granted patent. Paid are: the year of grant (细则 (2023) Art. 114: no grant without), all years
 * up to `paidThrough`, and all before the last year entered, since CNIPA takes no fee for a right that has ended.
 * With nothing entered, a right in force has paid whatever can no longer be paid; that is said as a finding.
 */
export const nextFee = (patent: DatedPatent, today: string, calendar: WorkingDays): NextFee => {
  const granted = patent.grantedOn === null ? null : grantYear(patent.filedOn, patent.grantedOn)
  const entered = Math.max(0, ...patent.payments.map(({ year }) => year))
  const through =
    patent.paidThrough === null ? 0 : patent.paidThrough - Number(patent.filedOn.slice(0, 4)) + 1
  const known = Math.max(2, (granted ?? 0) + 1, through + 1, entered)
  const rows = patent.payments.filter(({ year }) => year === known)
  const fee = feeOf(patent, known, calendar)
  if (fee && rows.length > 0) {
    const payments = read(rows, fee)
    const findings = doubts(rows)
    if (settledOn(fee, payments) === null) return { fee, payments, findings }
    return { fee: feeOf(patent, known + 1, calendar), payments: [], findings }
  }
  if (entered > 0 || patent.paidThrough !== null) return { fee, payments: [], findings: [] }
  const payable = firstPayable(patent, today, calendar)
  const findings = payable > known || granted === null ? ['paymentsUnknown' as const] : []
  return { fee: feeOf(patent, Math.max(known, payable), calendar), payments: [], findings }
}
