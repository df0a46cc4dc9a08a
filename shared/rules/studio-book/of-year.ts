import type { Values } from '../../record/field.ts'

const yearOf = (value: unknown): number | null => {
  const year = Number(String(value ?? '').slice(0, 4))
  return Number.isInteger(year) && year > 0 ? year : null
}

/** Records of a year by the first of these fields that says one; those that say none stay, so that nothing is lost. */
export const ofYear = (
  records: readonly Values[],
  year: number,
  ...fields: readonly string[]
): readonly Values[] =>
  records.filter((values) => {
    const written = fields.map((field) => yearOf(values[field])).find((found) => found !== null)
    return written === undefined || written === year
  })

/** Records whose time from `from` to the first written of `to` takes the year in; an open end reaches on. */
export const runningIn = (
  records: readonly Values[],
  year: number,
  from: string,
  ...to: readonly string[]
): readonly Values[] =>
  records.filter((values) => {
    const ended = to.map((field) => yearOf(values[field])).find((found) => found !== null)
    return (yearOf(values[from]) ?? year) <= year && (ended ?? year) >= year
  })

/** By the fields in turn, the earliest first; then by all that is written, so that every machine gives one order. */
export const inOrderOf = (records: readonly Values[], ...fields: readonly string[]): readonly Values[] => {
  const key = (values: Values): string =>
    JSON.stringify([...fields.map((field) => String(values[field] ?? '')), Object.entries(values).toSorted()])
  return records
    .map((values) => [key(values), values] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, values]) => values)
}
