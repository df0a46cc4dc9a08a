import { chineseWorkingDays, coveredYears } from '../../../shared/calendar/working-days.ts'
import type { DocketCount, DocketRow, DocketView } from '../../../shared/docket-views.ts'
import { assertNever } from '../../../shared/errors.ts'
import type { Workspace } from '../../core/workspace.ts'
import { amountOf, byUrgency, rowOf } from './docket-rows.ts'
import { forecastRows } from './forecast.ts'
import { loadDocket, matches, type Narrowing, unitsOf } from './load-docket.ts'
import { rowsInPortions } from './rows-in-portions.ts'

export interface ListInput extends Narrowing {
  readonly show: 'due' | 'grace' | 'lapsed' | 'check' | 'year'
  /** Days ahead, for what is due. */
  readonly within?: number | undefined
  /** Calendar year, for `year`. */
  readonly year?: number | undefined
  readonly limit?: number | undefined
}

const usualDays = 365
const mostRows = 500

const isDue =
  (days: number) =>
  (row: DocketRow): boolean =>
    row.state === 'due' && row.daysLeft <= days
const isGrace = (row: DocketRow): boolean => row.state === 'grace'
/** Ones that can still be had back; where the register does not say which fee was missed, it is to be checked first. */
const isLapsed = (row: DocketRow): boolean =>
  row.state === 'lapsed' && row.fee !== null && row.chance !== 'gone'
const isDoubtful = (row: DocketRow): boolean => row.findings.some((finding) => finding !== 'holidaysUnknown')

export const countOf = (rows: readonly DocketRow[]): DocketCount => ({
  count: rows.length,
  amount: rows.reduce((sum, row) => sum + amountOf(row), 0),
})

/** What waits, most urgent first, and how much each kind of waiting comes to. */
export const listDocket = async (input: ListInput, workspace: Workspace): Promise<DocketView> => {
  const today = workspace.today()
  const all = await loadDocket(workspace)
  const entries = all.filter(({ patent }) => matches(patent, input))
  const rows = await rowsInPortions(entries, (entry) => [rowOf(entry, today)].filter((row) => row !== null))
  const ofYear = input.year ?? Number(today.slice(0, 4))
  const wanted = async (): Promise<readonly DocketRow[]> => {
    switch (input.show) {
      case 'due':
        return rows.filter(isDue(input.within ?? usualDays))
      case 'grace':
        return rows.filter(isGrace)
      case 'lapsed':
        return rows.filter(isLapsed)
      case 'check':
        return rows.filter(isDoubtful)
      case 'year': {
        const forecast = await rowsInPortions(entries, (entry) => forecastRows(entry, today, ofYear))
        return forecast.filter(({ year }) => year === ofYear).map(({ row }) => row)
      }
      default:
        return assertNever(input.show)
    }
  }
  const shown = (await wanted()).toSorted(byUrgency)
  const { count, amount } = countOf(shown)
  return {
    today,
    rows: shown.slice(0, input.limit ?? mostRows),
    total: count,
    amount,
    counts: {
      days30: countOf(rows.filter(isDue(30))),
      days90: countOf(rows.filter(isDue(90))),
      days365: countOf(rows.filter(isDue(365))),
      grace: countOf(rows.filter(isGrace)),
      lapsed: countOf(rows.filter(isLapsed)),
      check: countOf(rows.filter(isDoubtful)),
    },
    units: unitsOf(all.map(({ patent }) => patent)),
    tracked: all.filter(({ docket: { standing } }) => ['inForce', 'grace', 'lapsed'].includes(standing.kind))
      .length,
    holidaysThrough: coveredYears(chineseWorkingDays).last,
  }
}
