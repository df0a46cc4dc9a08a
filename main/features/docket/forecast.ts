import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { DocketCount, DocketRow, ForecastView } from '../../../shared/docket-views.ts'
import type { FeeYear } from '../../../shared/rules/patent-fee-year.ts'
import { type DatedPatent, feeOf } from '../../../shared/rules/patent-next-fee.ts'
import { daysBetween, isFullDate } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import { amountOf, feeLine, rowOf } from './docket-rows.ts'
import { type DocketEntry, loadDocket, matches, type Narrowing, unitsOf } from './load-docket.ts'
import { rowsInPortions } from './rows-in-portions.ts'

/** A fee and the calendar year in which it will be paid. */
interface ForecastRow {
  readonly year: number
  readonly row: DocketRow
}

const calendarYear = (day: string): number => Number(day.slice(0, 4))

/** Fees of a patent in force from `first` on to the end of its term, or to those due in calendar year `last`. */
export const feesFrom = (
  entry: DocketEntry,
  first: FeeYear,
  last = Number.POSITIVE_INFINITY,
): readonly FeeYear[] => {
  const { kind, filedOn } = entry.facts
  if (kind === null || filedOn === null || !isFullDate(filedOn)) return []
  const patent: DatedPatent = { ...entry.facts, kind, filedOn }
  const fees: FeeYear[] = []
  for (let fee: FeeYear | null = first; fee; fee = feeOf(patent, fee.year + 1, chineseWorkingDays)) {
    if (calendarYear(fee.anniversary) > last) break
    fees.push(fee)
  }
  return fees
}

/**
 * The next fee as it stands today, then later ones in full up to calendar year `last`; what is overdue belongs to the
 * present year.
 */
export const forecastRows = (entry: DocketEntry, today: string, last: number): readonly ForecastRow[] => {
  const next = rowOf(entry, today)
  if (next?.state !== 'due' && next?.state !== 'grace') return []
  const { standing } = entry.docket
  const first = standing.kind === 'inForce' || standing.kind === 'grace' ? standing.fee : null
  if (!first) return []
  const later = feesFrom(entry, first, last)
    .slice(1)
    .map((fee): ForecastRow => {
      const daysLeft = daysBetween(today, fee.dueOn)
      const row = { ...entry.patent, findings: [], fee: feeLine(fee), owed: fee.fee, daysLeft }
      return { year: calendarYear(fee.dueOn), row: { ...row, state: 'due' } }
    })
  const year = Math.max(calendarYear(today), calendarYear(next.fee.dueOn))
  return [{ year, row: next }, ...later]
}

const sumUp = (rows: readonly ForecastRow[], years: readonly number[]): readonly DocketCount[] => {
  const byYear = Map.groupBy(rows, ({ year }) => year)
  return years.map((year) => {
    const ofYear = byYear.get(year) ?? []
    return { count: ofYear.length, amount: ofYear.reduce((sum, { row }) => sum + amountOf(row), 0) }
  })
}

/** Fees by year and unit for `years` years from the present one, if every patent is kept. */
export const forecast = async (
  input: Narrowing & { readonly years: number },
  workspace: Workspace,
): Promise<ForecastView> => {
  const today = workspace.today()
  const years = Array.from({ length: input.years }, (_, index) => calendarYear(today) + index)
  const entries = (await loadDocket(workspace)).filter(({ patent }) => matches(patent, input))
  const rows = await rowsInPortions(entries, (entry) => forecastRows(entry, today, years.at(-1) ?? 0))
  const byUnit = Map.groupBy(rows, ({ row }) => row.unit.key)
  return {
    years,
    units: unitsOf(rows.map(({ row }) => row)).map((unit) => ({
      unit,
      cells: sumUp(byUnit.get(unit.key) ?? [], years),
    })),
    totals: sumUp(rows, years),
  }
}
