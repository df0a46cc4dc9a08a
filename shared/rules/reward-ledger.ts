import type { WorkingDays } from '../calendar/working-days.ts'
import type { PatentKind } from './patent-number.ts'
import { leastRemuneration, type PatentUse, rewardDue } from './patent-reward.ts'

/** Where the reward on grant of one patent stands. `unknown`: kind or day of grant missing, or a rule not on file. */
export type RewardState = 'overdue' | 'due' | 'paid' | 'unknown'

/** A row of the ledger, as far as rules look at it. Amounts in fen; dates as written. */
export interface LedgerRow {
  readonly kind: 'grant' | 'use' | 'licence' | 'equity' | 'other' | null
  readonly amount: number | null
  readonly base: number | null
  readonly dueOn: string | null
  readonly paidOn: string | null
  /** Rule of the unit or agreement that the amount follows. */
  readonly basis: string | null
}

export interface RewardStanding {
  readonly state: RewardState
  /** Lowest sum for all inventors together. */
  readonly least: number | null
  readonly dueOn: string | null
  readonly source: string | null
  /** Paid so far on grant. */
  readonly paid: number
}

const agreed = (row: LedgerRow): boolean => (row.basis ?? '').trim() !== ''

const sum = (rows: readonly LedgerRow[]): number =>
  rows.reduce((total, { amount }) => total + (amount ?? 0), 0)

/**
 * Reward on grant of one patent: the unit's own rule or agreement, where a row names it, goes before the statute's
 * amount (专利法实施细则 (2023) Art. 92, 93), and then the planned rows say how much.
 */
export const rewardStanding = (
  kind: PatentKind | null,
  grantedOn: string | null,
  rows: readonly LedgerRow[],
  today: string,
  calendar: WorkingDays,
): RewardStanding => {
  const onGrant = rows.filter((row) => row.kind === 'grant')
  const paid = sum(onGrant.filter(({ paidOn }) => paidOn !== null))
  const own = onGrant.filter(agreed)
  const due =
    kind === null || grantedOn === null
      ? null
      : rewardDue(kind, grantedOn, own.length > 0 ? sum(onGrant) : null, calendar)
  if (!due) return { state: 'unknown', least: null, dueOn: null, source: null, paid }
  const dueOn = own.map((row) => row.dueOn).find((day) => day !== null) ?? due.dueOn
  const state = paid >= due.least ? 'paid' : today > dueOn ? 'overdue' : 'due'
  return { state, least: due.least, dueOn, source: due.source, paid }
}

const uses: Readonly<Partial<Record<NonNullable<LedgerRow['kind']>, PatentUse>>> = {
  use: 'ownUse',
  licence: 'licence',
  equity: 'equity',
}

/** Lowest remuneration by law for a row with its base; `null` where an agreement holds or no base is given. */
export const leastFor = (row: LedgerRow): number | null => {
  const use = row.kind === null ? undefined : uses[row.kind]
  return use === undefined || row.base === null || agreed(row) ? null : leastRemuneration(use, row.base)
}
