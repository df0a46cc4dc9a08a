import type { MergeCounts } from '../../../shared/exchange-views.ts'
import { lifeGroup } from '../../../shared/merge/op.ts'
import type { RecordState } from '../../../shared/merge/merge-record.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import type { Task } from '../../db/run-in-batches.ts'
import type { Writer } from '../../db/store.ts'
import { mergedState, opsOf, readAliases, stateOf } from './class-state.ts'
import { findSame } from './find-same.ts'
import { holdersOf, peopleColumns } from './link-columns.ts'
import { materialise, type Outcome } from './materialise.ts'

export interface MergeTally {
  readonly counts: { -readonly [K in keyof MergeCounts]: MergeCounts[K] }
  joined: number
  asked: number
}

/** Aliases first, then what others point to: a link then finds its record joined already. */
const early: readonly RecordType[] = ['alias', 'unit', 'person', 'cycle', 'studio']
const rank = (type: RecordType): number => (early.indexOf(type) + early.length + 1) % (early.length + 1)

export const byRecord = (ops: readonly SignedOp[]): ReadonlyMap<string, readonly SignedOp[]> => {
  const records = new Map<string, SignedOp[]>()
  for (const op of ops.toSorted((a, b) => rank(a.type) - rank(b.type))) {
    const known = records.get(op.record)
    if (known) known.push(op)
    else records.set(op.record, [op])
  }
  return records
}

const portionOfPeople = 500

/**
 * Work of one merge, in tasks for short batches of the step `step`. A record's ops are kept and its row brought to
 * the state they come to in one task, so that nobody edits in between what they have not seen.
 */
export class MergeTasks {
  readonly tally: MergeTally = {
    counts: { new: 0, changed: 0, unchanged: 0, deleted: 0, revived: 0, conflicts: 0, waiting: 0 },
    joined: 0,
    asked: 0,
  }
  readonly #workspace: Workspace
  readonly #step: string
  readonly #package: string | null
  #aliases: ReturnType<typeof readAliases>
  /** Records to be looked at again, since what they point to has become one with another. */
  readonly #again = new Map<string, RecordType>()
  readonly #people = new Set<string>()
  #newest = ''

  constructor(workspace: Workspace, step: string, packageId: string | null) {
    this.#workspace = workspace
    this.#step = step
    this.#package = packageId
    this.#aliases = readAliases(workspace.exchange.ops, workspace.store)
  }

  /** All of it, for ops in the order of `byRecord`. */
  *ofOps(records: ReadonlyMap<string, readonly SignedOp[]>): Generator<Task> {
    yield () => this.begin()
    for (const [id, ops] of records) yield (writer) => this.#takeRecord(writer, id, ops)
    yield* this.rest()
  }

  begin(): void {
    this.#workspace.exchange.ops.beginMerge(this.#step)
  }

