import type { Presence } from '../../shared/rules/membership.ts'
import { addDays, daysBetween, earliestDay, latestDay } from '../../shared/text/parse-date.ts'

/** One time of belonging; rows of the same `key` share a lane. */
export interface TimelineRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
  readonly presence: Presence
}

interface Span {
  readonly id: string
  /** Per cent of the drawing. `from`–`to` is what may be, `sureFrom`–`sureTo` what is certain. */
  readonly from: number
  readonly to: number
  readonly sureFrom: number
  readonly sureTo: number
}

interface MemberLane {
  readonly key: string
  readonly name: string
  readonly spans: readonly Span[]
}

interface Timeline {
  readonly first: string
  readonly last: string
  readonly lanes: readonly MemberLane[]
  at(day: string): number
}

/** One lane a person, all of that person's times on it; times whose dates are wrong are not drawn. */
export const memberTimeline = (members: readonly TimelineRow[], today: string): Timeline | null => {
  const dated = members.filter(({ joinedOn, presence }) => joinedOn !== null && presence !== 'contradictory')
  const starts = dated.map(({ joinedOn }) => earliestDay(joinedOn ?? today)).toSorted()
  const ends = dated.map(({ leftOn }) => (leftOn === null ? today : latestDay(leftOn))).toSorted()
  const first = starts[0]
  if (first === undefined) return null
  const last = [addDays(today, 1), ends.at(-1) ?? today].toSorted().at(-1) ?? today
  const length = Math.max(1, daysBetween(first, last))
  const at = (day: string): number => Math.min(100, Math.max(0, (daysBetween(first, day) / length) * 100))
  const lanes = [...Map.groupBy(dated, ({ key }) => key)].map(([key, own]) => ({
    key,
    name: own[0]?.name ?? '',
    spans: own.map(({ id, joinedOn, leftOn }) => ({
      id,
      from: at(earliestDay(joinedOn ?? today)),
      to: leftOn === null ? 100 : at(latestDay(leftOn)),
      sureFrom: at(latestDay(joinedOn ?? today)),
      sureTo: leftOn === null ? 100 : at(earliestDay(leftOn)),
    })),
  }))
  return {
    first,
    last,
    lanes: lanes.toSorted((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0)),
    at,
  }
}

/** First days of years to mark, at most eight. */
export const yearMarks = (first: string, last: string): readonly string[] => {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))]
  const step = Math.max(1, Math.ceil((to - from + 1) / 8))
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step) + 1) },
    (_, index) => `${from + index * step}-01-01`,
  )
}
