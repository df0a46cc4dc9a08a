import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKnownKeys } from '../../../main/db/known-keys.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const named = (name: string) => t.store.byText('unit', 'name', name).length
const add = (name: string) => t.store.write({ label: 'create' }, (w) => w.insert('unit', { name }))

test('a name asked for in vain is found once it is there, however it came there', async () => {
  expect(named('甲')).toBe(0)
  const id = add('甲')
  expect(named('甲')).toBe(1)
  t.store.write({ label: 'update' }, (w) => w.update('unit', id, { name: '乙' }))
  expect([named('甲'), named('乙')]).toEqual([0, 1])
  await t.store.undo()
  expect([named('甲'), named('乙')]).toEqual([1, 0])
})

test('a name of a transaction that came to nothing is neither found nor lost', () => {
  expect(named('甲')).toBe(0)
  const fails = () =>
    t.store.write({ label: 'create' }, (w) => {
      w.insert('unit', { name: '甲' })
      throw new Error('no')
    })
  expect(fails).toThrow('no')
  expect(named('甲')).toBe(0)
  add('甲')
  expect(named('甲')).toBe(1)
})

test('it never denies what is on file, also where that is too much to keep', () => {
  const put = t.store.database.prepare("INSERT INTO text_key VALUES ('person', 'name', ?, ?)")
  t.store.database.transaction(() => {
    for (let i = 0; i < 20_001; i += 1) put.run(`k${i}`, `${i}`)
  })()
  const keys = createKnownKeys(t.store.database)
  expect(keys.mayHold('person', 'name', 'k20000')).toBe(true)
  expect(keys.mayHold('person', 'name', 'nobody')).toBe(true)
  expect(keys.mayHold('unit', 'name', 'nobody')).toBe(false)
  keys.add('unit', 'name', 'somebody')
  expect(keys.mayHold('unit', 'name', 'somebody')).toBe(true)
})
