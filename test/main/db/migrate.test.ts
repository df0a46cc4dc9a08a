import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpBeforeMigrating } from '../../../main/db/back-up-before-migrating.ts'
import { migrate } from '../../../main/db/migrate.ts'
import { migrations } from '../../../main/db/migrations/migrations.ts'
import { openDatabase } from '../../../main/db/open-database.ts'
import type { ExpectedError } from '../../../shared/errors.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
  t.store.write({ label: 'x' }, (w) => w.insert('unit', { name: '甲' }))
  t.store.close()
})
afterEach(() => t.dispose())

const backups = () => join(t.dir, 'backups')
const later = [...migrations, { sql: 'ALTER TABLE unit ADD COLUMN later TEXT', needs: '9.8.7' }]

test('an existing ledger is copied, then brought up in one transaction', async () => {
  await backUpBeforeMigrating(t.file, t.clock(), {}, later.length)
  const db = openDatabase(t.file)
  migrate(db, later)
  expect(db.pragma('user_version', { simple: true })).toBe(later.length)
  expect(db.prepare('SELECT name, later FROM unit').get()).toEqual({ name: '甲', later: null })
  db.close()
  const [copy, ...rest] = readdirSync(backups())
  expect(rest).toEqual([])
  const old = openDatabase(join(backups(), copy ?? ''), { readonly: true })
  expect(old.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(old.prepare('SELECT name FROM unit').pluck().get()).toBe('甲')
  old.close()
})

test('a newer ledger is refused with the version it needs and not touched', () => {
  const db = openDatabase(t.file)
  migrate(db, later)
  db.close()
  const before = readFileSync(t.file)
  try {
    t.reopen()
    expect.unreachable()
  } catch (error) {
    expect((error as ExpectedError).error).toMatchObject({
      code: 'workspace-newer',
      detail: { needs: '9.8.7' },
    })
  }
  expect(readFileSync(t.file).equals(before)).toBe(true)
})

test('a migration that fails leaves the old version', () => {
  const db = openDatabase(t.file)
  const broken = [...later, { sql: 'CREATE NONSENSE', needs: '9' }]
  expect(() => migrate(db, broken)).toThrow(/NONSENSE/)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.prepare('SELECT * FROM unit').get()).not.toHaveProperty('later')
  db.close()
})

test('a new ledger, one of this version and a newer one are not copied', async () => {
  await backUpBeforeMigrating(t.file, t.clock())
  await backUpBeforeMigrating(t.file, t.clock(), {}, 1)
  await backUpBeforeMigrating(join(t.dir, 'new.sqlite'), t.clock())
  expect(existsSync(backups())).toBe(false)
})

test('a damaged ledger is neither copied nor altered', async () => {
  const db = openDatabase(t.file, { readonly: true })
  const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'unit'").pluck().get() as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const bytes = readFileSync(t.file)
  // Header and schema still read well, so that only the look at the copy tells.
  bytes.fill(0x5a, (root - 1) * size, root * size)
  writeFileSync(t.file, bytes)
  await expect(backUpBeforeMigrating(t.file, t.clock(), {}, later.length)).rejects.toMatchObject({
    error: { code: 'workspace-damaged' },
  })
  expect(readdirSync(backups())).toEqual([])
  expect(readFileSync(t.file).equals(bytes)).toBe(true)
})

test('lookup keys of an older rule are made anew in portions, deleted records included', async () => {
  const store = t.reopen()
  const ids = store.write({ label: 'x' }, (w) => {
    const made = Array.from({ length: 900 }, (_, i) => w.insert('unit', { name: `云帆第${i}公司` }))
    w.remove('unit', made[7] ?? '')
    return made
  })
  store.database.exec("DELETE FROM text_key; INSERT OR REPLACE INTO meta VALUES ('text_key_rule', 'older')")
  store.close()
  const again = t.reopen()
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 0)
  await again.makeReady()
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(1)
  expect(again.byText('unit', 'name', '云帆第899公司').map(({ id }) => id)).toEqual([ids[899]])
  again.write({ label: 'x' }, (w) => w.restore('unit', ids[7] ?? ''))
  expect(again.byText('unit', 'name', '云帆第7公司')).toHaveLength(1)
  const rule = "SELECT value FROM meta WHERE name = 'text_key_rule'"
  expect(again.database.prepare(rule).pluck().get()).not.toBe('older')
})
