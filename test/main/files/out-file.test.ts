import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outFile } from '../../../main/files/out-file.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-out-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('a file that was named is taken as it is, even where it lies already', () => {
  const named = join(dir, '包.jxpkg')
  writeFileSync(named, '')
  expect(outFile(join(dir, 'exchange'), named, '别名.jxpkg')).toBe(named)
})

test.each([undefined, 'stick'])('in a folder (%s) nothing that lies there is replaced', (out) => {
  const folder = join(dir, out ?? 'exchange')
  mkdirSync(folder)
  const next = () => outFile(join(dir, 'exchange'), out && folder, '省.总工会-20260301-0900.jxpkg')
  for (const name of ['', '(2)', '(3)']) {
    const file = next()
    expect(file).toBe(join(folder, `省.总工会-20260301-0900${name}.jxpkg`))
    writeFileSync(file, '')
  }
})
