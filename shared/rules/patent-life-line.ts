import type { PatentDocket } from './patent-docket.ts'
import type { PatentFacts } from './patent-facts.ts'

export const lifeEventKinds = [
  'filed',
  'published',
  'granted',
  'paidThrough',
  'due',
  'graceEnds',
  'ended',
  'termEnds',
] as const

/** A point on a patent's line of life; `on` as written, so it may be a year or a month. */
export interface LifeEvent {
  readonly kind: (typeof lifeEventKinds)[number]
  readonly on: string
}

const point = (kind: LifeEvent['kind'], on: string | null): readonly LifeEvent[] =>
  on === null ? [] : [{ kind, on }]

const fromFees = ({ standing }: PatentDocket): readonly LifeEvent[] => {
  switch (standing.kind) {
    case 'inForce':
      return standing.fee
        ? [...point('paidThrough', standing.fee.anniversary), ...point('due', standing.fee.dueOn)]
        : []
    case 'grace':
      return [
        ...point('paidThrough', standing.fee.anniversary),
        ...point('due', standing.fee.dueOn),
        ...point('graceEnds', standing.fee.graceEndsOn),
      ]
    case 'lapsed':
      return point('ended', standing.fee?.anniversary ?? null)
    case 'ended':
    case 'pending':
    case 'out':
    case 'unknown':
      return []
  }
}

/** From filing to the end of the term, in the order of time: only what is on file or follows from it. */
export const lifeLine = (
  facts: PatentFacts,
  publishedOn: string | null,
  docket: PatentDocket,
): readonly LifeEvent[] =>
  [
    ...point('filed', facts.filedOn),
    ...point('published', publishedOn),
    ...point('granted', facts.grantedOn),
    ...fromFees(docket),
    ...point('termEnds', docket.termEnd),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
