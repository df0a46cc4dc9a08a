import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const state = () => {
  const [found] = t.store.database.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }]
  return found
}
const autocheckpoint = () => t.store.database.pragma('wal_autocheckpoint', { simple: true })

test('the journal of a long step is carried over by another thread, and left to the commits afterwards', async () => {
  const usual = autocheckpoint()
  const before = statSync(t.store.file).size
  const step = t.store.openStep({ label: 'import' })
  const long = '长'.repeat(4000)
  for (let batch = 0; batch < 80; batch += 1) {
    step.batch((w) => {
      for (let i = 0; i < 20; i += 1) w.insert('innovation', { title: `${batch}-${i}`, content: long })
    })
    await step.rest()
  }
  expect(autocheckpoint()).toBe(0)
  await step.settle()
  expect(state().checkpointed).toBe(state().log)
  expect(statSync(t.store.file).size).toBeGreaterThan(before + 80 * 20 * long.length * 3)
  step.finish()
  expect(autocheckpoint()).toBe(usual)
  expect(t.store.count({ type: 'innovation' })).toBe(1600)
  expect(t.store.steps(1)).toMatchObject([{ changes: 1600 }])
})

test('saves between two batches are kept, and an abandoned step gives the journal back, too', async () => {
  const usual = autocheckpoint()
  const step = t.store.openStep({ label: 'import' })
  step.batch((w) => w.insert('unit', { name: '甲' }))
  await step.rest()
  t.store.write({ label: 'save' }, (w) => w.insert('unit', { name: '乙' }))
  await step.rest()
  await step.abandon()
  expect(autocheckpoint()).toBe(usual)
  expect(t.store.list({ type: 'unit' }).map(({ values }) => values.name)).toEqual(['乙'])
})
