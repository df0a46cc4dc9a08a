/** Points are reckoned in ten-thousandths, so that 0.1 + 0.2 is 0.3; finer points are not given. */
const unit = 10_000

/** A score as an integer number of ten-thousandths, read from its decimal digits. */
export const toTenThousandths = (points: number): number => Math.round(points * unit)

export const fromTenThousandths = (value: number): number => value / unit

/** Integer quotient, rounded half up; both are non-negative integers. */
const divideHalfUp = (dividend: number, divisor: number): number => {
  const doubled = 2 * dividend + divisor
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor)
}

/** Values left when one highest and one lowest are taken out, where there are at least `from` of them. */
export const dropExtremes = (
  values: readonly number[],
  from: number,
): { readonly kept: readonly number[]; readonly highest: number | null; readonly lowest: number | null } => {
  if (values.length < Math.max(from, 3)) return { kept: values, highest: null, lowest: null }
  const sorted = values.toSorted((a, b) => a - b)
  return { kept: sorted.slice(1, -1), highest: sorted.at(-1) ?? null, lowest: sorted.at(0) ?? null }
}

/** Mean of ten-thousandths, rounded half up to `decimals` places: an integer of 10^-decimals. Null of none. */
export const meanHalfUp = (values: readonly number[], decimals: number): number | null => {
  if (values.length === 0) return null
  const sum = values.reduce((total, value) => total + value, 0)
  return divideHalfUp(sum * 10 ** decimals, values.length * unit)
}
