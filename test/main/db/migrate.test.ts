import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('an existing ledger is copied, then brought up in one transaction', () => {
  const db = openDatabase(t.file)
  migrate(db, t.clock(), backups(), later)
  expect(db.pragma('user_version', { simple: true })).toBe(later.length)
  expect(db.prepare('SELECT name, later FROM unit').get()).toEqual({ name: '甲', later: null })
  db.close()
  const [copy] = readdirSync(backups())
  const old = openDatabase(join(backups(), copy ?? ''), { readonly: true })
  expect(old.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(old.prepare('SELECT name FROM unit').pluck().get()).toBe('甲')
  old.close()
})

test('a newer ledger is refused with the version it needs and not touched', () => {
  const db = openDatabase(t.file)
  migrate(db, t.clock(), backups(), later)
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
  expect(() => migrate(db, t.clock(), backups(), broken)).toThrow(/NONSENSE/)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.prepare('SELECT * FROM unit').get()).not.toHaveProperty('later')
  db.close()
})

test('a new ledger has nothing to copy', () => {
  expect(existsSync(backups())).toBe(false)
})
