import type { Values } from '../record/field.ts'
import { rowsOf, textOf, writtenOf } from '../record/read-value.ts'
import { latestDay } from '../text/parse-date.ts'

/** Columns of the board, in the order in which a challenge goes through them (domain.md §1.9). */
export const challengeStages = ['posted', 'taken', 'working', 'accepted', 'settled'] as const
export type ChallengeStage = (typeof challengeStages)[number]

/** What a challenge needs before it can stand in a column; names of its fields. */
export type MissingField = 'targets' | 'dueOn' | 'taker' | 'reached' | 'paid'

const isBlank = (text: string): boolean => text.trim() === ''

/** A target can be measured when it says of what and how much. */
const measurable = (values: Values): boolean =>
  rowsOf(values, 'targets').some(
    (row) => !isBlank(textOf(row, 'indicator')) && !isBlank(textOf(row, 'target')),
  )

const hasTaker = (values: Values): boolean =>
  Boolean(values.takerStudio || values.takerUnit || writtenOf(values, 'leaderName'))

const allReached = (values: Values): boolean =>
  rowsOf(values, 'targets').every((row) => !isBlank(textOf(row, 'reached')))

const needs: Readonly<Record<ChallengeStage, readonly MissingField[]>> = {
  posted: ['targets', 'dueOn'],
  taken: ['targets', 'dueOn', 'taker'],
  working: ['targets', 'dueOn', 'taker'],
  accepted: ['targets', 'taker', 'reached'],
  settled: ['targets', 'taker', 'reached', 'paid'],
}

const has: Readonly<Record<MissingField, (values: Values) => boolean>> = {
  targets: measurable,
  dueOn: (values) => writtenOf(values, 'dueOn') !== null,
  taker: hasTaker,
  reached: allReached,
  paid: (values) => values.paid !== null && values.paid !== undefined,
}

export const missingFor = (values: Values, to: ChallengeStage): readonly MissingField[] =>
  needs[to].filter((field) => !has[field](values))

/** The date that says when a column was reached. */
const datedBy: Readonly<Partial<Record<ChallengeStage, string>>> = {
  posted: 'postedOn',
  taken: 'takenOn',
  accepted: 'acceptedOn',
}

/** What a move writes: the state, and today where the day of reaching the column is not yet on file. */
export const movePatch = (values: Values, to: ChallengeStage, today: string): Values => {
  const field = datedBy[to]
  return { state: to, ...(field && !writtenOf(values, field) ? { [field]: today } : {}) }
}

export type Lateness =
  | { readonly kind: 'closed'; readonly on: string }
  | { readonly kind: 'overdue'; readonly on: string }
  | { readonly kind: 'milestone'; readonly on: string; readonly name: string }

const isPast = (date: string | null, today: string): date is string =>
  date !== null && latestDay(date) < today

/** What of a challenge is late: closed without a taker, past its term, or a milestone missed. */
export const latenessOf = (values: Values, today: string): readonly Lateness[] => {
  const state = textOf(values, 'state')
  const [closesOn, dueOn] = [writtenOf(values, 'closesOn'), writtenOf(values, 'dueOn')]
  if (state === 'posted') return isPast(closesOn, today) ? [{ kind: 'closed', on: closesOn }] : []
  if (state !== 'taken' && state !== 'working') return []
  const missed = rowsOf(values, 'milestones').flatMap((row): readonly Lateness[] => {
    const on = writtenOf(row, 'dueOn')
    return !row.doneOn && isPast(on, today) ? [{ kind: 'milestone', on, name: textOf(row, 'name') }] : []
  })
  return [...(isPast(dueOn, today) ? [{ kind: 'overdue', on: dueOn } as const] : []), ...missed]
}
