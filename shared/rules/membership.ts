import { earliestDay, latestDay } from '../text/parse-date.ts'

/**
 * A time of belonging as written: YYYY, YYYY-MM or YYYY-MM-DD, null where nothing is. The day of leaving is the first
 * that no longer counts, so that one who leaves and comes back on one day was never in twice.
 */
export interface MemberPeriod {
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** `unclear`: the dates written allow both. `contradictory`: left before joining, however they are read. */
export type Presence = 'in' | 'out' | 'unclear' | 'contradictory'

/** Days between which each end must lie; null is open. */
interface Bounds {
  readonly joinedFrom: string | null
  readonly joinedTo: string | null
  readonly leftFrom: string | null
  readonly leftTo: string | null
}

const boundsOf = ({ joinedOn, leftOn }: MemberPeriod): Bounds => ({
  joinedFrom: joinedOn && earliestDay(joinedOn),
  joinedTo: joinedOn && latestDay(joinedOn),
  leftFrom: leftOn && earliestDay(leftOn),
  leftTo: leftOn && latestDay(leftOn),
})

const earlier = (a: string | null, b: string | null): string | null => (a && b ? (a < b ? a : b) : (a ?? b))
const later = (a: string | null, b: string | null): string | null => (a && b ? (a > b ? a : b) : (a ?? b))

export const isContradictory = (period: MemberPeriod): boolean => {
  const { joinedFrom, leftTo } = boundsOf(period)
  return joinedFrom !== null && leftTo !== null && leftTo < joinedFrom
}

/** First and last day on which the person was in for certain; null where there is no such day, or no such bound. */
const certain = (period: MemberPeriod): { readonly from: string | null; readonly until: string | null } => {
  const { joinedFrom, joinedTo, leftFrom, leftTo } = boundsOf(period)
  // Nobody leaves before joining: one date narrows the other.
  return { from: joinedTo && earlier(joinedTo, leftTo), until: leftFrom && later(leftFrom, joinedFrom) }
}

/**
 * Whether a person was in on a day (YYYY-MM-DD). Somebody without a date of leaving is in today even if the
 * date of joining was never written; of earlier days nothing is then known.
 */
export const presenceOn = (period: MemberPeriod, day: string, today: string): Presence => {
  if (isContradictory(period)) return 'contradictory'
  const { joinedFrom, leftTo } = boundsOf(period)
  if (joinedFrom !== null && day < joinedFrom) return 'out'
  if (leftTo !== null && day >= leftTo) return 'out'
  const { from, until } = certain(period)
  const openToday = period.joinedOn === null && period.leftOn === null && day >= today
  const joined = openToday || (from !== null && day >= from)
  return joined && (until === null || day < until) ? 'in' : 'unclear'
}

/** Two times of one person with a day on which both hold for certain. */
export const overlapSurely = (a: MemberPeriod, b: MemberPeriod): boolean => {
  if (isContradictory(a) || isContradictory(b) || a.joinedOn === null || b.joinedOn === null) return false
  const [first, second] = [certain(a), certain(b)]
  const from = later(first.from, second.from)
  const until = earlier(first.until, second.until)
  return from !== null && (until === null || from < until)
}

export type MemberProblem =
  | { readonly kind: 'contradictory'; readonly row: string; readonly name: string }
  | { readonly kind: 'overlap'; readonly row: string; readonly other: string; readonly name: string }

interface MemberRow extends MemberPeriod {
  readonly id: string
  readonly name: string
  /** The person on file; the same name without one is taken to be the same person within a studio. */
  readonly personId: string | null
}

/** Rows of one studio or alliance that cannot all be right. */
export const memberProblems = (rows: readonly MemberRow[]): readonly MemberProblem[] => {
  const byPerson = Map.groupBy(rows, ({ personId, name }) => personId ?? name)
  const backwards = rows
    .filter(isContradictory)
    .map(({ id, name }): MemberProblem => ({ kind: 'contradictory', row: id, name }))
  const doubled = [...byPerson.values()].flatMap((own) =>
    own.flatMap((row, index) =>
      own
        .slice(index + 1)
        .filter((other) => overlapSurely(row, other))
        .map((other): MemberProblem => ({ kind: 'overlap', row: row.id, other: other.id, name: row.name })),
    ),
  )
  return [...backwards, ...doubled]
}
