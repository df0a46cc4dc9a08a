import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const write = <T>(label: string, work: Parameters<TestStore['store']['write']>[1]): T =>
  t.store.write({ label }, work) as T
const unitName = (id: string) => t.store.get('unit', id)?.values.name

test('each kind of step is taken back across a restart, newest first', async () => {
  const id = write<string>('create', (w) => w.insert('unit', { name: '甲' }))
  write('update', (w) => w.update('unit', id, { name: '乙' }))
  write('delete', (w) => w.remove('unit', id))
  t.reopen()
  expect(await t.store.undo()).toMatchObject({ step: { label: 'delete' }, undone: 1, skipped: [] })
  expect(unitName(id)).toBe('乙')
  t.reopen()
  expect((await t.store.undo()).step.label).toBe('update')
  expect(unitName(id)).toBe('甲')
  expect((await t.store.undo()).step.label).toBe('create')
  expect(t.store.get('unit', id)).toBeNull()
  await expect(t.store.undo()).rejects.toThrow('nothing-to-undo')
})

test('a field changed again since is left alone and named', async () => {
  const id = write<string>('create', (w) => w.insert('unit', { name: '甲' }))
  write('first', (w) => w.update('unit', id, { name: '乙', region: '南京市' }))
  const [first] = t.store.steps(1)
  write('second', (w) => w.update('unit', id, { name: '丙' }))
  expect(await t.store.undo(first?.id)).toMatchObject({
    undone: 1,
    skipped: [{ type: 'unit', id, field: 'name' }],
  })
  expect(t.store.get('unit', id)?.values).toMatchObject({ name: '丙', region: null })
})

test('a record that was worked on since stays when its creation is undone', async () => {
  const id = write<string>('create', (w) => w.insert('unit', { name: '甲' }))
  const [made] = t.store.steps(1)
  write('update', (w) => w.update('unit', id, { region: '南京市' }))
  expect(await t.store.undo(made?.id)).toMatchObject({ undone: 0, skipped: [{ field: 'region' }] })
  expect(unitName(id)).toBe('甲')
  expect(t.store.steps(10).find((step) => step.id === made?.id)?.undone).toBe(false)
})

test('an undo can be undone, and the step then undone once more', async () => {
  const id = write<string>('create', (w) => w.insert('unit', { name: '甲' }))
  write('update', (w) => w.update('unit', id, { name: '乙' }))
  await t.store.undo()
  const [undoing] = t.store.steps(1)
  expect(undoing).toMatchObject({ label: 'undo', detail: { of: 'update' } })
  await t.store.undo(undoing?.id)
  expect(unitName(id)).toBe('乙')
  expect((await t.store.undo()).step.label).toBe('update')
  expect(unitName(id)).toBe('甲')
})

test('a step cannot be undone twice', async () => {
  write('create', (w) => w.insert('unit', { name: '甲' }))
  const [made] = t.store.steps(1)
  await t.store.undo(made?.id)
  await expect(t.store.undo(made?.id)).rejects.toThrow('nothing-to-undo')
})

test('pack-defined answers are taken back one by one', async () => {
  const id = write<string>('create', (w) =>
    w.insert('nomination', { title: '甲', answers: { a: '1', b: '1' } }),
  )
  write('first', (w) => w.update('nomination', id, { answers: { a: '2', b: '2', c: '2' } }))
  const [first] = t.store.steps(1)
  write('second', (w) => w.update('nomination', id, { answers: { a: '3', b: '2', c: '2' } }))
  expect((await t.store.undo(first?.id)).skipped).toEqual([{ type: 'nomination', id, field: 'answers.a' }])
  expect(t.store.get('nomination', id)?.values.answers).toEqual({ a: '3', b: '1' })
})

test('records are found by text after an undo as before', async () => {
  const id = write<string>('create', (w) => w.insert('unit', { name: '甲公司' }))
  write('update', (w) => w.update('unit', id, { name: '乙公司' }))
  await t.store.undo()
  expect(t.store.byText('unit', 'name', '甲公司')).toHaveLength(1)
  expect(t.store.byText('unit', 'name', '乙公司')).toHaveLength(0)
})
