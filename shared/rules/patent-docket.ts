import type { WorkingDays } from '../calendar/working-days.ts'
import { assertNever } from '../errors.ts'
import { addYears, isFullDate } from '../text/parse-date.ts'
import { patentTermEnd } from './patent-calendar.ts'
import type { DocketFinding, LegalStatus, PatentFacts } from './patent-facts.ts'
import type { FeeYear } from './patent-fee-year.ts'
import { type DatedPatent, type NextFee, nextFee } from './patent-next-fee.ts'
import { grantYear } from './patent-reduction.ts'
import { type Restoration, restorationOf } from './patent-restoration.ts'
import { type GraceMonth, graceMonthAt, owedOn } from './patent-surcharge.ts'

/** Whether a right that ended can be had back: while the notice's day is unknown, nobody can be sure for long. */
export type Chance = 'open' | 'unsure' | 'gone'

/** Where a patent stands with its fees on a day. Amounts in fen. */
export type Standing =
  /** In force, with the next fee and what is owed of it; `null` when none falls due any more. */
  | { readonly kind: 'inForce'; readonly fee: FeeYear | null; readonly owed: number }
  | { readonly kind: 'grace'; readonly fee: FeeYear; readonly owed: number; readonly month: GraceMonth }
  /** Ended for want of a fee; `null` if the register does not say which. */
  | {
      readonly kind: 'lapsed'
      readonly fee: FeeYear | null
      readonly restoration: Restoration | null
      readonly chance: Chance
    }
  /** The term is over. */
  | { readonly kind: 'ended'; readonly on: string }
  | { readonly kind: 'pending' }
  /** Abandoned, withdrawn, rejected, invalidated, expired: off the list. */
  | { readonly kind: 'out'; readonly status: LegalStatus }
  /** Kind or filing day missing: nothing can be reckoned. */
  | { readonly kind: 'unknown' }

export interface PatentDocket {
  readonly standing: Standing
  readonly findings: readonly DocketFinding[]
  /** Day on which the term is over; `null` unless kind and filing day are known. */
  readonly termEnd: string | null
}

const chanceOf = (fee: FeeYear, restoration: Restoration, today: string): Chance => {
  if (restoration.until !== null) return today <= restoration.until ? 'open' : 'gone'
  if (today <= restoration.notBefore) return 'open'
  // 细则 Art. 6: two years are the most that any reason for delay can give.
  return today <= addYears(fee.graceEndsOn, 2) ? 'unsure' : 'gone'
}

const lapsed = (
  { fee, payments }: NextFee,
  notice: string | null,
  today: string,
  calendar: WorkingDays,
): Standing => {
  if (!fee || today <= fee.graceEndsOn) {
    return { kind: 'lapsed', fee: null, restoration: null, chance: 'unsure' }
  }
  const noticeOn = notice !== null && isFullDate(notice) ? notice : null
  const restoration = restorationOf(fee, payments, noticeOn, calendar)
  return { kind: 'lapsed', fee, restoration, chance: chanceOf(fee, restoration, today) }
}

const granted = (next: NextFee, patent: DatedPatent, today: string, calendar: WorkingDays): Standing => {
  const { fee, payments } = next
  if (!fee) return { kind: 'inForce', fee, owed: 0 }
  const owed = owedOn(fee, payments, today)
  if (owed === null) return lapsed(next, patent.lapseNoticeOn, today, calendar)
  const month = graceMonthAt(fee, today)
  return month ? { kind: 'grace', fee, owed, month } : { kind: 'inForce', fee, owed }
}

const isDated = (facts: PatentFacts): facts is DatedPatent =>
  facts.kind !== null && facts.filedOn !== null && isFullDate(facts.filedOn)

const missing = (facts: PatentFacts): readonly DocketFinding[] => [
  ...(facts.kind === null ? ['kindMissing' as const] : []),
  ...(facts.filedOn === null
    ? ['filedOnMissing' as const]
    : isFullDate(facts.filedOn)
      ? []
      : ['filedOnIncomplete' as const]),
]

/** The year of grant matters for the first fee and for ten years of reduction. */
const grantDoubts = (patent: DatedPatent): readonly DocketFinding[] =>
  patent.grantedOn === null
    ? ['grantedOnMissing']
    : grantYear(patent.filedOn, patent.grantedOn) === null
      ? ['grantedOnIncomplete']
      : []

const calendarDoubt = (standing: Standing): readonly DocketFinding[] => {
  const known =
    standing.kind === 'lapsed'
      ? (standing.restoration?.calendarKnown ?? true)
      : standing.kind === 'grace' || standing.kind === 'inForce'
        ? (standing.fee?.calendarKnown ?? true)
        : true
  return known ? [] : ['holidaysUnknown']
}

const withFees = (patent: DatedPatent, today: string, calendar: WorkingDays): PatentDocket => {
  const termEnd = patentTermEnd(patent.kind, patent.filedOn)
  if (termEnd !== null && termEnd <= today) {
    return { standing: { kind: 'ended', on: termEnd }, findings: [], termEnd }
  }
  const next = nextFee(patent, today, calendar)
  const ended = patent.status === 'lapsedUnpaid'
  const standing = ended
    ? lapsed(next, patent.lapseNoticeOn, today, calendar)
    : granted(next, patent, today, calendar)
  return {
    standing,
    termEnd,
    findings: [
      ...(patent.status === null ? ['statusMissing' as const] : []),
      ...grantDoubts(patent),
      ...next.findings,
      ...(ended && standing.kind === 'lapsed' && standing.fee === null ? ['lapsedButPaid' as const] : []),
      ...(!ended && standing.kind === 'lapsed' ? ['unpaidButGranted' as const] : []),
      ...calendarDoubt(standing),
    ],
  }
}

/**
 * Where a patent stands with its annual fees on `today`, and what a person should mend in the register to be sure.
 * Nothing is guessed from incomplete dates. Compensation of the term is not counted.
 */
export const patentDocket = (facts: PatentFacts, today: string, calendar: WorkingDays): PatentDocket => {
  const termEnd =
    facts.kind !== null && facts.filedOn !== null ? patentTermEnd(facts.kind, facts.filedOn) : null
  switch (facts.status) {
    case 'expired':
    case 'abandoned':
    case 'withdrawn':
    case 'rejected':
    case 'invalidated':
      return { standing: { kind: 'out', status: facts.status }, findings: [], termEnd }
    case 'pending':
      return {
        standing: { kind: 'pending' },
        findings: facts.grantedOn === null ? [] : ['grantedButPending'],
        termEnd,
      }
    case null:
    case 'granted':
    case 'lapsedUnpaid': {
      if (facts.status === null && facts.grantedOn === null) {
        return { standing: { kind: 'unknown' }, findings: ['statusMissing', ...missing(facts)], termEnd }
      }
      if (!isDated(facts)) return { standing: { kind: 'unknown' }, findings: missing(facts), termEnd }
      return withFees(facts, today, calendar)
    }
    default:
      return assertNever(facts.status)
  }
}
