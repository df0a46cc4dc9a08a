import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveOps, type Event, settleOp } from '../../../shared/merge/derive-ops.ts'
import { mergeRecord } from '../../../shared/merge/merge-record.ts'
import type { Op } from '../../../shared/merge/op.ts'

/**
 * Five stations with clocks that are wrong by hours work on one record and hand each other what they have, twice,
 * late, in any order and partly. Beside them runs an oracle that knows nothing of parents: it keeps for every
 * change the set of changes that its station had seen of that field with the value it saw, and their ancestors.
 */

const stations = ['a', 'b', 'c', 'd', 'e'] as const
const fieldNames = ['name', 'note', 'contact'] as const
const groupOf = (_: string, field: string): string => field
const fieldsOf = (_: string, group: string): readonly string[] => [group]

type Field = (typeof fieldNames)[number]
type Deed =
  | { readonly kind: 'edit'; readonly station: number; readonly field: Field; readonly value: string }
  | { readonly kind: 'delete' | 'restore' | 'settle'; readonly station: number }
  | {
      readonly kind: 'deliver'
      readonly from: number
      readonly to: number
      /** Which of the ops known at that moment travel, and in which order. */
      readonly share: number
      readonly shuffle: number
    }

const station = fc.integer({ min: 0, max: 4 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      station,
      field: fc.constantFrom(...fieldNames),
      value: fc.constantFrom('甲', '乙', '丙', '丁'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'restore', 'settle'), station }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      from: station,
      to: station,
      share: fc.integer({ min: 1, max: 4 }),
      shuffle: fc.nat(),
    }),
  },
)

