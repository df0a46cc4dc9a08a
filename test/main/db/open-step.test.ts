import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

test('batches of one step are one step, undone as one', async () => {
  const step = t.store.openStep({ label: 'import', detail: { files: 2 } })
  step.batch((w) => w.insert('unit', { name: '甲' }))
  step.batch((w) => w.insert('unit', { name: '乙' }))
  step.finish()
  expect(t.store.steps(10)).toMatchObject([{ id: step.id, changes: 2, detail: { files: 2 } }])
  expect((await t.store.undo()).undone).toBe(2)
  expect(t.store.count({ type: 'unit' })).toBe(0)
})

const leaveUnfinished = () => {
  const old = t.store.write({ label: 'create' }, (w) => w.insert('unit', { name: '旧' }))
  const step = t.store.openStep({ label: 'import' })
  const made = step.batch((w) => {
    w.update('unit', old, { name: '改', region: '南京市' })
    return w.insert('unit', { name: '新' })
  })
  step.batch((w) => w.update('unit', made, { name: '新二' }))
  return { old, made, step }
}

const expectNoTrace = ({ old, made }: ReturnType<typeof leaveUnfinished>) => {
  expect(t.store.find(made)).toBeNull()
  expect(t.store.get('unit', old)?.values).toMatchObject({ name: '旧', region: null })
  expect(t.store.byText('unit', 'name', '新二')).toEqual([])
  expect(t.store.list({ type: 'unit', deleted: true })).toEqual([])
  expect(t.store.steps(10).map((step) => step.label)).toEqual(['create'])
  expect(t.store.historyOf(old).map((entry) => entry.kind)).toEqual(['create'])
}

test('an abandoned step leaves neither records nor trash', async () => {
  const left = leaveUnfinished()
  await left.step.abandon()
  expectNoTrace(left)
})

test('a step cut off by a crash is rolled back at the next open', async () => {
  const left = leaveUnfinished()
  t.store.close()
  await t.reopen().makeReady()
  expectNoTrace(left)
})

test('what another step did to the same records meanwhile stays', async () => {
  const { old, made, step } = leaveUnfinished()
  t.store.write({ label: 'save' }, (w) => {
    w.update('unit', old, { name: '保存' })
    w.update('unit', made, { region: '无锡市' })
  })
  await step.abandon()
  expect(t.store.get('unit', old)?.values).toMatchObject({ name: '保存', region: null })
  expect(t.store.get('unit', made)?.values).toMatchObject({ region: '无锡市' })
})

test('saves go through while a long step is open', async () => {
  const step = t.store.openStep({ label: 'import' })
  step.batch((w) => w.insert('unit', { name: '甲' }))
  const saved = t.store.write({ label: 'save' }, (w) => w.insert('unit', { name: '乙' }))
  step.finish()
  expect((await t.store.undo(step.id)).undone).toBe(1)
  expect(t.store.get('unit', saved)).not.toBeNull()
})

test('steps do not nest, and a closed one takes no more', () => {
  const step = t.store.openStep({ label: 'import' })
  const nested = () =>
    step.batch(() => t.store.write({ label: 'x' }, (w) => w.insert('unit', { name: '甲' })))
  expect(nested).toThrow('do not nest')
  step.finish()
  expect(() => step.batch(() => 1)).toThrow('closed')
  expect(t.store.steps(10)).toEqual([])
})
