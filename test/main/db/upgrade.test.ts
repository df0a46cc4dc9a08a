import { readFileSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../../main/db/migrations/migrations.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

const rows = readFileSync(new URL('../../fixtures/ledgers/version-1.sql', import.meta.url), 'utf8')

let t: TestStore
beforeEach(() => {
  t = createTestStore('2026-04-01T08:00:00.000Z')
  t.store.close()
  rmSync(t.file)
  const old = new Sqlite(t.file)
  old.exec(migrations[0]?.sql ?? '')
  old.exec(rows)
  old.pragma('user_version = 1')
  old.close()
  t.reopen()
})
afterEach(() => t.dispose())

const person = (name: string) => t.store.byText('person', 'name', name)[0]

test('every record of an older ledger is there with its values, and its new fields are empty', async () => {
  const counts = (
    ['unit', 'person', 'studio', 'studioMember', 'achievement', 'patent', 'cycle', 'nomination'] as const
  ).map((type) => t.store.count({ type }))
  expect(counts).toEqual([1, 2, 1, 1, 1, 1, 1, 1])
  expect(t.store.byText('patent', 'patentNumber', '201811564288.X')[0]?.values).toMatchObject({
    title: '一种起重机诊断装置',
    legalStatus: 'granted',
    statusHistory: [],
    serviceInvention: null,
  })
  expect(t.store.count({ type: 'studio', deleted: true })).toBe(1)
})

test('honours that were a text are rows now, in the record and in its history', async () => {
  const honours = [{ honour: '江苏省劳动模范（2018年）、全国五一劳动奖章（2021年）' }]
  const record = person('周海峰')
  expect(record?.values.honours).toEqual(honours)
  const [latest, first] = t.store.historyOf(record?.id ?? '')
  expect(latest?.after.honours).toEqual(honours)
  expect(latest?.before.honours).toEqual([{ honour: '江苏省劳动模范、全国五一劳动奖章（2021年）' }])
  expect(first?.after.honours).toEqual(latest?.before.honours)
})

test('a step written before the upgrade can be undone after it', async () => {
  const step = t.store.historyOf(person('周海峰')?.id ?? '')[0]?.step
  expect(await t.store.undo(step)).toMatchObject({ undone: 1, skipped: [] })
  expect(person('周海峰')?.values.honours).toEqual([{ honour: '江苏省劳动模范、全国五一劳动奖章（2021年）' }])
  const other = t.store.historyOf(person('吴𬬩')?.id ?? '')[0]?.step
  expect(await t.store.undo(other)).toMatchObject({ undone: 1, skipped: [] })
  expect(person('吴𬬩')?.values.honours).toEqual([])
})

test('what was edited after the upgrade stays when an older step is undone', async () => {
  const record = person('周海峰')
  const step = t.store.historyOf(record?.id ?? '')[0]?.step
  const honours = [{ honour: '江苏省劳动模范', level: 'provincial', year: 2018 }]
  t.store.write({ label: 'update' }, (w) => w.update('person', record?.id ?? '', { honours }))
  expect(await t.store.undo(step)).toMatchObject({ undone: 0, skipped: [{ field: 'honours' }] })
  expect(person('周海峰')?.values.honours).toEqual(honours)
})
