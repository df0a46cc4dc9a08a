import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { safeWrite } from '../../../main/files/safe-write.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-write-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('writes a file whole, over an older one, in a folder it makes', async () => {
  const path = join(dir, 'new', 'a.json')
  await safeWrite(path, '旧的，比较长')
  await safeWrite(path, Buffer.from('新'))
  expect(readFileSync(path, 'utf8')).toBe('新')
  expect(readdirSync(join(dir, 'new'))).toEqual(['a.json'])
})

test('leaves no part of a file behind when it fails', async () => {
  mkdirSync(join(dir, 'taken', 'inner'), { recursive: true })
  await expect(safeWrite(join(dir, 'taken'), 'x')).rejects.toThrow()
  expect(readdirSync(dir)).toEqual(['taken'])
})
