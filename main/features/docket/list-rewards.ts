import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { RewardPayment, RewardRow, RewardsView } from '../../../shared/docket-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import {
  type LedgerRow,
  leastFor,
  type RewardState,
  rewardStanding,
} from '../../../shared/rules/reward-ledger.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'
import { linkedName } from './facts-of.ts'
import { type DocketEntry, loadDocket, matches, type Narrowing, unitsOf } from './load-docket.ts'
import { rowsInPortions } from './rows-in-portions.ts'

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const ledgerRow = (values: Values): LedgerRow => ({
  kind: text(values.kind) as LedgerRow['kind'],
  amount: number(values.amount),
  base: number(values.base),
  dueOn: text(values.dueOn),
  paidOn: text(values.paidOn),
  basis: text(values.basis),
})

const payment = ({ id, values }: StoredRecord): RewardPayment => {
  const row = ledgerRow(values)
  return {
    id,
    personName: String(values.personName ?? ''),
    kind: row.kind ?? 'other',
    year: number(values.year),
    amount: row.amount,
    dueOn: row.dueOn,
    paidOn: row.paidOn,
    least: leastFor(row),
  }
}

/** Rewards are a matter of granted service inventions; a right that ended since was granted all the same. */
const concerns = ({ facts, serviceInvention }: DocketEntry): boolean =>
  facts.grantedOn !== null && facts.status !== 'pending' && serviceInvention

const rowOf = (entry: DocketEntry, rewards: readonly StoredRecord[], today: string): RewardRow => {
  const { kind, grantedOn } = entry.facts
  const rows = rewards.map(({ values }) => ledgerRow(values))
  const { state, least, dueOn, source, paid } = rewardStanding(
    kind,
    grantedOn,
    rows,
    today,
    chineseWorkingDays,
  )
  return {
    ...entry.patent,
    grantedOn,
    state,
    least,
    source,
    dueOn,
    paid,
    inventors: entry.inventors,
    payments: rewards.map(payment).toSorted((a, b) => ((a.paidOn ?? '') < (b.paidOn ?? '') ? -1 : 1)),
  }
}

const order: readonly RewardState[] = ['overdue', 'due', 'unknown', 'paid']
const mostRows = 500

/** Latest grants first, but what is still to be paid in the order of its last days. */
const byState = (a: RewardRow, b: RewardRow): number => {
  const states = order.indexOf(a.state) - order.indexOf(b.state)
  if (states !== 0) return states
  const earlier = (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1
  return a.state === 'due' ? earlier : -earlier
}

export interface RewardsInput extends Narrowing {
  readonly state?: RewardState | undefined
  readonly limit?: number | undefined
}

/** Rewards of all granted patents: who was paid what and when, and what is overdue. */
export const listRewards = async (input: RewardsInput, workspace: Workspace): Promise<RewardsView> => {
  const today = workspace.today()
  const entries = (await loadDocket(workspace)).filter(concerns)
  const ledger = workspace.store.list({ type: 'reward' })
  const byPatent = Map.groupBy(ledger, ({ values }) => linkedName(values.patent).id)
  const unsorted = await rowsInPortions(
    entries.filter(({ patent }) => matches(patent, input)),
    (entry) => [rowOf(entry, byPatent.get(entry.patent.id) ?? [], today)],
  )
  const rows = unsorted.toSorted(byState)
  const shown = rows.filter(({ state }) => input.state === undefined || state === input.state)
  const count = (state: RewardState): number => rows.filter((row) => row.state === state).length
  return {
    today,
    rows: shown.slice(0, input.limit ?? mostRows),
    total: shown.length,
    counts: { overdue: count('overdue'), due: count('due'), paid: count('paid'), unknown: count('unknown') },
    outstanding: rows
      .filter(({ state }) => state === 'overdue' || state === 'due')
      .reduce((sum, row) => sum + Math.max(0, (row.least ?? 0) - row.paid), 0),
    units: unitsOf(entries.map(({ patent }) => patent)),
  }
}
