import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Portion } from '../../../main/db/in-portions.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const size = 4000

const fill = (label = 'import'): readonly string[] => {
  const step = t.store.openStep({ label })
  const ids = step.batch((w) =>
    Array.from({ length: size }, (_, i) => w.insert('unit', { name: `${label}${i}` })),
  )
  step.finish()
  return ids
}
const count = () => t.store.count({ type: 'unit' })
/** Until work that has been started has done its first portion. */
const begun = () => setImmediate()
const openSteps = () =>
  t.store.database.prepare("SELECT count(*) FROM step WHERE state = 'open'").pluck().get()

test('a large step is taken back in portions that say how far they are', async () => {
  fill()
  const portions: Portion[] = []
  const result = await t.store.undo(undefined, { onPortion: (portion) => portions.push(portion) })
  expect(result).toMatchObject({ undone: size, skippedCount: 0 })
  expect(count()).toBe(0)
  expect(portions.length).toBeGreaterThan(1)
  expect(portions.map((one) => one.done)).toEqual(portions.map((one) => one.done).toSorted((a, b) => a - b))
  expect(portions.every((one) => one.total === size && one.done < size)).toBe(true)
  await t.store.redo()
  expect(count()).toBe(size)
})

test('a small step is taken back at once', () => {
  t.store.write({ label: 'x' }, (w) => w.insert('unit', { name: '甲' }))
  const portions: Portion[] = []
  return t.store.undo(undefined, { onPortion: (portion) => portions.push(portion) }).then(() => {
    expect(portions).toEqual([])
    expect(openSteps()).toBe(0)
  })
})

test('what others write meanwhile is safe: changed records are listed, new ones stay', async () => {
  const ids = fill()
  const last = ids.toSorted().at(-1) ?? ''
  const undoing = t.store.undo()
  await begun()
  expect(t.store.get('unit', last)).not.toBeNull()
  t.store.write({ label: 'save' }, (w) => w.update('unit', last, { region: '南京市' }))
  const made = t.store.write({ label: 'create' }, (w) => w.insert('unit', { name: '新' }))
  const result = await undoing
  expect(result).toMatchObject({
    undone: size - 1,
    skipped: [{ type: 'unit', id: last, field: 'region' }],
    skippedCount: 1,
  })
  expect(
    t.store
      .list({ type: 'unit' })
      .map((unit) => unit.id)
      .toSorted(),
  ).toEqual([last, made].toSorted())
})

test('cancelled, it leaves all as it was, and can be done again', async () => {
  fill()
  const stop = new AbortController()
  const undoing = t.store.undo(undefined, { signal: stop.signal })
  await begun()
  expect(count()).toBeLessThan(size)
  stop.abort()
  await expect(undoing).rejects.toThrow('cancelled')
  expect(count()).toBe(size)
  expect(t.store.list({ type: 'unit', deleted: true, limit: 1 })).toEqual([])
  expect(t.store.steps(10)).toMatchObject([{ label: 'import', undone: false }])
  expect((await t.store.undo()).undone).toBe(size)
})

test('cut off by a crash, it is taken back at the next open', async () => {
  fill()
  await t.store.undo()
  const cut = expect(t.store.redo()).rejects.toThrow('no-workspace')
  await begun()
  expect(count()).toBeGreaterThan(0)
  t.store.close()
  await cut
  t.reopen()
  expect(openSteps()).toBe(1)
  await t.store.makeReady()
  expect(count()).toBe(0)
  expect(openSteps()).toBe(0)
  expect(t.store.nextRedo()?.label).toBe('undo')
  await t.store.redo()
  expect(count()).toBe(size)
})

test('a rollback that is itself cut off goes on at the next open', async () => {
  const old = fill()
  const step = t.store.openStep({ label: 'cancelled' })
  step.batch((w) => {
    for (const id of old.slice(0, size / 2)) w.update('unit', id, { region: '南京市' })
    for (let i = 0; i < size / 2; i += 1) w.insert('unit', { name: `新${i}` })
  })
  const cut = expect(step.abandon()).rejects.toThrow('no-workspace')
  await begun()
  t.store.close()
  await cut
  t.reopen()
  const left = t.store.count({ type: 'unit', filters: [{ field: 'region', is: '南京市' }] }) + count() - size
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(size)
  await t.store.makeReady()
  expect(count()).toBe(size)
  expect(t.store.count({ type: 'unit', filters: [{ field: 'region', is: '南京市' }] })).toBe(0)
  expect(t.store.count({ type: 'unit', deleted: true })).toBe(0)
  expect(t.store.byText('unit', 'name', '新1')).toEqual([])
  expect(t.store.steps(10).map((one) => one.label)).toEqual(['import'])
})

test('a second undo waits for the first and takes the step before', async () => {
  t.store.write({ label: 'first' }, (w) => w.insert('unit', { name: '甲' }))
  fill()
  const [large, small] = await Promise.all([t.store.undo(), t.store.undo()])
  expect([large.step.label, small.step.label]).toEqual(['import', 'first'])
  expect(count()).toBe(0)
})

test('of thousands of fields left alone the first are listed and all are counted', async () => {
  const ids = fill()
  t.store.write({ label: 'edit' }, (w) => {
    for (const id of ids) w.update('unit', id, { region: '南京市' })
  })
  const [, imported] = t.store.steps(2)
  const result = await t.store.undo(imported?.id)
  expect(result).toMatchObject({ undone: 0, skippedCount: size })
  expect(result.skipped).toHaveLength(500)
  expect(t.store.steps(1)).toMatchObject([{ label: 'edit' }])
})
