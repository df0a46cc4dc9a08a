import type { RowEntry, Values } from '../record/field.ts'

/** The last day that a date of any precision can mean, and the first. */
const latest = (date: string): string => date.padEnd(10, '~')

/**
 * The full name a unit had on a day (YYYY-MM-DD): of its former names the one whose time takes that day in,
 * else its present name. A former name without an end is passed over, one without a start reaches back
 * without limit, and of several that fit the one that ended first counts.
 */
export const nameOn = (unit: Values, day: string): string => {
  const former = ((unit.formerNames ?? []) as readonly RowEntry[])
    .filter(({ name, to }) => typeof name === 'string' && typeof to === 'string' && day <= latest(to))
    .filter(({ from }) => typeof from !== 'string' || from <= day)
    .toSorted((a, b) => (latest(String(a.to)) < latest(String(b.to)) ? -1 : 1))[0]
  return typeof former?.name === 'string' ? former.name : String(unit.name ?? '')
}
