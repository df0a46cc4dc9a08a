/** Textbook statistics over plain numbers; each throws on an empty list, which is a bug of the caller. */

const needSome = (values: readonly number[]): void => {
  if (values.length === 0) throw new Error('statistics of no values')
}

export const mean = (values: readonly number[]): number => {
  needSome(values)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of the whole group, not of a sample: the judges are all the judges there are. */
export const standardDeviation = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

export const median = (values: readonly number[]): number => {
  needSome(values)
  const sorted = values.toSorted((a, b) => a - b)
  const upper = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[upper] as number)
    : ((sorted[upper - 1] as number) + (sorted[upper] as number)) / 2
}

/** One highest and one lowest left out, where there are at least three. */
export const trimmedMean = (values: readonly number[]): number =>
  values.length < 3 ? mean(values) : mean(values.toSorted((a, b) => a - b).slice(1, -1))

/** One highest and one lowest replaced by their neighbours, where there are at least three. */
export const winsorisedMean = (values: readonly number[]): number => {
  if (values.length < 3) return mean(values)
  const sorted = values.toSorted((a, b) => a - b)
  return mean([sorted[1] as number, ...sorted.slice(1, -1), sorted.at(-2) as number])
}
