import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore } from '../../support/create-test-store.ts'
import { dumpRecords } from '../../support/dump-records.ts'

const steps = 120

let t: ReturnType<typeof createTestStore>
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

test('120 steps are listed, undone and redone one by one, with a restart in between', async () => {
  const id = t.store.write({ label: 'create' }, (writer) => writer.insert('unit', { name: '第0步' }))
  const states = [dumpRecords(t.store.database)]
  for (let step = 1; step <= steps; step += 1) {
    t.store.write({ label: 'update' }, (writer) => writer.update('unit', id, { name: `第${step}步` }))
    states.push(dumpRecords(t.store.database))
  }
  expect(t.store.steps(1000)).toHaveLength(steps + 1)
  for (let step = steps; step > steps / 2; step -= 1) {
    await t.store.undo()
    expect(t.store.get('unit', id)?.values.name).toBe(`第${step - 1}步`)
  }
  const store = t.reopen()
  expect(store.steps(1000).length).toBeGreaterThanOrEqual(steps + 1)
  for (let step = steps / 2; step > 0; step -= 1) await store.undo()
  expect(dumpRecords(store.database)).toEqual(states[0])
  for (let step = 1; step <= steps; step += 1) await store.redo()
  expect(dumpRecords(store.database)).toEqual(states[steps])
})

test('any one of them is taken back by itself, the later ones stand', async () => {
  const ids = Array.from({ length: steps }, (_, at) =>
    t.store.write({ label: 'create' }, (writer) => writer.insert('unit', { name: `单位${at}` })),
  )
  const oldest = t.store.steps(1000).at(-1)
  const store = t.reopen()
  await store.undo(oldest?.id)
  expect(store.count({ type: 'unit' })).toBe(steps - 1)
  expect(store.get('unit', ids[0] ?? '')).toBeNull()
  expect(store.get('unit', ids[1] ?? '')?.values.name).toBe('单位1')
})
