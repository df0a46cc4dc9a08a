import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stationKeys } from '../../../../main/features/exchange/station-keys.ts'
import { createStations, type Station, type Stations } from './stations.ts'

let stations: Stations
let sender: Station
let receiver: Station
let good: Buffer
let parts: Record<string, Uint8Array>
beforeAll(async () => {
  stations = createStations()
  sender = await stations.add('陈立', '云帆港口集团')
  receiver = await stations.add('王敏', '省总工会')
  const unit = await sender.create('unit', { name: '云帆港口集团' })
  const paper = join(stations.folder, '获奖证书.pdf')
  writeFileSync(paper, '%PDF-1.4 证书')
  await sender.call('evidence.attach', { file: paper, owner: unit, slot: '证书' })
  const { file } = await sender.pack()
  good = readFileSync(file)
  parts = unzipSync(good)
})
afterAll(() => stations.dispose())

const file = (): string => join(stations.folder, 'given.jxpkg')

/** What reading and merging a file say; the ledger must be as empty as before. */
const refusal = async (bytes: Uint8Array): Promise<string> => {
  writeFileSync(file(), bytes)
  const { code } = await receiver.failure('exchange.merge', { file: file(), trust: true })
  expect((await receiver.failure('exchange.inspect', { file: file() })).code).toBe(code)
  expect(await receiver.list('unit')).toEqual([])
  expect(await receiver.list('evidence')).toEqual([])
  return code
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString()

/** A package that is signed and hashed rightly, with other contents. */
const forged = async (
  change: (manifest: Record<string, unknown>, files: Record<string, Uint8Array>) => void,
): Promise<Uint8Array> => {
  const files = { ...parts }
  const manifest = JSON.parse(text(parts['manifest.json'])) as Record<string, unknown>
  change(manifest, files)
  manifest.parts = Object.entries(files)
    .filter(([name]) => name !== 'manifest.json' && name !== 'signature.json')
    .map(([name, bytes]) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.byteLength,
    }))
  manifest.changes ??= 0
  const bytes = Buffer.from(JSON.stringify(manifest))
  const { publicKey, sign } = await stationKeys(sender.dir)
  files['manifest.json'] = bytes
  files['signature.json'] = Buffer.from(
    JSON.stringify({ algorithm: 'Ed25519', publicKey, signature: sign(bytes) }),
  )
  return zipSync(files)
}

const withOp = (change: (op: Record<string, unknown>) => void) =>
  forged((manifest, files) => {
    const [first = '', ...rest] = text(files['changes.ndjson']).trimEnd().split('\n')
    const op = JSON.parse(first) as Record<string, unknown>
    change(op)
    files['changes.ndjson'] = Buffer.from(`${[JSON.stringify(op), ...rest].join('\n')}\n`)
    manifest.changes = rest.length + 1
  })

test('a forged copy with nothing changed is taken: the tests below refuse what they say', async () => {
  writeFileSync(file(), await withOp(() => undefined))
  expect((await receiver.inspect(file())).counts.new).toBe(2)
})

test('any cut and any changed bit is refused, and nothing is written', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: good.byteLength - 1 }),
      fc.integer({ min: 0, max: 7 }),
      fc.boolean(),
      async (at, bit, cut) => {
        const bytes = cut ? good.subarray(0, at) : Buffer.from(good)
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        writeFileSync(file(), bytes)
        const answer = await receiver.core.call('exchange.inspect', { file: file() })
        // Some bits of a zip mean nothing (dates, attributes): then it is the same package.
        if (answer.ok) expect(answer.value).toMatchObject({ counts: { new: 2 }, attachments: 1 })
        else expect(['package-refused', 'package-newer']).toContain(answer.error.code)
      },
    ),
    { numRuns: 300 },
  )
  expect(await receiver.list('unit')).toEqual([])
})

test.each([
  ['a name that leads out of the archive', '../../evil.txt'],
  ['a file that nobody named', 'attachments/readme.txt'],
  ['an absolute name', '/etc/passwd'],
])('%s is refused', async (_, name) => {
  expect(await refusal(zipSync({ ...parts, [name]: Buffer.from('x') }))).toBe('package-refused')
})

test('a link in the place of a file is never followed', async () => {
  const name = Object.keys(parts).find((one) => one.startsWith('attachments/')) ?? ''
  // Mode 0o120777 in the upper half of the attributes, made on Unix (APPNOTE.TXT 4.4.15).
  const link = [Buffer.from('/etc/hostname'), { os: 3, attrs: 0o120777 << 16 }] as const
  expect(await refusal(zipSync({ ...parts, [name]: [link[0], link[1]] }))).toBe('package-refused')
})

