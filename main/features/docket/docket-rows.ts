import type { DocketRow, FeeLine, LapsedRow } from '../../../shared/docket-views.ts'
import { assertNever } from '../../../shared/errors.ts'
import type { FeeYear } from '../../../shared/rules/patent-fee-year.ts'
import { graceMonths } from '../../../shared/rules/patent-surcharge.ts'
import { daysBetween } from '../../../shared/text/parse-date.ts'
import type { DocketEntry } from './load-docket.ts'

export const feeLine = (fee: FeeYear): FeeLine => ({ ...fee })

/** Doubts that a person should clear; unknown holidays are told once for the whole page. */
export const needsCheck = ({ docket }: DocketEntry): boolean =>
  docket.findings.some((finding) => finding !== 'holidaysUnknown')

const lapsedRow = (
  { patent, docket }: DocketEntry,
  standing: Extract<DocketEntry['docket']['standing'], { kind: 'lapsed' }>,
): LapsedRow => ({
  ...patent,
  findings: docket.findings,
  state: 'lapsed',
  fee: standing.fee && feeLine(standing.fee),
  chance: standing.chance,
  cost: standing.restoration?.cost ?? null,
  until: standing.restoration?.until ?? null,
  notBefore: standing.restoration?.notBefore ?? null,
})

/** The row of a patent in the docket; `null` where nothing waits and nothing is doubtful. */
export const rowOf = (entry: DocketEntry, today: string): DocketRow | null => {
  const { patent, docket } = entry
  const { standing, findings } = docket
  const check = (): DocketRow | null => (needsCheck(entry) ? { ...patent, findings, state: 'check' } : null)
  switch (standing.kind) {
    case 'inForce': {
      const { fee, owed } = standing
      if (!fee) return check()
      const daysLeft = daysBetween(today, fee.dueOn)
      return { ...patent, findings, state: 'due', fee: feeLine(fee), owed, daysLeft }
    }
    case 'grace': {
      const { fee, owed, month } = standing
      const paid = month.total - owed
      return {
        ...patent,
        findings,
        state: 'grace',
        fee: feeLine(fee),
        owed,
        daysLate: daysBetween(fee.dueOn, today),
        month: month.month,
        surcharge: month.surcharge,
        bandEndsOn: month.to,
        totals: graceMonths(fee).map(({ total }) => total - paid),
      }
    }
    case 'lapsed':
      return lapsedRow(entry, standing)
    case 'unknown':
    case 'pending':
      return check()
    case 'ended':
    case 'out':
      return null
    default:
      return assertNever(standing)
  }
}

/** Day by which a row is put in order: what passes first stands first. */
const urgency = (row: DocketRow): string => {
  switch (row.state) {
    case 'due':
      return row.fee.dueOn
    case 'grace':
      return row.fee.graceEndsOn
    case 'lapsed':
      // What can surely be had back stands before what is in doubt, the latest of those first.
      if (row.chance === 'open') return row.until ?? row.notBefore ?? '9999'
      return `9999${daysBetween(row.fee?.anniversary ?? '1985-04-01', '9999-01-01')}`
    case 'check':
      return row.title
    default:
      return assertNever(row)
  }
}

export const byUrgency = (a: DocketRow, b: DocketRow): number => {
  const [first, second] = [urgency(a), urgency(b)]
  if (first !== second) return first < second ? -1 : 1
  // Several may have no number yet.
  return `${a.number} ${a.id}` < `${b.number} ${b.id}` ? -1 : 1
}

/** What a row would cost today, in fen. */
export const amountOf = (row: DocketRow): number => {
  switch (row.state) {
    case 'due':
    case 'grace':
      return row.owed
    case 'lapsed':
      return row.cost ?? 0
    case 'check':
      return 0
    default:
      return assertNever(row)
  }
}
