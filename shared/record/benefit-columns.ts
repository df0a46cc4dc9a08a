import type { BenefitRow, RowEntry, ScalarField } from './field.ts'
import { money, number, text } from './field-makers.ts'

const benefitParts = ['output', 'profit', 'tax', 'saving'] as const

/** A year of benefits as sheets of the trade carry it (经济效益表, domain.md §1.2), for reading pasted rows. */
export const benefitColumns: readonly ScalarField[] = [
  number('year', '年度', 'Year', {
    min: 1980,
    max: 2100,
    decimals: 0,
    required: true,
    synonyms: ['年份', '自然年', '年'],
  }),
  money('output', '新增产值', 'Added output', {
    sheetUnit: 'wan',
    synonyms: ['新增销售额', '新增销售额（产值）', '产值', '新增产值（销售额）'],
  }),
  money('profit', '新增利润', 'Added profit', { sheetUnit: 'wan', synonyms: ['利润'] }),
  money('tax', '新增税收', 'Added tax', { sheetUnit: 'wan', synonyms: ['税收', '新增利税'] }),
  money('saving', '节支', 'Savings', { sheetUnit: 'wan', synonyms: ['节支总额', '节约', '节约成本'] }),
  money('amount', '合计', 'Sum', {
    sheetUnit: 'wan',
    synonyms: ['效益合计', '小计', '累计', '经济效益', '效益'],
  }),
  number('months', '应用月数', 'Months of use', { min: 0, max: 12, decimals: 0, synonyms: ['月数'] }),
  text('basis', '计算依据', 'Basis', { synonyms: ['依据', '测算依据', '效益计算依据'] }),
]

const sumOfParts = (row: BenefitRow): number =>
  benefitParts.map((part) => row[part] ?? 0).reduce((a, b) => a + b, 0)

const hasParts = (row: BenefitRow): boolean => benefitParts.some((part) => (row[part] ?? null) !== null)

/**
 * Another value in one cell; an empty one is left out, but for the total, which is null. A changed part renews the total,
 * unless the total stood for itself.
 */
export const withBenefit = (
  row: BenefitRow,
  column: keyof BenefitRow,
  value: RowEntry[string] | null,
): BenefitRow => {
  const { [column]: _, ...rest } = row
  const cleared = column === 'amount' || column === 'year' ? row : (rest as BenefitRow)
  const next: BenefitRow =
    value === null && column !== 'amount' ? cleared : ({ ...row, [column]: value } as BenefitRow)
  const isPart = (benefitParts as readonly string[]).includes(column)
  if (!isPart || (row.amount !== null && row.amount !== sumOfParts(row))) return next
  return { ...next, amount: hasParts(next) ? sumOfParts(next) : null }
}

/** A pasted row over a year that may be there already; a total that the sheet gives stands. */
export const withBenefits = (row: BenefitRow | null, cells: RowEntry, year: number): BenefitRow => {
  const start: BenefitRow = row ?? { year, amount: null }
  const last = Object.entries(cells).toSorted(([a], [b]) => Number(a === 'amount') - Number(b === 'amount'))
  return last.reduce<BenefitRow>(
    (made, [column, value]) => withBenefit(made, column as keyof BenefitRow, value),
    start,
  )
}

/** Years that a pasted sheet does not name (0) follow on from the row before, the first from `start`. */
export const withYears = (rows: readonly BenefitRow[], start: number): readonly BenefitRow[] => {
  let next = start
  return rows.map((row) => {
    const year = row.year === 0 ? next : row.year
    next = year + 1
    return { ...row, year }
  })
}
