import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const write = <T>(label: string, work: Parameters<TestStore['store']['write']>[1]): T =>
  t.store.write({ label }, work) as T
const rename = (id: string, name: string) => write(`rename ${name}`, (w) => w.update('unit', id, { name }))
const create = (name: string) => write<string>('create', (w) => w.insert('unit', { name }))
const nameOf = (id: string) => t.store.get('unit', id)?.values.name
const stepOf = (label: string) => t.store.steps(1000).find((step) => step.label === label)

test('a hundred steps are undone and redone, over restarts', async () => {
  const id = create('0')
  for (let i = 1; i <= 120; i += 1) rename(id, String(i))
  for (let i = 119; i >= 0; i -= 1) {
    if (i % 40 === 0) t.reopen()
    await t.store.undo()
    expect(nameOf(id)).toBe(String(i))
  }
  expect((await t.store.undo()).step.label).toBe('create')
  expect(t.store.nextUndo()).toBeNull()
  await t.store.redo()
  for (let i = 1; i <= 120; i += 1) {
    if (i % 40 === 0) t.reopen()
    await t.store.redo()
    expect(nameOf(id)).toBe(String(i))
  }
  expect(t.store.nextRedo()).toBeNull()
  await expect(t.store.redo()).rejects.toThrow('nothing-to-redo')
  expect(t.store.nextUndo()?.label).toBe('rename 120')
})

test('what was redone can be undone and redone again', async () => {
  const id = create('甲')
  rename(id, '乙')
  for (const name of ['甲', '乙', '甲', '乙']) {
    await (name === '甲' ? t.store.undo() : t.store.redo())
    expect(nameOf(id)).toBe(name)
  }
})

test('once something else is done there is nothing to redo, until that is undone, too', async () => {
  const id = create('甲')
  rename(id, '乙')
  await t.store.undo()
  const other = create('丙')
  await expect(t.store.redo()).rejects.toThrow('nothing-to-redo')
  await t.store.undo()
  await t.store.redo()
  expect([nameOf(other), nameOf(id)]).toEqual(['丙', '甲'])
  await expect(t.store.redo()).rejects.toThrow('nothing-to-redo')
})

test('undoing a redo from the list of steps undoes the step itself', async () => {
  const id = create('甲')
  rename(id, '乙')
  await t.store.undo()
  await t.store.redo()
  await t.store.undo(stepOf('redo')?.id)
  expect(nameOf(id)).toBe('甲')
  expect(stepOf('rename 乙')?.undone).toBe(true)
  expect(stepOf('redo')?.undone).toBe(true)
  expect(t.store.nextUndo()?.label).toBe('create')
  await t.store.redo()
  expect(nameOf(id)).toBe('乙')
  expect(t.store.nextRedo()).toBeNull()
  expect((await t.store.undo()).step.label).toBe('rename 乙')
})

test('a step of which nothing can be taken back does not bar the way to those before it', async () => {
  const id = create('甲')
  const other = create('子')
  rename(id, '乙')
  write('both', (w) => {
    w.update('unit', id, { name: '丙' })
    w.update('unit', other, { name: '丑' })
  })
  rename(id, '丁')
  // Out of order: of `both` only the other unit can be taken back, and then `rename 丁` leads back to 丙.
  await t.store.undo(stepOf('both')?.id)
  expect((await t.store.undo()).step.label).toBe('rename 丁')
  expect(nameOf(id)).toBe('丙')
  // `rename 乙` is buried under what is left of `both`.
  const result = await t.store.undo()
  expect(result).toMatchObject({ step: { label: 'create' }, undone: 1, skippedCount: 0 })
  expect([nameOf(id), nameOf(other)]).toEqual(['丙', undefined])
})

test('where nothing at all can be taken back, the newest step says why', async () => {
  const id = create('甲')
  write('both', (w) => w.update('unit', id, { name: '乙', region: '南京市' }))
  rename(id, '丙')
  await t.store.undo(stepOf('both')?.id)
  await t.store.undo(stepOf('rename 丙')?.id)
  const result = await t.store.undo()
  expect(result).toMatchObject({ step: { label: 'create' }, undone: 0, skipped: [{ id, field: 'name' }] })
  expect(nameOf(id)).toBe('乙')
})
