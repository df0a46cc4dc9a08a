import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type UpdateOptions, writeReleaseKey, writeUpdate } from '../../../build/packaging/write-update.ts'
import { openUpdate, type ThisProgram } from '../../../main/features/update/open-update.ts'
import { takeInstaller } from '../../../main/features/update/take-installer.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { compareVersions } from '../../../shared/update/compare-versions.ts'

let folder: string
let publisher: string
let program: ThisProgram
const job = { signal: new AbortController().signal, report: () => undefined }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-update-'))
  publisher = join(folder, 'publisher.pem')
  program = { version: '1.4.0', platform: 'win32', arch: 'x64', keys: [writeReleaseKey(publisher)] }
  writeFileSync(join(folder, '匠心台账 Setup.exe'), Buffer.alloc(3000, 'MZ installer'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = async (patch: Partial<UpdateOptions> = {}): Promise<string> => {
  const out = join(folder, 'made.jxupdate')
  await writeUpdate({
    installer: join(folder, '匠心台账 Setup.exe'),
    key: publisher,
    out,
    version: '1.10.0',
    platform: 'win32',
    arch: 'x64',
    notes: { zh: '新增：批量移送环节', en: 'New: move many at once' },
    madeAt: '2026-03-01T01:00:00.000Z',
    ...patch,
  })
  return out
}

const refusal = async (file: string, of = program): Promise<string> => {
  const dir = mkdtempSync(join(folder, 'out-'))
  try {
    await takeInstaller(await openUpdate(file, of), dir, job)
    return 'taken'
  } catch (error) {
    expect(readdirSync(dir)).toEqual([])
    if (!(error instanceof ExpectedError)) throw error
    return JSON.stringify(error.error.detail)
  }
}

test('a genuine newer update gives its installer, byte for byte', async () => {
  const update = await openUpdate(await made(), program)
  expect(update.manifest).toMatchObject({ version: '1.10.0', notes: { zh: '新增：批量移送环节' } })
  const dir = join(folder, 'updates')
  const installer = await takeInstaller(update, dir, job)
  expect(readFileSync(installer)).toEqual(readFileSync(join(folder, '匠心台账 Setup.exe')))
  expect(readdirSync(dir)).toEqual(['Setup.exe'])
})

test.each([
  ['the same version', { version: '1.4.0' }, '当前已经是 1.4.0 版'],
  ['an older version', { version: '1.3.9' }, '比现在的 1.4.0 版旧'],
  ['another system', { platform: 'linux' }, '另一种电脑'],
  ['another processor', { arch: 'arm64' }, '另一种电脑'],
] as const)('%s is refused', async (_case, patch, words) => {
  expect(await refusal(await made(patch))).toContain(words)
})

test('the key of someone else, or no key at all, is refused', async () => {
  const other = join(folder, 'other.pem')
  writeReleaseKey(other)
  expect(await refusal(await made({ key: other }))).toContain('签名不是发布单位的')
  expect(await refusal(await made(), { ...program, keys: [] })).toContain('没有登记发布单位的公钥')
})

test('no byte of an update can be changed', async () => {
  const bytes = readFileSync(await made())
  // Of the archive's own fields some, such as its dates, say nothing about what is taken out.
  const manifest = bytes.indexOf('update.json') + 'update.json'.length
  const signature = bytes.indexOf('update.sig') + 'update.sig'.length
  // The manifest names it, too.
  const installer = bytes.indexOf('Setup.exe', signature) + 'Setup.exe'.length
  const place = fc.oneof(
    fc.integer({ min: manifest, max: signature - 60 }),
    fc.integer({ min: signature, max: signature + 80 }),
    fc.integer({ min: installer, max: installer + 2999 }),
  )
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ by
      const file = join(folder, 'altered.jxupdate')
      writeFileSync(file, altered)
      expect(await refusal(file)).not.toBe('taken')
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 900)],
  ['empty', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('MZ')],
])('a file that is %s is refused', async (_case, change) => {
  const file = join(folder, 'broken.jxupdate')
  writeFileSync(file, change(readFileSync(await made())))
  expect(await refusal(file)).toContain('损坏')
})

test('versions are compared by number, not by letter', () => {
  const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  fc.assert(
    fc.property(version, version, (a, b) => {
      const at = a.findIndex((part, i) => part !== b[i])
      const wanted = at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
      expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(wanted))
    }),
  )
})
