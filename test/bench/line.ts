/** One line of the bench. For a limit, `value` is what was measured, `baseline` the limit, and `aim` is 1. */
export interface Line {
  readonly name: string
  readonly ratio: number
  readonly aim: number
  readonly value: number
  readonly baseline: number
  readonly unit: 'ms' | 'MB' | '%'
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The smallest value that at least this share of the others does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Medians of runs of both sides, and how many times the baseline ours takes. */
export const comparison = (
  name: string,
  aim: number,
  ours: readonly number[],
  bare: readonly number[],
  unit: Line['unit'] = 'ms',
): Line => {
  const [value, baseline] = [median(ours), median(bare)]
  return {
    name,
    ratio: rounded(value / baseline),
    aim,
    value: rounded(value),
    baseline: rounded(baseline),
    unit,
  }
}

export const limit = (name: string, measured: readonly number[], most: number, unit: Line['unit']): Line => {
  const value = median(measured)
  return { name, ratio: rounded(value / most), aim: 1, value: rounded(value), baseline: most, unit }
}
