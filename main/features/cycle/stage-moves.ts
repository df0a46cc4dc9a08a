import type { MovePlan, StageMove } from '../../../shared/cycle-views.ts'
import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { Values } from '../../../shared/record/field.ts'
import {
  type MoveRefusal,
  moveRefusal,
  type PackStage,
  reachedOn,
  stageLock,
  stageOfValues,
} from '../../../shared/rules/nomination-stage.ts'
import { requireReason } from '../../../shared/rules/require-reason.ts'
import { say } from '../../../shared/text/say.ts'
import { byNumber, stageOf } from '../../db/cycle-entries.ts'
import { type CycleRecord, deadlineOf, nominationsOf } from '../../db/cycle-record.ts'
import type { ChangeEntry, Reader, Store, StoredRecord, Writer } from '../../db/store.ts'

/** Where the log is read. */
export type Histories = Pick<Store, 'historyOf'>

export interface Move {
  readonly stage: string
  readonly reason?: string | undefined
  /** Last day on which it may be changed there, YYYY-MM-DD. */
  readonly due?: string | undefined
}

const requireStage = ({ pack }: CycleRecord, id: string): PackStage => {
  const stage = pack.stages.find((candidate) => candidate.id === id)
  if (stage) return stage
  throw invalidField(
    'stage',
    say(
      '没有环节“{stage}”，请从列出的环节中选择。',
      'There is no stage “{stage}”; choose one from the list.',
      {
        stage: id,
      },
    ),
  )
}

const refuse = (refusal: MoveRefusal, to: PackStage): ExpectedError => {
  switch (refusal.kind) {
    case 'same':
      return invalidField(
        'stage',
        say('已在环节“{stage}”，不用再转。', 'It stands in “{stage}” already.', { stage: to.title }),
      )
    case 'skips':
      return new ExpectedError('stage-skipped', { stage: refusal.stage })
    case 'no-way':
      return new ExpectedError('stage-locked', { stage: refusal.from })
    case 'objections':
      return new ExpectedError('objection-open', { names: refusal.names.join('、') })
  }
}

/** How far an entry has come, by the log. */
export const reachedBy = (history: Histories, record: StoredRecord, cycle: CycleRecord): number =>
  reachedOn(
    record.values,
    history.historyOf(record.id).flatMap(({ before, after }) => [before.stage ?? null, after.stage ?? null]),
    cycle.pack,
  )

const requireToCome = (due: string, today: string): void => {
  if (due >= today) return
  throw invalidField(
    'due',
    say('期限不能早于今天（{today}）。', 'The day must not be before today ({today}).', { today }),
  )
}

/**
 * Moves an entry along the ways its stage allows. Throws ExpectedError `stage-locked`, `stage-skipped`,
 * `objection-open`, `reason-needed`, `invalid-input`.
 */
export const setStage = (
  writer: Writer,
  record: StoredRecord,
  cycle: CycleRecord,
  input: Move,
  { reached, today }: { readonly reached: number; readonly today: string },
): void => {
  const to = requireStage(cycle, input.stage)
  const refusal = moveRefusal(record.values, cycle.pack, to, reached)
  if (refusal) throw refuse(refusal, to)
  if (input.due !== undefined) requireToCome(input.due, today)
  const reason = to.reason === true ? requireReason(input.reason) : input.reason?.trim() || null
  writer.update('nomination', record.id, {
    stage: to.id,
    stageReason: reason,
    stageDue: to.editable ? (input.due ?? null) : null,
  })
}

/** Lets an entry whose last day has passed be changed until another day, with a reason that stays on file. */
export const reopen = (
  writer: Writer,
  record: StoredRecord,
  cycle: CycleRecord,
  input: { readonly due: string; readonly reason: string },
  today: string,
): void => {
  const reason = requireReason(input.reason)
  const stage = stageOf(record, cycle.pack)
  if (!stage.editable) throw new ExpectedError('stage-locked', { stage: stage.title })
  requireToCome(input.due, today)
  writer.update('nomination', record.id, { stageDue: input.due, stageReason: reason })
}

/** What moving these entries would do, one by one, in the order of their numbers. */
export const planMoves = (
  reader: Reader,
  history: Histories,
  cycle: CycleRecord,
  { ids, stage }: { readonly ids: readonly string[]; readonly stage: string },
): MovePlan => {
  const to = requireStage(cycle, stage)
  const wanted = new Set(ids)
  const rows = nominationsOf(reader, cycle)
    .filter(({ id }) => wanted.has(id))
    .toSorted(byNumber)
    .map((record) => ({
      id: record.id,
      title: String(record.values.title ?? ''),
      from: stageOf(record, cycle.pack).title,
      refusal: moveRefusal(record.values, cycle.pack, to, reachedBy(history, record, cycle)),
    }))
  return { to: to.title, needsReason: to.reason === true, rows }
}

/** Moves all of them that may go, in the step at hand; returns how many went and stayed. */
export const moveMany = (
  writer: Writer,
  history: Histories,
  cycle: CycleRecord,
  { ids, ...move }: Move & { readonly ids: readonly string[] },
  today: string,
): { readonly moved: number; readonly left: number } => {
  const { rows } = planMoves(writer, history, cycle, { ids, stage: move.stage })
  const going = new Set(rows.filter(({ refusal }) => refusal === null).map(({ id }) => id))
  for (const record of nominationsOf(writer, cycle)) {
    if (!going.has(record.id)) continue
    setStage(writer, record, cycle, move, { reached: reachedBy(history, record, cycle), today })
  }
  return { moved: going.size, left: rows.length - going.size }
}

const changedStage = ({ before, after }: ChangeEntry): boolean =>
  Object.hasOwn(after, 'stage') || Object.hasOwn(after, 'stageDue') || Object.hasOwn(before, 'stage')

/** Who moved an entry, when and why, newest first: read from the log, so nothing is kept twice. */
export const courseOf = (history: readonly ChangeEntry[], cycle: CycleRecord): readonly StageMove[] => {
  // Without a stage an entry stands in the first.
  const titleIn = (values: Values): string | null =>
    Object.hasOwn(values, 'stage') ? stageOfValues(values, cycle.pack).title : null
  return history.filter(changedStage).map(({ at, operator, before, after, kind }) => ({
    at,
    by: operator,
    from: kind === 'create' ? null : titleIn(before),
    to: titleIn(after),
    reason: typeof after.stageReason === 'string' ? after.stageReason : null,
    due: typeof after.stageDue === 'string' ? after.stageDue : null,
  }))
}

/** Why the form may not be changed today; null where it may. */
export const lockOf = (record: StoredRecord, cycle: CycleRecord, today: string) =>
  stageLock(record.values, cycle.pack, deadlineOf(cycle), today)
