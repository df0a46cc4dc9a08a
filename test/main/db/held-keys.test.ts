import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHeldKeys } from '../../../main/db/held-keys.ts'
import type { OpenStep } from '../../../main/db/store.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const named = (name: string) => t.store.byText('unit', 'name', name).map(({ id }) => id)
const onFile = () => t.store.database.prepare("SELECT key FROM text_key WHERE field = 'name'").pluck().all()
const add = (step: OpenStep, name: string) => step.batch((w) => w.insert('unit', { name }))

test('names of a long step are found at once, and are on file when it is finished', async () => {
  const step = t.store.openStep({ label: 'import' })
  const [b, a] = [add(step, '乙'), add(step, '甲')]
  expect([named('甲'), named('乙'), onFile()]).toEqual([[a], [b], []])
  await step.settle()
  expect(onFile().length).toBe(2)
  const c = add(step, '丙')
  step.finish()
  expect([named('甲'), named('乙'), named('丙'), onFile().length]).toEqual([[a], [b], [c], 3])
  t.reopen()
  expect(named('丙')).toEqual([c])
})

test('a record renamed by another step meanwhile is found by its new name only', () => {
  const step = t.store.openStep({ label: 'import' })
  const id = add(step, '甲')
  t.store.write({ label: 'save' }, (w) => w.update('unit', id, { name: '乙' }))
  const fails = () =>
    t.store.write({ label: 'save' }, (w) => {
      w.update('unit', id, { name: '丁' })
      throw new Error('no')
    })
  expect(fails).toThrow('no')
  step.finish()
  expect([named('甲'), named('乙'), named('丁'), onFile()]).toEqual([[], [id], [], ['乙']])
})

test('a batch that came to nothing takes its names with it and brings dropped ones back', () => {
  const step = t.store.openStep({ label: 'import' })
  const id = add(step, '甲')
  const fails = () =>
    step.batch((w) => {
      w.insert('unit', { name: '乙' })
      w.update('unit', id, { name: '丙' })
      throw new Error('no')
    })
  expect(fails).toThrow('no')
  step.finish()
  expect([named('甲'), named('乙'), named('丙'), onFile()]).toEqual([[id], [], [], ['甲']])
})

test('what someone worked on keeps its name when the step is cut off before its names are written', async () => {
  const step = t.store.openStep({ label: 'import' })
  const id = add(step, '甲')
  add(step, '乙')
  t.store.write({ label: 'save' }, (w) => w.update('unit', id, { region: '无锡市' }))
  t.store.close()
  await t.reopen().makeReady()
  expect(onFile()).toEqual(['甲'])
  t.store.write({ label: 'restore' }, (w) => w.restore('unit', id))
  expect(named('甲')).toEqual([id])
})

test('an abandoned step leaves no names', async () => {
  const step = t.store.openStep({ label: 'import' })
  add(step, '甲')
  await step.abandon()
  expect([named('甲'), onFile()]).toEqual([[], []])
})

test('held keys come out in order, each once, without those that were dropped', () => {
  const ids = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.nat(3), fc.boolean()), { maxLength: 200 })
  fc.assert(
    fc.property(ids, (steps) => {
      const held = createHeldKeys()
      const expected = new Set<string>()
      for (const [key, id, isDropped] of steps) {
        const one = { type: 'unit', field: 'name', key, id: String(id) } as const
        const name = JSON.stringify([key, one.id])
        if (isDropped) expect(held.drop(one)).toBe(expected.delete(name))
        else if (!expected.has(name)) {
          held.hold(one)
          expected.add(name)
        }
      }
      const found: string[] = []
      const keys: string[] = []
      for (let key = held.first(); key !== null; key = held.first()) {
        held.drop(key)
        keys.push(key.key)
        found.push(JSON.stringify([key.key, key.id]))
      }
      expect(keys).toEqual([...keys].sort())
      expect(found.toSorted()).toEqual([...expected].toSorted())
    }),
  )
})
