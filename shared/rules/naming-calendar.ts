import { addMonths, earliestDay, isFullDate } from '../text/parse-date.ts'
import { type NamingCycle, namingCycles } from './naming-cycles.ts'

/** One naming of a studio at one level, as written. */
export interface Naming {
  readonly level: string | null
  readonly namedOn: string | null
  readonly reconfirmedOn: string | null
  readonly validTo: string | null
}

export interface NamingDue {
  readonly level: string
  /** As precise as what it was counted from: a naming of 2021-04 is due in 2023-04. */
  readonly on: string
  /** The day by which it is to be prepared: the first that `on` may mean. */
  readonly from: string
  /** `written`: the naming itself says until when it holds; `rule`: counted by the level's rule. */
  readonly basis: 'written' | 'rule'
  readonly since: string
}

/** Highest first. Named higher since, a studio is no longer looked at again on the level below. */
const ranks: readonly string[] = ['national', 'provincial', 'municipal', 'county', 'enterprise']

/** `date` some years on, no more precise than it is. */
const yearsOn = (date: string, years: number): string =>
  isFullDate(date)
    ? addMonths(date, years * 12)
    : `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`

/** By the rule in force on the first day that `since` may mean. */
const yearsAfter = (level: string, since: string, cycles: readonly NamingCycle[]): number | null =>
  cycles.findLast((cycle) => cycle.since <= earliestDay(since))?.years[level] ?? null

/** The newest naming or re-confirmation counts for its level; one that says until when it holds beats the rule. */
export const namingDues = (
  namings: readonly Naming[],
  cycles: readonly NamingCycle[] = namingCycles,
): readonly NamingDue[] => {
  const latest = new Map<string, { readonly since: string; readonly validTo: string | null }>()
  for (const { level, namedOn, reconfirmedOn, validTo } of namings) {
    const since =
      [reconfirmedOn, namedOn]
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null
    if (level === null || (since === null && validTo === null)) continue
    const known = latest.get(level)
    const own = { since: since ?? '', validTo }
    if (!known || (own.validTo ?? own.since) > (known.validTo ?? known.since)) latest.set(level, own)
  }
  const isSuperseded = (level: string, since: string): boolean =>
    [...latest].some(([other, own]) => ranks.indexOf(other) < ranks.indexOf(level) && own.since > since)
  return [...latest]
    .flatMap(([level, { since, validTo }]): readonly NamingDue[] => {
      if (validTo !== null)
        return [{ level, on: validTo, from: earliestDay(validTo), basis: 'written', since }]
      const after = yearsAfter(level, since, cycles)
      if (after === null || isSuperseded(level, since)) return []
      const on = yearsOn(since, after)
      return [{ level, on, from: earliestDay(on), basis: 'rule', since }]
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.level < b.level ? -1 : 1))
}
