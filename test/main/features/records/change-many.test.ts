import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import type { Inputs, Outputs } from '../../../../shared/contract.ts'
import type { ListQuery } from '../../../../shared/list-query.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createRecordsHandlers()
const call = async <M extends keyof typeof handlers>(method: M, input: Inputs[M], job = t.job) =>
  (await (handlers[method] as (i: Inputs[M], w: unknown, j: unknown) => unknown)(
    input,
    t.workspace,
    job,
  )) as Outputs[M]

const units: ListQuery = { type: 'unit' }
const phones = () => t.workspace.store.list(units).map(({ values }) => values.phone)
const make = (count: number) =>
  t.workspace.store.write({ label: 'x' }, (w) =>
    Array.from({ length: count }, (_, at) =>
      w.insert('unit', { name: `单位${at}`, phone: `1380000000${at}` }),
    ),
  )

test('a preview says what a change would do and writes nothing; the change is one step that is taken back as one', async () => {
  const ids = make(4)
  const values = { phone: '13800000001' }
  const query: ListQuery = { ...units, filters: [{ notIds: [ids[0] as string] }] }
  const before = t.workspace.store.lastSequence()
  const plan = await call('records.planChange', { query, values })
  expect(plan).toMatchObject({ changed: 2, same: 1, refused: 0, refusals: [] })
  expect(plan.examples[0]).toMatchObject({
    title: '单位2',
    fields: [{ field: 'phone', before: '13800000002', after: '13800000001' }],
  })
  expect(t.workspace.store.lastSequence()).toBe(before)

  expect(await call('records.changeMany', { query, values })).toMatchObject({
    changed: 2,
    same: 1,
    refused: 0,
  })
  expect(phones()).toEqual(['13800000000', '13800000001', '13800000001', '13800000001'])
  await t.workspace.store.undo()
  expect(phones()).toEqual(['13800000000', '13800000001', '13800000002', '13800000003'])
})

test('what a record may not have is refused with the reason, the others are changed', async () => {
  const [first, second] = make(2)
  const rows = [
    { id: first as string, values: { phone: '12' } },
    { id: second as string, values: { phone: '＋86 139 0000 0000', name: '' } },
    { id: 'gone', values: { phone: '13900000000' } },
  ]
  const plan = await call('records.planChange', { type: 'unit', rows })
  expect(plan).toMatchObject({ changed: 0, same: 1, refused: 2 })
  expect(plan.refusals.map(({ faults }) => faults[0]?.field)).toEqual(['phone', 'name'])
  const mended = rows.map((row) => ({ ...row, values: { phone: row.values.phone } }))
  expect(await call('records.changeMany', { type: 'unit', rows: mended })).toMatchObject({
    changed: 1,
    same: 1,
    refused: 1,
  })
  expect(phones()).toEqual(['13800000000', '13900000000'])
})

test('a name is linked where it is on file once, and kept as written elsewhere', async () => {
  const [unit] = make(1)
  const person = t.workspace.store.write({ label: 'x' }, (w) => w.insert('person', { name: '韩凯' }))
  const put = (text: string) =>
    call('records.changeMany', {
      type: 'person',
      rows: [{ id: person, values: { unit: { id: null, text } } }],
    })
  await put('单位0')
  expect(t.workspace.store.get('person', person)?.values.unit).toEqual({ id: unit, text: '单位0' })
  await put('别的单位')
  expect(t.workspace.store.get('person', person)?.values.unit).toEqual({ id: null, text: '别的单位' })
})

test('records go into the trash with their rows and come back with one undo', async () => {
  const { store } = t.workspace
  const studios = store.write({ label: 'x' }, (w) =>
    ['甲', '乙', '丙'].map((name) => {
      const id = w.insert('studio', { name })
      w.insert('studioMember', { name: `${name}员`, studio: { id, text: name } })
      return id
    }),
  )
  const filters = [{ ids: studios.slice(1) }]
  expect(await call('records.deleteMany', { query: { type: 'studio', filters } })).toMatchObject({ count: 2 })
  expect([store.count({ type: 'studio' }), store.count({ type: 'studioMember' })]).toEqual([1, 1])
  await store.undo()
  expect([store.count({ type: 'studio' }), store.count({ type: 'studioMember' })]).toEqual([3, 3])
})

test('cancelled, nothing of it stays', async () => {
  make(9)
  const cancel = new AbortController()
  const job = { signal: cancel.signal, report: () => cancel.abort() }
  const change = { query: units, values: { region: '南京市' } }
  // One portion may hold all of nine records: the last report then comes too late to stop it.
  const many = t.workspace.store.write({ label: 'x' }, (w) =>
    Array.from({ length: 3000 }, (_, at) => w.insert('unit', { name: `又一单位${at}` })),
  )
  await expect(call('records.changeMany', change, job)).rejects.toThrow('cancelled')
  expect(t.workspace.store.get('unit', many[0] as string)?.values.region).toBeNull()
  expect(t.workspace.store.count({ ...units, filters: [{ field: 'region', is: '南京市' }] })).toBe(0)
})
