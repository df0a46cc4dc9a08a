import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { ReturnFigure, YearlyReturn } from '../../../shared/report-views.ts'
import { type FigureSpec, yearlyReturn } from '../../../shared/rules/yearly-return.ts'
import type { Workspace } from '../../core/workspace.ts'

const unitOf = ({ type, sum }: FigureSpec): ReturnFigure['money'] => {
  const field = sum === undefined ? null : fieldOf(recordDefinitions[type], sum)
  return field?.kind === 'money' ? field.sheetUnit : null
}

/** Every figure of the return, counted from the registers as they stand now. */
export const readYearlyReturn = async (
  year: number,
  { store, operator, today }: Workspace,
): Promise<YearlyReturn> => {
  const figures: ReturnFigure[] = []
  for (const spec of yearlyReturn(year)) {
    const { sum, ...figure } = spec
    const { count, sums } = await store.lists.totals(
      { type: spec.type, filters: spec.filters },
      sum === undefined ? [] : [sum],
    )
    figures.push({ ...figure, value: sum === undefined ? count : (sums[sum] ?? 0), money: unitOf(spec) })
  }
  return { year, unit: operator.unit, drawnUpOn: today(), figures }
}
