import type { FieldValue, RowEntry, Values } from '../record/field.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { latestDay } from '../text/parse-date.ts'

export type PackStage = RulePack['stages'][number]

/** An entry without a stage, or with one that the pack no longer has, stands in the first. */
export const stageOfValues = (values: Values, pack: RulePack): PackStage => {
  const stage = pack.stages.find(({ id }) => id === values.stage) ?? pack.stages[0]
  if (!stage) throw new Error('a rule pack needs at least one stage')
  return stage
}

/** Why the form of an entry may not be changed now; null where it may. Days are YYYY-MM-DD. */
export type StageLock =
  | { readonly kind: 'stage'; readonly stage: string }
  /** `day` was the last one: that of the year, or the one given with a return or a reopening. */
  | { readonly kind: 'deadline'; readonly day: string }

const dayOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** The last day on which an entry may be changed where it stands; null where there is none. */
export const lastDayOf = (values: Values, pack: RulePack, deadline: string): string | null => {
  const due = dayOf(values.stageDue)
  if (due !== null) return latestDay(due)
  // The deadline of the year is for handing in, and locks where the pack says so; what came back has the day it was given.
  if (pack.parameters.lockAfterDeadline?.value !== true) return null
  return stageOfValues(values, pack).id === pack.stages[0]?.id ? deadline : null
}

export const stageLock = (
  values: Values,
  pack: RulePack,
  deadline: string,
  today: string,
): StageLock | null => {
  const stage = stageOfValues(values, pack)
  if (!stage.editable) return { kind: 'stage', stage: stage.title }
  const day = lastDayOf(values, pack, deadline)
  return day !== null && today > day ? { kind: 'deadline', day } : null
}

/** Fields that may be written whatever the stage: they are about the entry, not of its form. */
export const alwaysOpen: ReadonlySet<string> = new Set(['note', 'number', 'objections'])

/** Fields that only a move writes: it asks for the reason and keeps to the ways of the pack. */
export const movedOnly: ReadonlySet<string> = new Set(['stage', 'stageReason', 'stageDue'])

/** The stages from the first to the last in order, as each one's first way on leads. */
export const mainRoad = (pack: RulePack): readonly string[] => {
  const road: string[] = []
  for (let id = pack.stages[0]?.id; id !== undefined && !road.includes(id); ) {
    road.push(id)
    id = pack.stages.find((stage) => stage.id === id)?.next[0]
  }
  return road
}

/** How far along the main road an entry has come; `before` are the stages it stood in earlier, null for none given. */
export const reachedOn = (values: Values, before: readonly FieldValue[], pack: RulePack): number => {
  const road = mainRoad(pack)
  const stood = [values.stage ?? null, ...before].map((stage) => stageOfValues({ stage }, pack).id)
  return Math.max(0, ...stood.map((id) => road.indexOf(id)))
}

export interface Objection {
  readonly name: string
  readonly content: string
  readonly answered: boolean
}

const text = (row: RowEntry, name: string): string => String(row[name] ?? '').trim()

/** Objections on file; answered where the outcome, the answer and its day are there, or it was withdrawn. */
export const objectionsOf = (values: Values): readonly Objection[] =>
  ((values.objections as readonly RowEntry[] | null | undefined) ?? []).map((row) => ({
    name: text(row, 'name'),
    content: text(row, 'content'),
    answered:
      text(row, 'outcome') === 'withdrawn' ||
      (text(row, 'name') !== '' &&
        text(row, 'outcome') !== '' &&
        text(row, 'answer') !== '' &&
        text(row, 'answeredOn') !== ''),
  }))

export type MoveRefusal =
  | { readonly kind: 'no-way'; readonly from: string }
  | { readonly kind: 'same' }
  /** It has never come that far: a return or an objection leads back, not ahead. */
  | { readonly kind: 'skips'; readonly stage: string }
  /** Whose objections wait for an answer; '' for one without a name. */
  | { readonly kind: 'objections'; readonly names: readonly string[] }

/**
 * Whether an entry may go from where it stands to a stage; `reached` is how far it has come (`reachedOn`). Leaving the
 * selection is always open to it.
 */
export const moveRefusal = (
  values: Values,
  pack: RulePack,
  to: PackStage,
  reached: number,
): MoveRefusal | null => {
  const from = stageOfValues(values, pack)
  if (from.id === to.id) return { kind: 'same' }
  if (!from.next.includes(to.id)) return { kind: 'no-way', from: from.title }
  const road = mainRoad(pack)
  // One that was never on the road (it was imported so) may at least begin at its earliest way back.
  const earliest = Math.min(...from.next.map((id) => road.indexOf(id)).filter((at) => at >= 0))
  const furthest = Math.max(reached, Number.isFinite(earliest) ? earliest : 0)
  if (!road.includes(from.id) && road.indexOf(to.id) > furthest) return { kind: 'skips', stage: to.title }
  const open = objectionsOf(values).filter(({ answered }) => !answered)
  const isOnward = to.out !== true && to.reason !== true
  return isOnward && open.length > 0 ? { kind: 'objections', names: open.map(({ name }) => name) } : null
}

/** Objections that a change would take off the file. One entered by mistake is marked as withdrawn instead. */
export const lostObjections = (before: Values, after: Values): readonly string[] => {
  const kept = objectionsOf(after).map(({ name, content }) => `${name}\n${content}`)
  const lost = objectionsOf(before).filter(({ name, content }) => name !== '' && content !== '')
  if (kept.length >= objectionsOf(before).length) return []
  return lost.filter(({ name, content }) => !kept.includes(`${name}\n${content}`)).map(({ name }) => name)
}
