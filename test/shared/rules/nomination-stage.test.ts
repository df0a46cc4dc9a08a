import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import {
  lostObjections,
  mainRoad,
  moveRefusal,
  objectionsOf,
  reachedOn,
  stageLock,
  stageOfValues,
} from '../../../shared/rules/nomination-stage.ts'

const pack = defaultPack(2026)
const locking: RulePack = {
  ...pack,
  parameters: {
    ...pack.parameters,
    lockAfterDeadline: { value: true, label: '', verified: true, source: '' },
  },
}
const deadline = '2026-06-30'
const lock = (values: Values, today: string, rules = locking) => stageLock(values, rules, deadline, today)
const stageNamed = (id: string) => {
  const stage = pack.stages.find((one) => one.id === id)
  if (!stage) throw new Error(`no stage ${id}`)
  return stage
}

describe('what may be changed', () => {
  test('a draft up to the deadline, and not a day longer, where the pack locks', () => {
    expect(lock({ stage: 'draft' }, '2026-06-30')).toBeNull()
    expect(lock({ stage: 'draft' }, '2026-07-01')).toEqual({ kind: 'deadline', day: deadline })
    expect(lock({ stage: 'draft' }, '2027-07-01', pack)).toBeNull()
    expect(lock({}, '2026-07-01')).toEqual({ kind: 'deadline', day: deadline })
  })

  test('what was returned has the day it was given, or none', () => {
    expect(lock({ stage: 'returned' }, '2026-09-01')).toBeNull()
    const returned = { stage: 'returned', stageDue: '2026-09-05' }
    expect(lock(returned, '2026-09-05', pack)).toBeNull()
    expect(lock(returned, '2026-09-06', pack)).toEqual({ kind: 'deadline', day: '2026-09-05' })
    expect(lock({ stage: 'returned', stageDue: '2026-09' }, '2026-09-30', pack)).toBeNull()
  })

  test('an extension counts instead of the deadline', () => {
    expect(lock({ stage: 'draft', stageDue: '2026-07-10' }, '2026-07-10')).toBeNull()
    expect(lock({ stage: 'draft', stageDue: '2026-07-10' }, '2026-07-11')).toMatchObject({
      day: '2026-07-10',
    })
  })

  test('nothing where it has been handed on', () => {
    expect(lock({ stage: 'final', stageDue: '2030-01-01' }, '2026-01-01')).toEqual({
      kind: 'stage',
      stage: '终评',
    })
  })
})

describe('objections', () => {
  const raised = { name: '周明', content: '排序有误', raisedOn: '2026-07-02' }

  test('are answered by outcome, answer and day together, or by being withdrawn', () => {
    const answered = (row: object) => objectionsOf({ objections: [{ ...raised, ...row }] })[0]?.answered
    expect(answered({})).toBe(false)
    expect(answered({ outcome: 'rejected' })).toBe(false)
    expect(answered({ outcome: 'rejected', answer: '经核实排序无误' })).toBe(false)
    expect(answered({ outcome: 'rejected', answer: ' ', answeredOn: '2026-07-05' })).toBe(false)
    expect(answered({ outcome: 'rejected', answer: '经核实排序无误', answeredOn: '2026-07-05' })).toBe(true)
    expect(answered({ outcome: 'withdrawn' })).toBe(true)
  })

  test('want the name of who raises them', () => {
    const row = {
      content: '排序有误',
      outcome: 'rejected',
      answer: '经核实排序无误',
      answeredOn: '2026-07-05',
    }
    expect(objectionsOf({ objections: [row] })[0]?.answered).toBe(false)
  })

  test('keep an entry from going on until they are answered, but not from going back or out', () => {
    const values = { stage: 'publicity', objections: [raised] }
    const refusal = (to: string, from: Values = values) => moveRefusal(from, pack, stageNamed(to), 7)
    expect(refusal('recognised')).toEqual({ kind: 'objections', names: ['周明'] })
    expect(refusal('objection')).toBeNull()
    expect(refusal('withdrawn')).toBeNull()
    const standing = { ...values, stage: 'objection' }
    expect(refusal('publicity', standing)).toMatchObject({ kind: 'objections' })
    expect(refusal('returned', standing)).toBeNull()
    expect(refusal('cancelled', standing)).toBeNull()
  })

  test('stay on file once name and content are there; words may be put right', () => {
    const before = { objections: [raised] }
    expect(lostObjections(before, { objections: [] })).toEqual(['周明'])
    expect(
      lostObjections(before, { objections: [{ ...raised, content: '排序有误，第二人应为第一' }] }),
    ).toEqual([])
    expect(lostObjections({ objections: [{ name: '周' }] }, { objections: [] })).toEqual([])
    expect(lostObjections(before, { objections: [raised, { name: '李' }] })).toEqual([])
  })
})

