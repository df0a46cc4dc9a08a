import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeptPreferences } from '../../../../main/features/workspace/kept-preferences.ts'
import { defaultPreferences, readPreferences } from '../../../../shared/preferences.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-preferences-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const file = () => join(dir, 'preferences.json')

test('what is chosen is there at the next start, also when choices come at once', async () => {
  const kept = createKeptPreferences(dir)
  expect(await kept.get()).toEqual(defaultPreferences)
  await Promise.all([
    kept.set({ theme: 'dark' }),
    kept.set({ dense: true }),
    kept.set({ columns: { studio: ['name', 'level'] } }),
  ])
  const expected = {
    ...defaultPreferences,
    theme: 'dark',
    dense: true,
    columns: { studio: ['name', 'level'] },
  }
  expect(await createKeptPreferences(dir).get()).toEqual(expected)
})

test.each(['', '{', '[]', 'null', '"dark"'])('a file that says %j counts as none', async (text) => {
  writeFileSync(file(), text)
  const kept = createKeptPreferences(dir)
  expect(await kept.get()).toEqual(defaultPreferences)
  await kept.set({ language: 'en' })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ language: 'en' })
})

test('one part that cannot be read costs only itself', () => {
  expect(readPreferences({ theme: 'neon', language: 'en', dense: 'yes', columns: {} })).toEqual({
    ...defaultPreferences,
    language: 'en',
  })
})

test('no file can keep the program from starting', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(Object.keys(readPreferences(value)).toSorted()).toEqual(
        Object.keys(defaultPreferences).toSorted(),
      )
    }),
  )
})

test('a refused choice does not block the next one', async () => {
  const kept = createKeptPreferences(join(dir, 'taken'))
  writeFileSync(join(dir, 'taken'), 'a file where the folder should be')
  await expect(kept.set({ dense: true })).rejects.toThrow()
  rmSync(join(dir, 'taken'))
  expect(await kept.set({ dense: true })).toMatchObject({ dense: true })
})
