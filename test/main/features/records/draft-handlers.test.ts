import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDraftHandlers } from '../../../../main/features/records/draft-handlers.ts'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import type { Inputs, Outputs } from '../../../../shared/contract.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = { ...createRecordsHandlers(), ...createDraftHandlers() }
const call = async <M extends keyof typeof handlers>(method: M, input: Inputs[M]): Promise<Outputs[M]> =>
  (handlers[method] as unknown as (i: Inputs[M], w: unknown, j: unknown) => Outputs[M])(
    input,
    t.workspace,
    t.job,
  )

const put = (values: Record<string, unknown>) =>
  call('drafts.put', { key: 'new person', type: 'person', record: null, values, base: {} })

test('a draft is kept as typed, also what the record would refuse, and the newest takes the place of the one before', async () => {
  await put({ name: '韩' })
  await put({ name: '韩凯', phone: '不是号码' })
  expect((await call('drafts.get', { key: 'new person' })).draft).toMatchObject({
    type: 'person',
    record: null,
    values: { name: '韩凯', phone: '不是号码' },
  })
  expect((await call('drafts.list', {})).drafts).toMatchObject([{ key: 'new person', title: '韩凯' }])
})

test('an ID number never lies in a draft, nor does a field that the record does not have', async () => {
  await put({ name: '韩凯', idNumber: '320102199001011234', other: 1 })
  expect((await call('drafts.get', { key: 'new person' })).draft?.values).toEqual({ name: '韩凯' })
})

test('making the record forgets its draft in the same moment; a refused one keeps it', async () => {
  await put({ name: '韩凯' })
  await expect(
    call('records.create', { type: 'person', values: { name: ' ' }, draft: 'new person' }),
  ).rejects.toMatchObject({ error: { code: 'invalid-input' } })
  expect((await call('drafts.get', { key: 'new person' })).draft).not.toBeNull()
  await call('records.create', { type: 'person', values: { name: '韩凯' }, draft: 'new person' })
  expect((await call('drafts.get', { key: 'new person' })).draft).toBeNull()
})

test('drafts are no part of the log: no step, nothing to undo, and no one is told of a change', async () => {
  const before = t.workspace.store.lastSequence()
  let told = 0
  t.workspace.store.onChanged(() => {
    told += 1
  })
  await put({ name: '韩凯' })
  expect(t.workspace.store.lastSequence()).toBe(before)
  expect(t.workspace.store.steps(10)).toEqual([])
  expect(told).toBe(0)
})

test('the draft of a deleted record is not offered until the record is back', async () => {
  const { id } = await call('records.create', { type: 'person', values: { name: '韩凯' } })
  await call('drafts.put', {
    key: id,
    type: 'person',
    record: id,
    values: { note: '备注' },
    base: { note: null },
  })
  await call('records.delete', { id })
  expect((await call('drafts.list', {})).drafts).toEqual([])
  await call('records.restore', { id })
  expect((await call('drafts.list', {})).drafts).toMatchObject([{ record: id, title: '韩凯' }])
})

test('a save ends what it stored of the draft and keeps the rest; what comes late and is stored already is no draft', async () => {
  const { id } = await call('records.create', { type: 'person', values: { name: '韩凯' } })
  const typed = { name: '韩恺', phone: '不是号码' }
  const place = { key: id, type: 'person', record: id, base: { name: '韩凯', phone: null } } as const
  const values = async () => (await call('drafts.get', { key: id })).draft?.values
  await call('drafts.put', { ...place, values: typed })
  await call('records.update', { id, values: { name: '韩恺' } })
  expect(await values()).toEqual({ phone: '不是号码' })

  await call('drafts.put', { ...place, values: typed })
  expect(await values()).toEqual({ phone: '不是号码' })
  await call('drafts.put', { ...place, values: { name: '韩恺' } })
  expect(await values()).toBeUndefined()
})

test('a save that is refused keeps the draft whole', async () => {
  const { id } = await call('records.create', { type: 'person', values: { name: '韩凯' } })
  const values = { name: ' ', note: '备注' }
  await call('drafts.put', { key: id, type: 'person', record: id, values, base: {} })
  await expect(call('records.update', { id, values })).rejects.toMatchObject({
    error: { code: 'invalid-input' },
  })
  expect((await call('drafts.get', { key: id })).draft?.values).toEqual(values)
})