const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, index) => ({ item, order: Math.sin(seed + index * 7919) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item)

interface Made {
  readonly clock: string
  readonly field: Field
  readonly value: string | null
  /** All changes of the field that came before, by the oracle's reckoning. */
  readonly history: ReadonlySet<string>
}

class Station {
  readonly events: Event[] = []
  readonly has = new Set<string>()
  readonly made: Map<string, Made>
  time: number
  readonly name: string

  constructor(name: string, skew: number, made: Map<string, Made>) {
    this.name = name
    this.time = 1_000_000 + skew
    this.made = made
  }

  tick(): string {
    this.time += 1
    return `${this.time.toString(16).padStart(12, '0')}-0000-${this.name}`
  }

  get ops(): readonly Op[] {
    const { ops } = deriveOps(this.events, groupOf, fieldsOf)
    return [...ops, ...this.events.flatMap((event) => (event.kind === 'op' ? [event.op] : []))]
  }

  get state() {
    return mergeRecord(this.ops, groupOf)
  }

  /** Changes of a field that this station has and that none of its others had seen. */
  loose(field: Field): readonly Made[] {
    const here = [...this.has].flatMap((clock) => {
      const found = this.made.get(`${clock} ${field}`)
      return found ? [found] : []
    })
    return here.filter((one) => !here.some((other) => other.history.has(one.clock)))
  }

  record(clock: string, field: Field, value: string | null, seen: readonly Made[]): void {
    const history = new Set(seen.flatMap((one) => [one.clock, ...one.history]))
    this.made.set(`${clock} ${field}`, { clock, field, value, history })
    this.has.add(clock)
  }

  own(kind: 'create' | 'update' | 'delete' | 'restore', after: Readonly<Record<string, string>>): void {
    const clock = this.tick()
    const looseBefore = Object.keys(after).map((field) => this.loose(field as Field))
    const { fields } = this.state
    Object.entries(after).forEach(([field, value], index) => {
      const seen = (looseBefore[index] ?? []).filter((one) => one.value === (fields[field] ?? null))
      this.record(clock, field as Field, value, seen)
    })
    this.has.add(clock)
    this.events.push({ kind: 'own', change: { clock, type: 'unit', record: 'r', kind, after } })
  }

  settle(): void {
    const { conflicts } = this.state
    if (conflicts.length === 0) return
    const clock = this.tick()
    const choices = conflicts.map(({ group, heads }) => ({
      group,
      heads: heads.map((head) => head.clock),
      fields: heads.at(-1)?.fields ?? {},
    }))
    for (const { group, fields } of choices)
      this.record(clock, group as Field, fields[group] as string, this.loose(group as Field))
    this.has.add(clock)
    this.events.push({ kind: 'op', op: settleOp(clock, { type: 'unit', record: 'r' }, choices) })
  }

  receive(op: Op): void {
    this.time = Math.max(this.time, Number.parseInt(op.clock.slice(0, 12), 16))
    if (this.has.has(op.clock)) return
    this.has.add(op.clock)
    this.events.push({ kind: 'op', op })
  }
}

const perform = (deeds: readonly Deed[], skews: readonly number[]): readonly Station[] => {
  const made = new Map<string, Made>()
  const all = stations.map((name, index) => new Station(name, skews[index] ?? 0, made))
  const at = (index: number): Station => all[index] as Station
  at(0).own('create', { name: '甲', note: '甲' })
  for (const op of at(0).ops) for (const one of all.slice(0, 4)) one.receive(op)
  for (const one of deeds) {
    if (one.kind === 'deliver') {
      const parcel = shuffled(at(one.from).ops, one.shuffle)
      for (const op of parcel.slice(0, Math.ceil((parcel.length * one.share) / 4))) at(one.to).receive(op)
      continue
    }
    const here = at(one.station)
    const { alive, fields } = here.state
    if (one.kind === 'settle') here.settle()
    else if (one.kind === 'edit') {
      if (alive && fields[one.field] !== one.value) here.own('update', { [one.field]: one.value })
    } else if (alive === (one.kind === 'delete')) here.own(one.kind, {})
  }
  return all
}

const deliverEverything = (all: readonly Station[], seed: number): void => {
  for (const to of all)
    for (const from of shuffled(all, seed)) for (const op of shuffled(from.ops, seed + 1)) to.receive(op)
}

const skews = fc.array(fc.integer({ min: 0, max: 7_200_000 }), { minLength: 5, maxLength: 5 })

test('10,000 random histories over five stations end in one state; nothing is lost, only real clashes are asked about', {
  timeout: 120_000,
}, () => {
  let [clashes, revived] = [0, 0]
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 5, maxLength: 25, size: 'max' }),
      skews,
      fc.nat(),
      (deeds, offsets, seed) => {
        const all = perform(deeds, offsets)
        deliverEverything(all, seed)
        deliverEverything(all, seed + 3)
        const [first] = all
        const { state } = first as Station
        for (const one of all) expect(one.state).toEqual(state)
        for (const field of fieldNames) {
          const loose = (first as Station).loose(field)
          const expected = new Set(loose.map(({ value }) => value))
          const conflict = state.conflicts.find(({ group }) => group === field)
          const shown = conflict
            ? conflict.heads.map((head) => head.fields[field])
            : [state.fields[field] ?? null]
          // Every value that nobody changed on purpose is there to see, and no other.
          expect(new Set(shown)).toEqual(expected.size > 0 ? expected : new Set([null]))
          if (conflict) clashes += 1
        }
        if (state.alive) revived += all.some(({ events }) => events.some(isDeletion)) ? 1 : 0
      },
    ),
    { numRuns: 10_000 },
  )
  // The histories are worth something only if such things happen in them.
  expect(clashes).toBeGreaterThan(1000)
  expect(revived).toBeGreaterThan(500)
})

const isDeletion = (event: Event): boolean => event.kind === 'own' && event.change.kind === 'delete'

test('what arrives twice or in another order changes nothing, at any moment', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), skews, fc.nat(), (deeds, offsets, seed) => {
      for (const one of perform(deeds, offsets)) {
        const { ops } = one
        const again = mergeRecord([...shuffled(ops, seed), ...shuffled(ops, seed + 1)], groupOf)
        expect(again).toEqual(one.state)
      }
    }),
    { numRuns: 500 },
  )
})