test('a wrong signature, a foreign manifest and no archive at all are refused', async () => {
  const manifest = text(parts['manifest.json']).replace('云帆港口集团', '云帆港务集团')
  expect(await refusal(zipSync({ ...parts, 'manifest.json': Buffer.from(manifest) }))).toBe('package-refused')
  expect(await refusal(Buffer.from('只是一段文字'))).toBe('package-refused')
  expect(await refusal(new Uint8Array())).toBe('package-refused')
})

test('a package for a newer program names it', async () => {
  const bytes = await forged((manifest) => Object.assign(manifest, { schema: 9, oldestReader: 9 }))
  expect(await refusal(bytes)).toBe('package-newer')
})

test('what unfolds to more than it says is refused before it fills memory', async () => {
  const bomb = zipSync({ ...parts, 'changes.ndjson': new Uint8Array(64 << 20) })
  expect(bomb.byteLength).toBeLessThan(1 << 20)
  expect(await refusal(bomb)).toBe('package-refused')
  const endless = await forged((_, files) => {
    files['changes.ndjson'] = new Uint8Array(12 << 20).fill(32)
  })
  expect(await refusal(endless)).toBe('package-refused')
})

test.each<readonly [string, (op: Record<string, unknown>) => void]>([
  ['an unknown type', (op) => Object.assign(op, { type: 'salary' })],
  ['an unknown field', (op) => Object.assign(op, { fields: { name: '甲', salary: 1 } })],
  ['a value of another kind', (op) => Object.assign(op, { fields: { name: 12 } })],
  ['an ID number', (op) => Object.assign(op, { type: 'person', fields: { idNumber: 'sealed:a:b' } })],
  ['a record id that is a path', (op) => Object.assign(op, { record: '../x' })],
  ['a clock of the year 9999', (op) => Object.assign(op, { clock: 'e677d21fdbff-0000-x' })],
  ['text that turns around', (op) => Object.assign(op, { fields: { name: '云帆\u202Egnp.exe' } })],
  ['an operator with unseen marks', (op) => Object.assign(op, { by: '陈\u200B立' })],
  ['one thing more', (op) => Object.assign(op, { more: 1 })],
  ['a prototype', (op) => Object.assign(op, { fields: JSON.parse('{"__proto__":{"a":1}}') })],
])('%s is refused', async (_, change) => {
  expect(await refusal(await withOp(change))).toBe('package-refused')
})

test('a count that does not fit is refused', async () => {
  expect(await refusal(await forged((manifest) => Object.assign(manifest, { changes: 1 })))).toBe(
    'package-refused',
  )
  expect(await refusal(await forged((manifest) => Object.assign(manifest, { changes: 1e12 })))).toBe(
    'package-refused',
  )
})

test('an encrypted package opens with its passphrase, or for the one it was meant for, and else not', async () => {
  const passphrase = '春江花月夜一二三'
  const { file: secret } = await sender.pack({ passphrase, out: join(stations.folder, 'secret.jxpkg') })
  expect(readFileSync(secret).includes('manifest.json')).toBe(false)
  for (const wrong of [undefined, '错的口令一二三四'])
    expect((await receiver.failure('exchange.inspect', { file: secret, passphrase: wrong })).code).toBe(
      'package-locked',
    )
  expect(await receiver.call('exchange.inspect', { file: secret, passphrase })).toMatchObject({
    counts: { new: 2 },
  })
  const { recipientKey } = await receiver.call<{ recipientKey: string }>('exchange.station', {})
  const { file: mine } = await sender.pack({ recipientKey, out: join(stations.folder, 'mine.jxpkg') })
  expect(await receiver.inspect(mine)).toMatchObject({ counts: { new: 2 } })
  expect((await sender.failure('exchange.inspect', { file: mine })).code).toBe('package-locked')
  const cut = readFileSync(mine).subarray(0, -20)
  writeFileSync(file(), cut)
  expect((await receiver.failure('exchange.inspect', { file: file() })).code).toBe('package-locked')
})

test('text with hidden turning marks is not handed on', async () => {
  const other = await stations.add('李想', '江苏润扬水务集团')
  await other.create('unit', { name: '润扬水务', note: '说明\u202E文档' })
  const { code, detail } = await other.failure('exchange.pack', {
    choice: { kind: 'all' },
    recipient: '',
    whole: true,
  })
  expect([code, detail?.title]).toEqual(['package-text', '润扬水务'])
})