  /** What is left once all ops are in. */
  *rest(): Generator<Task> {
    if (this.#people.size > 0) yield* this.#findPeople()
    for (let [next] = this.#again; next; [next] = this.#again) {
      const [id, type] = next
      this.#again.delete(id)
      yield (writer) => void this.settle(writer, id, type)
    }
    yield () => this.#workspace.exchange.ops.noteClock(this.#step, this.#newest)
  }

  take(op: SignedOp): void {
    const { exchange } = this.#workspace
    exchange.observe(op.clock)
    if (op.clock > this.#newest) this.#newest = op.clock
    exchange.ops.add(op, this.#step, this.#package)
  }

  /**
   * Brings a record's rows to the state that all known ops come to, and notes what is in conflict. `all`: its ops,
   * where they are at hand and need not be read.
   */
  settle(writer: Writer, id: string, type: RecordType, all: readonly SignedOp[] | null = null): Outcome {
    const members = this.#aliases.membersOf(id)
    const state =
      all && members.length === 1
        ? mergedState(all, this.#aliases)
        : stateOf(this.#workspace.exchange.ops, this.#aliases, id)
    const outcome = materialise(writer, type, members, state)
    if (outcome !== 'waiting') this.#noteConflicts(members[0] ?? id, type, state)
    return outcome
  }

  #takeRecord(writer: Writer, id: string, given: readonly SignedOp[]): void {
    const { ops } = this.#workspace.exchange
    const type = given[0]?.type
    if (!type) return
    const isNew = !ops.knows(id)
    const fresh = isNew ? given : given.filter((op) => !ops.has(id, op.clock))
    if (fresh.length === 0) {
      this.tally.counts.unchanged += 1
      return
    }
    for (const op of fresh) this.take(op)
    if (this.#package !== null) this.#workspace.exchange.book.packages.addRecord(this.#package, id)
    const outcome = this.settle(writer, id, type, isNew ? fresh : null)
    this.tally.counts[outcome] += 1
    if (type === 'alias')
      this.#aliasesChanged(
        writer,
        given.flatMap(({ fields }) => [fields.joined, fields.kept].filter((end) => typeof end === 'string')),
      )
    else if (outcome === 'new') this.#compare(writer, type, id)
  }

  #noteConflicts(record: string, type: RecordType, state: RecordState): void {
    const { conflicts } = this.#workspace.exchange.book
    const groups = new Set(state.conflicts.map(({ group }) => group))
    for (const { fieldGroup } of conflicts.of(record))
      if (!groups.delete(fieldGroup)) conflicts.drop(record, fieldGroup)
    this.tally.counts.conflicts += groups.size
    const foundAt = this.#workspace.now().toISOString()
    for (const fieldGroup of groups)
      conflicts.put({ record, fieldGroup, type, package: this.#package, foundAt })
  }

  /** Looks for a record on file that the new one is. */
  #compare(writer: Writer, type: RecordType, id: string): void {
    const record = writer.get(type, id)
    if (!record || this.#aliases.membersOf(id).length > 1) return
    const found = findSame(writer, this.#aliases.rootOf, type, id, record.values)
    if (found.kind === 'none') return
    if (found.kind === 'same') {
      // A station that keeps both apart knows why; an official number leaves no doubt.
      const apart = this.#stationsOf(found.record.id).some((one) => this.#stationsOf(id).includes(one))
      if (found.reason === 'identifier' || !apart) {
        this.tally.counts.new -= 1
        this.join(writer, type, id, found.record.id, found.reason)
        return
      }
    }
    for (const other of found.kind === 'like' ? found.records : [found.record])
      this.#ask(type, id, this.#aliases.rootOf(other.id))
  }

  /** Stations that made the records that are one with this. */
  #stationsOf(id: string): readonly string[] {
    const { ops } = this.#workspace.exchange
    return this.#aliases.membersOf(id).flatMap((member) => {
      const made = [...ops.ownOf(member), ...ops.placedOf(member).map(({ op }) => op)]
      return made.flatMap(({ kind, clock }) => (kind === 'create' ? [clock.slice(18)] : []))
    })
  }

  #ask(type: RecordType, a: string, b: string): void {
    const { likenesses } = this.#workspace.exchange.book
    const [one = '', other = ''] = [a, b].toSorted()
    if (one === other || likenesses.get(one, other)) return
    this.tally.asked += 1
    likenesses.put({
      one,
      other,
      type,
      package: this.#package,
      foundAt: this.#workspace.now().toISOString(),
      decision: null,
      decidedBy: null,
      decidedAt: null,
    })
  }

  /** Says that two records are one: an op of this station, in the same step as what called for it. */
  join(writer: Writer, type: RecordType, a: string, b: string, reason: string): void {
    const { exchange, operator, now } = this.#workspace
    const [kept = '', joined = ''] = [a, b].toSorted()
    const id = `${joined}~${kept}`
    const made = { type: 'alias', record: id, by: operator.name, at: now().toISOString() } as const
    const fields = { joined, kept, recordType: type, reason }
    const known = writer.find(id, 'alias')
    // Undone once and found again: the pair was parted on purpose.
    if (known?.deleted && reason !== 'decided') {
      this.#ask(type, a, b)
      return
    }
    const heads = known ? this.#lifeOf(id) : []
    this.take({
      ...made,
      clock: exchange.tick(),
      kind: known ? 'restore' : 'create',
      fields: known ? {} : fields,
      parents: heads.length > 0 ? { [lifeGroup]: heads } : {},
    })
    this.settle(writer, id, 'alias')
    this.tally.joined += 1
    this.#aliasesChanged(writer, [joined, kept])
  }

  #lifeOf(alias: string): readonly string[] {
    return opsOf(this.#workspace.exchange.ops, this.#aliases, alias).flatMap(({ kind, clock }) =>
      kind === 'update' || kind === 'settle' ? [] : [clock],
    )
  }

  #aliasesChanged(writer: Writer, ends: readonly string[]): void {
    const before = this.#aliases
    this.#aliases = readAliases(this.#workspace.exchange.ops, writer)
    const touched = new Set(ends.flatMap((id) => [...before.membersOf(id), ...this.#aliases.membersOf(id)]))
    for (const id of touched) {
      const record = writer.find(id)
      if (!record) continue
      this.#again.set(id, record.type)
      if (record.type === 'person') this.#people.add(id)
      for (const [holder, type] of holdersOf(this.#workspace.exchange.ops, record.type, id))
        this.#again.set(holder, type)
    }
  }

  *#findPeople(): Generator<Task> {
    const { ops } = this.#workspace.exchange
    for (const { type, column } of peopleColumns())
      for (let after: string | null = ''; after !== null; ) {
        const from: string = after
        const rows = ops.peopleAfter(type, column, from, portionOfPeople)
        after = rows.length < portionOfPeople ? null : (rows.at(-1)?.id ?? null)
        for (const { id, people } of rows)
          if (personIds(people).some((person) => this.#people.has(person))) this.#again.set(id, type)
        yield () => undefined
      }
  }
}

const personIds = (people: string | null): readonly string[] =>
  [...(people ?? '').matchAll(/"personId":"([^"]+)"/gu)].map(([, id]) => id ?? '')
