import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import type { Inputs, Outputs } from '../../../../shared/contract.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { relatedTypes } from '../../../../shared/records/relation.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createRecordsHandlers()
const call = async <M extends keyof typeof handlers>(method: M, input: Inputs[M]): Promise<Outputs[M]> =>
  (handlers[method] as (i: Inputs[M], w: unknown, j: unknown) => Outputs[M])(input, t.workspace, t.job)
const make = (type: RecordType, title: string): string =>
  t.workspace.store.write({ label: 'x' }, (writer) =>
    writer.insert(type, { [type === 'studio' ? 'name' : 'title']: title }),
  )
const ends = async (id: string) => (await call('records.backlinks', { id })).map((link) => link.id)

const pairs = relatedTypes.flatMap((one, at) =>
  relatedTypes.slice(at + 1).map((other): readonly [RecordType, RecordType] => [one, other]),
)

test('any two of the eight kinds are linked from either side, seen from both, and taken apart', async () => {
  for (const pair of pairs)
    for (const [from, to] of [pair, pair.toReversed() as [RecordType, RecordType]]) {
      const [a, b] = [make(from, '甲'), make(to, '乙')]
      const { step } = await call('records.link', { id: a, other: b })
      expect(step, `${from} ${to}`).not.toBeNull()
      expect(await call('records.link', { id: b, other: a })).toEqual({ step: null })
      const held = await Promise.all(
        [a, b].map(async (id) => (await call('records.backlinks', { id })).map((link) => ({ id, link }))),
      )
      const links = held.flat()
      // A field is seen at the record that it names; at its holder it stands in the form.
      const [first] = links
      expect(links).toHaveLength(first?.link.relation ? 2 : 1)
      await call('records.unlink', {
        id: first?.link.relation ?? first?.link.id ?? '',
        field: first?.link.field ?? '',
      })
      expect([...(await ends(a)), ...(await ends(b))]).toEqual([])
    }
})

test('a link that is there already is never replaced: the second studio is related beside the first', async () => {
  const [one, two, work] = [make('studio', '甲室'), make('studio', '乙室'), make('innovation', '阀门')]
  await call('records.link', { id: one, other: work })
  await call('records.link', { id: two, other: work })
  expect(t.workspace.store.get('innovation', work)?.values.studio).toEqual({ id: one, text: '甲室' })
  expect(await ends(two)).toEqual([work])
  expect(await ends(work)).toEqual([two])
})

test('linking and unlinking are steps that can be undone', async () => {
  const [patent, work] = [make('patent', '专利'), make('innovation', '阀门')]
  const { step } = await call('records.link', { id: patent, other: work })
  const [link] = await call('records.backlinks', { id: work })
  expect(link).toMatchObject({ type: 'patent', id: patent, title: '专利', field: '' })
  const off = await call('records.unlink', { id: link?.relation ?? '', field: '' })
  await t.workspace.store.undo(off.step ?? '')
  expect(await ends(work)).toEqual([patent])
  await t.workspace.store.undo(step ?? '')
  expect(await ends(work)).toEqual([])
  expect(await ends(patent)).toEqual([])
})

test('an end that lies in the trash is not shown, and is back when it is restored', async () => {
  const [patent, work] = [make('patent', '专利'), make('innovation', '阀门')]
  await call('records.link', { id: patent, other: work })
  await call('records.delete', { id: patent })
  expect(await ends(work)).toEqual([])
  await call('records.restore', { id: patent })
  expect(await ends(work)).toEqual([patent])
})

test('what cannot be linked or taken off is refused, and nothing is written', async () => {
  const [work, patent] = [make('innovation', '阀门'), make('patent', '专利')]
  const person = t.workspace.store.write({ label: 'x' }, (writer) =>
    writer.insert('person', { name: '许㛃' }),
  )
  const before = t.workspace.store.lastSequence()
  await expect(call('records.link', { id: work, other: person })).rejects.toMatchObject({
    error: { code: 'invalid-input', fields: [{ message: '“阀门”与“许㛃”之间不能建立关联。' }] },
  })
  await expect(call('records.link', { id: work, other: work })).rejects.toMatchObject({
    error: { code: 'invalid-input' },
  })
  await expect(call('records.link', { id: work, other: 'nowhere' })).rejects.toMatchObject({
    error: { code: 'record-missing' },
  })
  await expect(call('records.unlink', { id: work, field: 'title' })).rejects.toMatchObject({
    error: { code: 'invalid-input' },
  })
  await expect(call('records.unlink', { id: work, field: 'nothing' })).rejects.toMatchObject({
    error: { code: 'unknown-field' },
  })
  expect(await call('records.unlink', { id: patent, field: 'studio' })).toEqual({ step: null })
  expect(t.workspace.store.lastSequence()).toBe(before)
})
