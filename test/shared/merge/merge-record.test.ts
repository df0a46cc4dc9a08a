import { expect, test } from 'vitest'
import { mergeRecord } from '../../../shared/merge/merge-record.ts'
import { lifeGroup, type Op } from '../../../shared/merge/op.ts'

const at = (time: number, station: string): string => `${time.toString(16).padStart(12, '0')}-0000-${station}`

const op = (time: number, station: string, more: Partial<Op>): Op => ({
  clock: at(time, station),
  type: 'unit',
  record: 'r',
  kind: 'update',
  fields: {},
  parents: {},
  ...more,
})

const groupOf = (_: string, field: string): string => (field === 'stageReason' ? 'stage' : field)
const stateOf = (...ops: readonly Op[]) => mergeRecord(ops, groupOf)

const made = op(1, 'a', { kind: 'create', fields: { name: '云帆港口', note: '初报' } })
const named = (time: number, station: string, name: string, parents: readonly string[]) =>
  op(time, station, { fields: { name }, parents: { name: parents } })

test('the newest of two changes stands, and the other is shown beside it', () => {
  const left = named(5, 'a', '云帆港口集团', [made.clock])
  const right = named(6, 'b', '云帆港务', [made.clock])
  for (const ops of [
    [made, left, right],
    [right, left, made],
  ]) {
    const { fields, conflicts } = stateOf(...ops)
    expect(fields.name).toBe('云帆港务')
    expect(conflicts).toEqual([
      {
        group: 'name',
        heads: [
          expect.objectContaining(right.fields && { clock: right.clock }),
          expect.objectContaining({ clock: left.clock }),
        ],
      },
    ])
  }
})

test('one who has seen the other’s change makes no conflict, whatever the clocks of the machines say', () => {
  const left = named(900, 'a', '云帆港口集团', [made.clock])
  const right = named(901, 'b', '云帆港务', [left.clock])
  expect(stateOf(right, made, left)).toMatchObject({ fields: { name: '云帆港务' }, conflicts: [] })
})

test('the same value on both sides is no conflict, nor are changes of different fields', () => {
  const left = named(5, 'a', '云帆', [made.clock])
  const right = named(6, 'b', '云帆', [made.clock])
  const note = op(7, 'b', { fields: { note: '复核' }, parents: { note: [made.clock] } })
  expect(stateOf(made, left, right, note)).toMatchObject({
    fields: { name: '云帆', note: '复核' },
    conflicts: [],
  })
})

test('a group is taken whole from one side', () => {
  const left = op(5, 'a', { fields: { stage: 'returned', stageReason: '缺公示证明' } })
  const right = op(6, 'b', { fields: { stage: 'elected', stageReason: null } })
  const { fields, conflicts } = stateOf(left, right)
  expect(fields).toEqual({ stage: 'elected', stageReason: null })
  expect(conflicts.map(({ group }) => group)).toEqual(['stage'])
})

test('an edit that the deletion did not know revives the record; one that it knew does not', () => {
  const edit = op(5, 'b', { fields: { note: '补充' }, parents: { note: [made.clock] } })
  const blind = op(9, 'a', {
    kind: 'delete',
    parents: { [lifeGroup]: [made.clock], name: [made.clock], note: [made.clock] },
  })
  expect(stateOf(made, blind).alive).toBe(false)
  expect(stateOf(made, edit, blind)).toMatchObject({ alive: true, fields: { note: '补充' } })
  const later = op(10, 'a', { fields: { note: '再补充' }, parents: { note: [edit.clock] } })
  const knowing = op(11, 'a', {
    kind: 'delete',
    parents: { [lifeGroup]: [made.clock, blind.clock], name: [made.clock], note: [later.clock] },
  })
  expect(stateOf(made, edit, blind, later, knowing).alive).toBe(false)
})

test('two deletions that each knew one of two edits delete the record', () => {
  const edits = ['a', 'b'].map((station, i) =>
    op(5 + i, station, { fields: { note: station }, parents: { note: [made.clock] } }),
  )
  const deletions = edits.map((edit, i) =>
    op(9 + i, edit.clock.slice(18), {
      kind: 'delete',
      parents: { [lifeGroup]: [made.clock], note: [edit.clock] },
    }),
  )
  expect(stateOf(made, ...edits, ...deletions).alive).toBe(false)
})

test('changes whose beginning has not arrived make no record yet', () => {
  expect(stateOf(named(5, 'a', '云帆', [made.clock])).alive).toBe(null)
})

test('an op that claims to follow the future leaves every group with a value', () => {
  const one = named(5, 'a', '甲', [at(6, 'b')])
  const two = named(6, 'b', '乙', [at(5, 'a')])
  expect(stateOf(one, two)).toMatchObject({ fields: { name: '乙' }, conflicts: [] })
  expect(stateOf(named(5, 'a', '甲', [at(5, 'a')])).fields).toEqual({ name: '甲' })
})
