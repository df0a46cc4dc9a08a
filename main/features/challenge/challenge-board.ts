import type { ChallengeBoard, ChallengeCard } from '../../../shared/challenge-views.ts'
import type { Inputs } from '../../../shared/contract.ts'
import type { ListFilter } from '../../../shared/list-query.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { numberOf, rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import {
  type ChallengeStage,
  challengeStages,
  latenessOf,
  missingFor,
} from '../../../shared/rules/challenge-board.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'

/** A column shows so many; its list has the rest. */
const most = 100

const nameOf = (values: Values, field: string): string => (values[field] as LinkValue | null)?.text ?? ''

const cardOf = ({ id, values }: StoredRecord, stage: ChallengeStage, today: string): ChallengeCard => {
  const next = challengeStages[challengeStages.indexOf(stage) + 1]
  const [targets, milestones] = [rowsOf(values, 'targets'), rowsOf(values, 'milestones')]
  return {
    id,
    title: textOf(values, 'title'),
    number: textOf(values, 'number'),
    unit: nameOf(values, 'unit'),
    taker: nameOf(values, 'takerStudio') || textOf(values, 'leaderName') || nameOf(values, 'takerUnit'),
    prize: numberOf(values, 'prize'),
    dueOn: writtenOf(values, 'dueOn'),
    targets: { count: targets.length, reached: targets.filter(({ reached }) => Boolean(reached)).length },
    milestones: { count: milestones.length, done: milestones.filter(({ doneOn }) => Boolean(doneOn)).length },
    late: latenessOf(values, today),
    missing: next === undefined ? [] : missingFor(values, next),
  }
}

/** The board, each column by its term, what is soonest first. */
export const challengeBoard = (
  { unit }: Inputs['challenge.board'],
  { store, today }: Workspace,
): ChallengeBoard => {
  const of = (state: string): readonly ListFilter[] => [
    { field: 'state', is: state },
    ...(unit === undefined ? [] : [{ field: 'unit', linkId: unit }]),
  ]
  const columns = challengeStages.map((stage) => ({
    stage,
    total: store.count({ type: 'challenge', filters: of(stage) }),
    cards: store
      .list({ type: 'challenge', filters: of(stage), sort: [{ field: 'dueOn' }], limit: most })
      .map((record) => cardOf(record, stage, today())),
  }))
  const count = (state: string): number => store.count({ type: 'challenge', filters: of(state) })
  return {
    today: today(),
    columns,
    others: { draft: count('draft'), failed: count('failed'), withdrawn: count('withdrawn') },
    late: columns.flatMap(({ cards }) => cards).filter(({ late }) => late.length > 0).length,
  }
}
