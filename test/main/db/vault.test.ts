import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createVault, type Vault } from '../../../main/db/vault.ts'
import type { ExpectedError } from '../../../shared/errors.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

const secret = '11010519491231002X'
const passphrase = '春风又绿江南岸'

let t: TestStore
let vault: Vault
beforeEach(async () => {
  t = createTestStore()
  vault = createVault(t.store.database)
  await vault.unlock(passphrase)
})
afterEach(() => t.dispose())

const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as ExpectedError).error.code
  }
}
/** Every byte that the ledger keeps: database, write-ahead log and index. */
const bytes = (): Buffer =>
  Buffer.concat(
    readdirSync(t.dir)
      .filter((name) => name.startsWith('ledger.sqlite'))
      .map((name) => readFileSync(join(t.dir, name))),
  )

test('any text comes back with the key, and nothing without it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(vault.open(vault.seal(text, null))).toBe(text)
    }),
    { numRuns: 30 },
  )
  const sealed = vault.seal(secret, null)
  vault.lock()
  expect(vault.state()).toBe('locked')
  expect(codeOf(() => vault.open(sealed))).toBe('key-locked')
  expect(codeOf(() => vault.seal(secret, null))).toBe('key-locked')
})

test('a wrong passphrase opens nothing; the right one does after a restart', async () => {
  const sealed = vault.seal(secret, null)
  const other = createVault(t.reopen().database)
  expect(other.state()).toBe('locked')
  await expect(other.unlock('错的口令错的口令')).rejects.toMatchObject({ error: { code: 'key-wrong' } })
  expect(other.state()).toBe('locked')
  await other.unlock(passphrase)
  expect(other.open(sealed)).toBe(secret)
})

test('two seals of the same number differ, and stay under one key', () => {
  const first = vault.seal(secret, null)
  const second = vault.seal(secret, first)
  expect(second).not.toBe(first)
  expect(second.split(':')[1]).toBe(first.split(':')[1])
})

test('a sealed text that was tampered with is refused', () => {
  const sealed = vault.seal(secret, null)
  const last = sealed.at(-3) === 'A' ? 'B' : 'A'
  expect(() => vault.open(`${sealed.slice(0, -3)}${last}${sealed.slice(-2)}`)).toThrow()
  expect(vault.open('sealed:nobody:AAAA')).toBeNull()
})

test('the store refuses a number in plain, and no byte of the ledger holds it', () => {
  const refused = codeOf(() =>
    t.store.write({ label: 'x' }, (w) => w.insert('person', { name: '甲', idNumber: secret })),
  )
  expect(refused).toBe('invalid-input')
  t.store.write({ label: 'x' }, (w) => w.insert('person', { name: '甲', idNumber: vault.seal(secret, null) }))
  expect(bytes().includes(secret)).toBe(false)
  expect(bytes().includes('甲')).toBe(true)
})

test('a destroyed key is gone from every byte, and with it the number', () => {
  const sealed = vault.seal(secret, null)
  const kept = vault.seal('320106199001011234', null)
  const wrapped = t.store.database
    .prepare('SELECT wrapped FROM data_key WHERE id = ?')
    .pluck()
    .get(sealed.split(':')[1]) as string
  expect(bytes().includes(wrapped)).toBe(true)
  vault.destroy([sealed])
  expect(vault.open(sealed)).toBeNull()
  expect(vault.open(kept)).toBe('320106199001011234')
  expect(bytes().includes(wrapped)).toBe(false)
})
