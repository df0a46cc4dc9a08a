import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { RewardPayment, RewardRow, RewardsView } from '../../../shared/docket-views.ts'
import type { PersonEntry, Values } from '../../../shared/record/field.ts'
import {
  type LedgerRow,
  leastFor,
  type RewardState,
  rewardStanding,
} from '../../../shared/rules/reward-ledger.ts'
import type { Workspace } from '../../core/workspace.ts'
import { inPortions, type Portions } from '../../db/in-portions.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
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

/** Few enough that reading them holds no other call up. */
const portion = 400

function* readLedger(reader: Reader): Portions<readonly StoredRecord[]> {
  const rows: StoredRecord[] = []
  const total = reader.count({ type: 'reward' })
  for (let after = ''; ; after = rows.at(-1)?.id ?? '') {
    const more = reader.list({ type: 'reward', limit: portion, after })
    rows.push(...more)
    if (more.length < portion) return rows
    yield { done: rows.length, total }
  }
}

/** Rewards are a matter of granted service inventions; a right that ended since was granted all the same. */
const concerns = ({ facts, serviceInvention }: DocketEntry): boolean =>
  facts.grantedOn !== null && facts.status !== 'pending' && serviceInvention

type Reckoned = Omit<RewardRow, 'inventors'>

const rowOf = (entry: DocketEntry, rewards: readonly StoredRecord[], today: string): Reckoned => {
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
    payments: rewards.map(payment).toSorted((a, b) => ((a.paidOn ?? '') < (b.paidOn ?? '') ? -1 : 1)),
  }
}

const order: readonly RewardState[] = ['overdue', 'due', 'unknown', 'paid']
const mostRows = 500

/** Latest grants first, but what is still to be paid in the order of its last days. */
const byState = (a: Reckoned, b: Reckoned): number => {
  const states = order.indexOf(a.state) - order.indexOf(b.state)
  if (states !== 0) return states
  const earlier = (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1
  return a.state === 'due' ? earlier : -earlier
}

const inventorsOf = (reader: Reader, patent: string): readonly string[] =>
  ((reader.get('patent', patent)?.values.inventors ?? []) as readonly PersonEntry[]).map(({ name }) => name)

export interface RewardsInput extends Narrowing {
  readonly state?: RewardState | undefined
  readonly limit?: number | undefined
}

/** Rewards of all granted patents: who was paid what and when, and what is overdue. */
export const listRewards = async (input: RewardsInput, workspace: Workspace): Promise<RewardsView> => {
  const today = workspace.today()
  const entries = (await loadDocket(workspace)).filter(concerns)
  const ledger = await inPortions(readLedger(workspace.store))
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
    rows: await rowsInPortions(shown.slice(0, input.limit ?? mostRows), (row) => [
      { ...row, inventors: inventorsOf(workspace.store, row.id) },
    ]),
    total: shown.length,
    counts: { overdue: count('overdue'), due: count('due'), paid: count('paid'), unknown: count('unknown') },
    outstanding: rows
      .filter(({ state }) => state === 'overdue' || state === 'due')
      .reduce((sum, row) => sum + Math.max(0, (row.least ?? 0) - row.paid), 0),
    units: unitsOf(entries.map(({ patent }) => patent)),
  }
}