test('a return or an objection leads back where it came from, never ahead', () => {
  const refusal = (values: Values, reached: string, to: string) =>
    moveRefusal(values, pack, stageNamed(to), mainRoad(pack).indexOf(reached))
  expect(refusal({ stage: 'objection' }, 'unitPublicity', 'publicity')).toEqual({
    kind: 'skips',
    stage: '公示',
  })
  expect(refusal({ stage: 'objection' }, 'unitPublicity', 'unitPublicity')).toBeNull()
  expect(refusal({ stage: 'objection' }, 'publicity', 'publicity')).toBeNull()
  expect(refusal({ stage: 'returned' }, 'unitReview', 'formalityReview')).toMatchObject({ kind: 'skips' })
  expect(refusal({ stage: 'returned' }, 'formalityReview', 'formalityReview')).toBeNull()
  expect(refusal({ stage: 'abandoned' }, 'draft', 'draft')).toBeNull()
})

test('no sequence of moves leaves the ways of the pack, passes an open objection or skips a stage', () => {
  const road = mainRoad(pack)
  const move = fc.record({
    // Weighted towards the road, so that many runs come to its end.
    to: fc.oneof(
      { weight: 3, arbitrary: fc.constant('on') },
      { weight: 2, arbitrary: fc.constantFrom(...pack.stages.map(({ id }) => id)) },
    ),
    raise: fc.boolean(),
    answer: fc.boolean(),
  })
  let recognised = 0
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 60 }), (moves) => {
      let values: Values = {}
      const stood: string[] = []
      for (const { to, raise, answer } of moves) {
        if (raise) values = { ...values, objections: [{ name: '甲' }] }
        if (answer) values = { ...values, objections: [{ name: '甲', outcome: 'withdrawn' }] }
        const from = stageOfValues(values, pack)
        const target = stageNamed(to === 'on' ? (from.next[0] ?? from.id) : to)
        if (moveRefusal(values, pack, target, reachedOn(values, stood, pack)) !== null) continue
        expect(from.next).toContain(target.id)
        const open = objectionsOf(values).some(({ answered }) => !answered)
        if (open) expect(target.out === true || target.reason === true).toBe(true)
        values = { ...values, stage: target.id }
        stood.push(target.id)
        const at = road.indexOf(target.id)
        for (const earlier of road.slice(1, Math.max(1, at))) expect(stood).toContain(earlier)
        if (target.id === 'recognised') recognised += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(recognised).toBeGreaterThan(0)
})

test('from every stage but the last ones there is a way on, and from each a way out or to the end', () => {
  const ends = new Set(['archived', 'cancelled'])
  for (const { id, next } of pack.stages) {
    expect(next.length > 0, id).toBe(!ends.has(id))
    for (const to of next)
      expect(
        pack.stages.some((stage) => stage.id === to),
        `${id} → ${to}`,
      ).toBe(true)
    const seen = new Set([id])
    const queue = [id]
    for (let at = queue.shift(); at !== undefined; at = queue.shift())
      for (const to of stageNamed(at).next)
        if (!seen.has(to)) {
          seen.add(to)
          queue.push(to)
        }
    expect(
      [...seen].some((one) => ends.has(one)),
      id,
    ).toBe(true)
  }
})
