import { createHash, randomBytes } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { type Manifest, manifestText, parseManifest } from '../../../main/features/documents/manifest.ts'
import { checkPacket, type GivenFile } from '../../../shared/packet/check-packet.ts'
import { createSha256 } from '../../../shared/packet/sha256.ts'
import { dataOf, type ReadRange, zipEntries } from '../../../shared/packet/zip-entries.ts'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

test('hashes as Node does, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (bytes, cut) => {
      const hash = createSha256()
      hash.update(bytes.subarray(0, cut))
      hash.update(bytes.subarray(cut))
      expect(hash.hex()).toBe(sha256Of(bytes))
    }),
    { numRuns: 300 },
  )
})

const files: Readonly<Record<string, Uint8Array>> = {
  '01-成果/01-甲.pdf': Uint8Array.from(randomBytes(3000)),
  '01-成果汇总表.xlsx': Uint8Array.from(randomBytes(700)),
  '报送包核验.html': strToU8('<!doctype html>核验'),
  '01-成果/空.txt': new Uint8Array(0),
}
const manifest: Manifest = {
  schema: 1,
  product: 'jiangxin-ledger',
  award: '2026年度省部属企业职工“三个十大”𬭩',
  organiser: '江苏省总工会',
  year: 2026,
  pack: { id: 'three-tens', version: '1' },
  documentDate: '2026-12-31',
  engine: { name: 'native', version: '0' },
  templates: sha256Of(strToU8('')),
  fonts: [],
  dossiers: [],
  volumes: [],
  summaries: [],
  files: Object.entries(files).map(([file, bytes]) => ({
    file,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
  })),
}
const whole: Readonly<Record<string, Uint8Array>> = {
  ...files,
  'manifest.json': strToU8(manifestText(manifest)),
}

const given = (packet: Readonly<Record<string, Uint8Array>>, base = '报送包/'): readonly GivenFile[] =>
  Object.entries(packet).map(([path, bytes]) => ({
    path: base + path,
    async *read() {
      yield bytes.subarray(0, 100)
      yield bytes.subarray(100)
    },
  }))

describe('the check of a packet', () => {
  it('accepts a genuine one, wherever it lies and whatever the system left beside it', async () => {
    expect(await checkPacket(given(whole), decode)).toMatchObject({ kind: 'checked', files: 4, problems: [] })
    const clutter = { ...whole, 'Thumbs.db': strToU8('x'), '01-成果/.DS_Store': strToU8('x') }
    expect(await checkPacket(given(clutter, ''), decode)).toMatchObject({ problems: [] })
  })

  it('rejects any changed byte of any file and of the manifest, and names the file', async () => {
    const places = fc
      .constantFrom(...Object.keys(whole).filter((name) => (whole[name]?.length ?? 0) > 0))
      .chain((name) =>
        fc.tuple(fc.constant(name), fc.nat((whole[name]?.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })),
      )
    await fc.assert(
      fc.asyncProperty(places, async ([name, at, mask]) => {
        const changed = Uint8Array.from(whole[name] ?? [])
        changed[at] = (changed[at] ?? 0) ^ mask
        const verdict = await checkPacket(given({ ...whole, [name]: changed }), decode)
        if (name !== 'manifest.json')
          expect(verdict).toMatchObject({ problems: [{ file: name, problem: 'changed' }] })
        else if (verdict.kind === 'checked')
          expect(verdict.problems).toContainEqual({ file: name, problem: 'manifest-changed' })
        else expect(verdict.kind).toBe('unreadable-manifest')
        // The program says the same of the manifest.
        if (name === 'manifest.json') expect(parseManifest(decode(changed))?.intact ?? false).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('tells what is missing, what was added, and a folder that is no packet', async () => {
    const { '01-成果/01-甲.pdf': _, ...rest } = whole
    expect(await checkPacket(given({ ...rest, '补充.docx': strToU8('x') }), decode)).toMatchObject({
      problems: [
        { file: '01-成果/01-甲.pdf', problem: 'missing' },
        { file: '补充.docx', problem: 'extra' },
      ],
    })
    expect(await checkPacket(given(files), decode)).toEqual({ kind: 'no-manifest' })
    expect(await checkPacket([...given(whole, 'a/'), ...given(whole, 'b/')], decode)).toEqual({
      kind: 'many-manifests',
    })
    expect(await checkPacket(given({ 'manifest.json': strToU8('{"files":[]}') }), decode)).toEqual({
      kind: 'unreadable-manifest',
    })
  })
})

describe('files of a zip', () => {
  const rangesOf =
    (archive: Uint8Array): ReadRange =>
    async (from, to) =>
      archive.subarray(from, to)

  it('gives back what was packed, stored or deflated, with a comment behind', async () => {
    const packed = zipSync({
      '甲/乙.txt': strToU8('内容'.repeat(50)),
      'c.bin': [new Uint8Array([1, 2, 3]), { level: 0 }],
    })
    const comment = strToU8('注')
    const archive = new Uint8Array([...packed, ...comment])
    archive[packed.length - 2] = comment.length
    const read = rangesOf(archive)
    const found = await zipEntries(archive.length, read, (name) => new TextDecoder().decode(name))
    if (found.kind !== 'read') throw new Error(found.kind)
    const contents = await Promise.all(
      found.entries.map(async (entry) => {
        const from = await dataOf(entry, read)
        const bytes = archive.subarray(from, from + entry.packed)
        return entry.method === 'stored' ? bytes : new Uint8Array(inflateRawSync(bytes))
      }),
    )
    expect(found.entries.map(({ name }) => name)).toEqual(['甲/乙.txt', 'c.bin'])
    expect(contents.map((bytes) => crc32(bytes))).toEqual([
      crc32('内容'.repeat(50)),
      crc32(new Uint8Array([1, 2, 3])),
    ])
  })

  it('knows what is no archive, is cut, or is locked', async () => {
    const ask = (archive: Uint8Array) => zipEntries(archive.length, rangesOf(archive), () => 'x')
    expect(await ask(strToU8('PK, but no zip'))).toEqual({ kind: 'no-zip' })
    const packed = zipSync({ 'a.txt': strToU8('a') })
    expect(await ask(packed.subarray(20))).toEqual({ kind: 'no-zip' })
    const locked = Uint8Array.from(packed)
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true)
    locked[directory + 8] = 1
    expect(await ask(locked)).toEqual({ kind: 'encrypted' })
  })
})
