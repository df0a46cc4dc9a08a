import type { FieldValue } from '../record/field.ts'
import { fieldsByGroup, type RecordState, Registers } from './merge-record.ts'
import { type GroupOf, lifeGroup, type Op } from './op.ts'

/** An entry of a station's own log: the fields that changed, and what they hold since. */
export interface OwnChange {
  readonly clock: string
  readonly type: Op['type']
  readonly record: string
  readonly kind: 'create' | 'update' | 'delete' | 'restore'
  readonly after: Readonly<Record<string, FieldValue>>
}

/** What happened to a record at one station, in the order in which it happened there. */
export type Event =
  | { readonly kind: 'own'; readonly change: OwnChange }
  /** An op that names its parents itself: one from elsewhere, as it arrived, or a decision taken here. */
  | { readonly kind: 'op'; readonly op: Op }
  /** From here on other records are one: `rootOf` gives the record that an id stands for. */
  | { readonly kind: 'joined'; readonly rootOf: (id: string) => string }

/** Names the fields of a group that has several. */
export type FieldsOfGroup = (type: Op['type'], group: string) => readonly string[]

/**
 * Ops of a station's own changes. Parents are not written when a record is saved: the log is in order, so what
 * stood in a group when it was changed is known from what came before.
 */
export const deriveOps = (
  events: Iterable<Event>,
  groupOf: GroupOf,
  fieldsOf: FieldsOfGroup,
): { readonly ops: readonly Op[]; readonly stateOf: (record: string) => RecordState } => {
  const known: Op[] = []
  const own: Op[] = []
  let rootOf = (id: string): string => id
  let registers = new Map<string, Registers>()
  const registersOf = (record: string): Registers => {
    const root = rootOf(record)
    let found = registers.get(root)
    if (!found) {
      found = new Registers(groupOf)
      registers.set(root, found)
    }
    return found
  }
  const take = (op: Op): void => {
    known.push(op)
    registersOf(op.record).add(op)
  }
  for (const event of events) {
    switch (event.kind) {
      case 'op':
        take(event.op)
        break
      case 'joined':
        rootOf = event.rootOf
        registers = new Map()
        for (const op of known) registersOf(op.record).add(op)
        break
      case 'own': {
        const op = opOf(event.change, registersOf(event.change.record), groupOf, fieldsOf)
        own.push(op)
        take(op)
      }
    }
  }
  return { ops: own, stateOf: (record) => registersOf(record).state }
}

const opOf = (change: OwnChange, registers: Registers, groupOf: GroupOf, fieldsOf: FieldsOfGroup): Op => {
  const { clock, type, record, kind } = change
  const fields: Record<string, FieldValue> = {}
  const parents: Record<string, readonly string[]> = {}
  for (const [group, changed] of fieldsByGroup({ type, fields: change.after }, groupOf)) {
    const register = registers.groups.get(group)
    const before = register?.winner?.fields ?? {}
    for (const name of [...fieldsOf(type, group), ...Object.keys(changed)])
      fields[name] = (name in changed ? changed[name] : before[name]) ?? null
    const seen = register?.seen.map((entry) => entry.clock) ?? []
    if (seen.length > 0) parents[group] = seen
  }
  if (kind !== 'update' && registers.lifeHeads.length > 0) parents[lifeGroup] = registers.lifeHeads
  if (kind === 'delete')
    for (const [group, register] of registers.groups)
      parents[group] = register.heads.map((entry) => entry.clock)
  return { clock, type, record, kind, fields, parents }
}

/** The op by which a person settles a conflict: it follows all heads, also where it keeps the value that stands. */
export const settleOp = (
  clock: string,
  { type, record }: Pick<Op, 'type' | 'record'>,
  choices: readonly {
    readonly group: string
    readonly heads: readonly string[]
    readonly fields: Op['fields']
  }[],
): Op => ({
  clock,
  type,
  record,
  kind: 'settle',
  fields: Object.assign({}, ...choices.map(({ fields }) => fields)),
  parents: Object.fromEntries(choices.map(({ group, heads }) => [group, heads])),
})
