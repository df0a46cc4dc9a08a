import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standInFor } from '../../../main/features/documents/engine/stand-in.ts'
import { createTypesetter } from '../../../main/features/documents/engine/typeset-client.ts'
import type { EngineName, TypesetInput } from '../../../main/features/documents/engine/typeset-engine.ts'
import { flattenPdf } from '../../../main/features/documents/evidence/flatten-pdf.ts'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { readJpegHeader } from '../../../main/features/documents/evidence/jpeg-header.ts'
import { pdfInfo, pdfPagePng } from '../../../main/features/documents/evidence/pdf-text.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'
import { jpegPicture, scansPdf, sealedPdf } from './build-pdf.ts'

const samples = new URL('../../fixtures/samples/证明材料/', import.meta.url)
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, samples)))
const photo = read('现场照片-旋转.jpg')
const scan = read('扫描件-盖章页.jpg')

/** A booklet as a scanner writes it: sealed, turned, cropped, and one page of another compression. */
const booklet = (): Uint8Array => {
  const header = readJpegHeader(scan)
  const picture = jpegPicture(header?.width ?? 0, header?.height ?? 0)
  const noise = Uint8Array.from({ length: 300 * 400 * 3 }, (_, i) => (i * 7919) % 251)
  const flate = '/Width 300 /Height 400 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode'
  return scansPdf([
    { data: scan, picture, sealed: true },
    { data: scan, picture, entries: '/Rotate 90', sealed: true },
    { data: scan, picture, entries: '/CropBox [0 0 595 421]' },
    { data: deflateSync(noise, { level: 1 }), picture: flate, sealed: true },
  ])
}

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['0.jpg', photo],
  ['1.jpg', scan],
  ['2.pdf', read('大册.pdf')],
  ['3.png', read('示意图.png')],
  ['4.pdf', booklet()],
]

const input: TypesetInput = {
  main: [
    '#set document(title: "汇编")',
    '= 照片',
    '#image("/0.pdf", height: 20cm, alt: "照片")',
    '#pagebreak()',
    '= 扫描',
    '#image("/1.pdf", height: 20cm, alt: "扫描")',
    '#pagebreak()',
    '= 其他',
    '#image("/2.pdf", page: 7, height: 10cm, alt: "册")',
    '#image("/3.png", height: 5cm, alt: "图")',
    '#image("/0.pdf", height: 5cm, alt: "照片再一次")',
    ...[1, 2, 3, 4].map((page) => `#pagebreak()\n#image("/4.pdf", page: ${page}, width: 15cm, alt: "册")`),
  ].join('\n'),
  files: [],
  documentDate: '2026-01-01',
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'splice-'))
  for (const [name, bytes] of files) {
    const prepared = await prepareEvidence(bytes, await inspectEvidence(bytes, name))
    if (!prepared.ok) throw new Error(`${name} was not prepared`)
    await writeFile(join(folder, `${name[0]}.${prepared.extension}`), prepared.bytes)
  }
})
afterAll(() => rm(folder, { recursive: true }))

const disk = () =>
  ['0.pdf', '1.pdf', '2.pdf', '3.png', '4.pdf'].map((name) => ({
    path: `/${name}`,
    file: join(folder, name),
  }))

test('only files with large pictures get a stand-in, which is small and sound', async () => {
  expect(await standInFor(join(folder, '2.pdf'))).toBeUndefined()
  expect(await standInFor(join(folder, '3.png'))).toBeUndefined()
  for (const [name, pictures] of [
    ['0.pdf', 1],
    ['4.pdf', 4],
  ] as const) {
    const standIn = await standInFor(join(folder, name))
    expect(standIn?.scans.size).toBeLessThanOrEqual(pictures)
    expect(standIn?.bytes.length).toBeLessThan(10_000)
    expect((await inspectEvidence(standIn?.bytes ?? new Uint8Array(), 'a.pdf', false)).problems).toEqual([])
  }
})

test('a heavy file, or one with a seal, is prepared to the same bytes each time', async () => {
  for (const bytes of [booklet(), sealedPdf()]) {
    const flat = Buffer.from((await flattenPdf(bytes)).bytes).toString('latin1')
    expect(flat).not.toContain('CreationDate')
    expect(Buffer.from((await flattenPdf(bytes)).bytes).toString('latin1')).toBe(flat)
  }
})

describe.each<EngineName>(['native', 'wasm'])('a volume by %s', (engine) => {
  test('looks the same with spliced scans as when typeset whole, and is sound and repeatable', async () => {
    const setter = createTypesetter({ engine })
    try {
      const files = await Promise.all(
        disk().map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await readFile(file)) })),
      )
      const whole = await setter.pdf({ ...input, files })
      const target = join(folder, `${engine}.pdf`)
      const first = await setter.pdfFile(input, disk(), target)
      const spliced = new Uint8Array(await readFile(target))
      const second = await setter.pdfFile(input, disk(), target)
      expect(second).toEqual(first)
      expect(first.bytes).toBe(spliced.length)
      // Damaged offsets would be found here.
      expect((await inspectEvidence(spliced, 'a.pdf')).problems).toEqual([])
      expect(await pdfInfo(spliced)).toEqual(await pdfInfo(whole))
      expect(first.pages).toBe(7)
      for (const page of [1, 2, 3, 4, 5, 6, 7]) {
        const [ours, theirs] = [await pdfPagePng(spliced, page, 500), await pdfPagePng(whole, page, 500)]
        expect(Buffer.from(ours).equals(Buffer.from(theirs))).toBe(true)
      }
      expect(Buffer.from(spliced).includes('scan:')).toBe(false)
    } finally {
      setter.close()
    }
  })
})
