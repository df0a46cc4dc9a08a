import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { DocketCount, DocketRow, ForecastView } from '../../../shared/docket-views.ts'
import type { FeeYear } from '../../../shared/rules/patent-fee-year.ts'
import { type DatedPatent, feeOf } from '../../../shared/rules/patent-next-fee.ts'
import { daysBetween, isFullDate } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import { amountOf, feeLine, rowOf } from './docket-rows.ts'
import { type DocketEntry, loadDocket, matches, type Narrowing, unitsOf } from './load-docket.ts'

/** A fee and the calendar year in which it will be paid. */
interface ForecastRow {
  readonly year: number
  readonly row: DocketRow
}

const calendarYear = (day: string): number => Number(day.slice(0, 4))

/** Fees of a patent in force from `first` on to the end of its term. */
export const feesFrom = (entry: DocketEntry, first: FeeYear): readonly FeeYear[] => {
  const { kind, filedOn } = entry.facts
  if (kind === null || filedOn === null || !isFullDate(filedOn)) return []
  const patent: DatedPatent = { ...entry.facts, kind, filedOn }
  const fees: FeeYear[] = []
  for (let fee: FeeYear | null = first; fee; fee = feeOf(patent, fee.year + 1, chineseWorkingDays))
    fees.push(fee)
  return fees
}

/** The next fee as it stands today, then all later ones in full; what is overdue belongs to the present year. */
export const forecastRows = (entry: DocketEntry, today: string): readonly ForecastRow[] => {
  const next = rowOf(entry, today)
  if (next?.state !== 'due' && next?.state !== 'grace') return []
  const { standing } = entry.docket
  const first = standing.kind === 'inForce' || standing.kind === 'grace' ? standing.fee : null
  if (!first) return []
  const later = feesFrom(entry, first)
    .slice(1)
    .map((fee): ForecastRow => {
      const daysLeft = daysBetween(today, fee.dueOn)
      return {
        year: calendarYear(fee.dueOn),
        row: {
          ...entry.patent,
          findings: [],
          state: 'due',
          fee: feeLine(fee),
          owed: fee.fee,
          daysLeft,
        },
      }
    })
  const year = Math.max(calendarYear(today), calendarYear(next.fee.dueOn))
  return [{ year, row: next }, ...later]
}

const countRows = (rows: readonly ForecastRow[], year: number): DocketCount => {
  const ofYear = rows.filter((row) => row.year === year)
  return { count: ofYear.length, amount: ofYear.reduce((sum, { row }) => sum + amountOf(row), 0) }
}

/** Fees by year and unit for `years` years from the present one, if every patent is kept. */
export const forecast = async (
  input: Narrowing & { readonly years: number },
  workspace: Workspace,
): Promise<ForecastView> => {
  const today = workspace.today()
  const entries = (await loadDocket(workspace)).filter(({ patent }) => matches(patent, input))
  const rows = entries.flatMap((entry) => forecastRows(entry, today))
  const byUnit = Map.groupBy(rows, ({ row }) => row.unit.key)
  const years = Array.from({ length: input.years }, (_, index) => calendarYear(today) + index)
  return {
    years,
    units: unitsOf(rows.map(({ row }) => row)).map((unit) => ({
      unit,
      cells: years.map((year) => countRows(byUnit.get(unit.key) ?? [], year)),
    })),
    totals: years.map((year) => countRows(rows, year)),
  }
}
