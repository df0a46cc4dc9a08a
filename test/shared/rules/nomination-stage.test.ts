import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import {
  moveRefusal,
  objectionsOf,
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

  test('keep an entry from going on until they are answered, but not from going back or out', () => {
    const values = { stage: 'publicity', objections: [raised] }
    expect(moveRefusal(values, pack, stageNamed('recognised'))).toEqual({
      kind: 'objections',
      names: ['周明'],
    })
    expect(moveRefusal(values, pack, stageNamed('objection'))).toBeNull()
    expect(moveRefusal(values, pack, stageNamed('withdrawn'))).toBeNull()
    const standing = { ...values, stage: 'objection' }
    expect(moveRefusal(standing, pack, stageNamed('publicity'))).toMatchObject({ kind: 'objections' })
    expect(moveRefusal(standing, pack, stageNamed('returned'))).toBeNull()
    expect(moveRefusal(standing, pack, stageNamed('cancelled'))).toBeNull()
  })
})

test('no sequence of moves leaves the ways of the pack or passes an open objection', () => {
  const move = fc.record({
    to: fc.constantFrom(...pack.stages.map(({ id }) => id)),
    raise: fc.boolean(),
    answer: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let values: Values = {}
      for (const { to, raise, answer } of moves) {
        if (raise) values = { ...values, objections: [{ name: '甲' }] }
        if (answer) values = { ...values, objections: [{ name: '甲', outcome: 'withdrawn' }] }
        const from = stageOfValues(values, pack)
        const target = stageNamed(to)
        if (moveRefusal(values, pack, target) !== null) continue
        expect(from.next).toContain(to)
        const open = objectionsOf(values).some(({ answered }) => !answered)
        if (open) expect(target.out === true || target.reason === true).toBe(true)
        values = { ...values, stage: to }
      }
    }),
  )
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
