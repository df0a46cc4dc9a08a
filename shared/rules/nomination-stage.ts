import type { FieldValue, RowEntry, Values } from '../record/field.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'

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
  if (due !== null) return due
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
export const alwaysOpen: ReadonlySet<string> = new Set(['note', 'number', 'objections', 'stageDue'])

export interface Objection {
  readonly name: string
  readonly answered: boolean
}

const text = (row: RowEntry, name: string): string => String(row[name] ?? '').trim()

/** Objections on file; answered where the outcome, the answer and its day are there, or it was withdrawn. */
export const objectionsOf = (values: Values): readonly Objection[] =>
  ((values.objections as readonly RowEntry[] | null | undefined) ?? []).map((row) => ({
    name: text(row, 'name'),
    answered:
      text(row, 'outcome') === 'withdrawn' ||
      (text(row, 'outcome') !== '' && text(row, 'answer') !== '' && text(row, 'answeredOn') !== ''),
  }))

export type MoveRefusal =
  | { readonly kind: 'no-way'; readonly from: string }
  | { readonly kind: 'same' }
  /** Whose objections wait for an answer; '' for one without a name. */
  | { readonly kind: 'objections'; readonly names: readonly string[] }

/** Whether an entry may go from where it stands to a stage. Leaving the selection is always open to it. */
export const moveRefusal = (values: Values, pack: RulePack, to: PackStage): MoveRefusal | null => {
  const from = stageOfValues(values, pack)
  if (from.id === to.id) return { kind: 'same' }
  if (!from.next.includes(to.id)) return { kind: 'no-way', from: from.title }
  const open = objectionsOf(values).filter(({ answered }) => !answered)
  const isOnward = to.out !== true && to.reason !== true
  return isOnward && open.length > 0 ? { kind: 'objections', names: open.map(({ name }) => name) } : null
}
