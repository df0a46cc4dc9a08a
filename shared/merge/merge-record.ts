import type { FieldValue } from '../record/field.ts'
import { type GroupOf, lifeGroup, type Op } from './op.ts'
import { type Entry, Register } from './register.ts'

export interface RecordState {
  /** null: nothing that made the record has arrived yet, only changes to it. */
  readonly alive: boolean | null
  /** The values that stand, by field. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Groups that both sides changed, each with its heads: the one that stands first. */
  readonly conflicts: readonly { readonly group: string; readonly heads: readonly Entry[] }[]
}

/** Fields of an op by their group. */
export const fieldsByGroup = (op: Pick<Op, 'type' | 'fields'>, groupOf: GroupOf) => {
  const groups = new Map<string, Record<string, FieldValue>>()
  for (const [name, value] of Object.entries(op.fields)) {
    const group = groupOf(op.type, name)
    const fields = groups.get(group)
    if (fields) fields[name] = value
    else groups.set(group, { [name]: value })
  }
  return groups
}

/** The registers of a record, filled op by op. */
export class Registers {
  readonly groups = new Map<string, Register>()
  readonly #life: Op[] = []
  readonly #lifeRegister = new Register()
  readonly #clocks: { readonly clock: string; readonly group: string }[] = []
  readonly #groupOf: GroupOf

  constructor(groupOf: GroupOf) {
    this.#groupOf = groupOf
  }

  add(op: Op): void {
    for (const [group, fields] of fieldsByGroup(op, this.#groupOf)) {
      let register = this.groups.get(group)
      if (!register) {
        register = new Register()
        this.groups.set(group, register)
      }
      register.add({ clock: op.clock, fields, parents: op.parents[group] ?? [] })
      if (op.kind !== 'create') this.#clocks.push({ clock: op.clock, group })
    }
    if (op.kind !== 'create' && op.kind !== 'delete' && op.kind !== 'restore') return
    this.#life.push(op)
    this.#lifeRegister.add({ clock: op.clock, fields: {}, parents: op.parents[lifeGroup] ?? [] })
  }

  /** Clocks of all heads of the life register. */
  get lifeHeads(): readonly string[] {
    return this.#lifeRegister.heads.map(({ clock }) => clock)
  }

  /**
   * Dead only where nobody holds it alive and every change was known to one of the deletions: an edit that they
   * did not know revives the record.
   */
  get alive(): boolean | null {
    const heads = new Set(this.lifeHeads)
    const ops = this.#life.filter(({ clock }) => heads.has(clock))
    if (ops.length === 0) return null
    if (ops.some(({ kind }) => kind !== 'delete')) return true
    return this.#clocks.some(({ clock, group }) => !ops.some((op) => this.#knew(op, group, clock)))
  }

  /** Whether a deletion knew of an op: it named it, or something that followed from it. */
  #knew(deletion: Op, group: string, clock: string): boolean {
    const register = this.groups.get(group)
    return register?.precedes(clock, deletion.parents[group] ?? []) ?? false
  }

  get state(): RecordState {
    const fields: Record<string, FieldValue> = {}
    const conflicts: RecordState['conflicts'][number][] = []
    for (const [group, register] of this.groups) {
      Object.assign(fields, register.winner?.fields)
      if (register.conflict) conflicts.push({ group, heads: register.heads })
    }
    conflicts.sort((a, b) => (a.group < b.group ? -1 : 1))
    return { alive: this.alive, fields, conflicts }
  }
}

/** What a set of ops on one record (or on several that are one) comes to. */
export const mergeRecord = (ops: Iterable<Op>, groupOf: GroupOf): RecordState => {
  const registers = new Registers(groupOf)
  for (const op of ops) registers.add(op)
  return registers.state
}
