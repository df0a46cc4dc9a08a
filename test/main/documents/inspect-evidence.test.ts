import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'
import { noFontPdf, recognisedPdf, sealedPdf } from './build-pdf.ts'

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/samples/证明材料/${name}`, import.meta.url)))
const codes = async (bytes: Uint8Array, name: string): Promise<readonly string[]> =>
  (await inspectEvidence(bytes, name)).problems.map((p) => p.code)
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const photo = sample('现场照片-旋转.jpg')
const drawing = sample('示意图.png')
const big = sample('大册.pdf')

describe('photographs', () => {
  test('cut anywhere in the picture', async () => {
    expect(await codes(photo.subarray(0, photo.length - 2), 'a.jpg')).toEqual(['truncated'])
    expect(await codes(photo.subarray(0, photo.length / 2), 'a.jpg')).toEqual(['truncated'])
  })

  test('cut, but with an end marker put on', async () => {
    const patched = joined(photo.subarray(0, photo.length / 2), Uint8Array.of(0xff, 0xd9))
    expect(await codes(patched, 'a.jpg')).toEqual(['undecodable-image'])
  })

  test('damaged within; and the next sound one still passes', async () => {
    const damaged = photo.map((byte, i) => (i > 100_000 && i < 100_400 ? (byte * 7 + 3) & 0xfe : byte))
    expect(await codes(damaged, 'a.jpg')).toEqual(['undecodable-image'])
    expect(await codes(photo, 'a.jpg')).toEqual([])
  })

  test('data that phones append after the picture is no fault', async () => {
    expect(await codes(joined(photo, new TextEncoder().encode('MotionPhoto')), 'IMG.JPG')).toEqual([])
  })

  test('under the name of a PNG: found, and printed all the same', async () => {
    const inspection = await inspectEvidence(photo, 'a.png')
    expect(inspection.problems).toEqual([{ code: 'mislabelled', detail: 'jpeg' }])
    expect((await prepareEvidence(photo, inspection)).ok).toBe(true)
  })
})

describe('drawings', () => {
  test('cut', async () => {
    expect(await codes(drawing.subarray(0, drawing.length - 20), 'a.png')).toEqual(['truncated'])
  })

  test('damaged', async () => {
    const damaged = drawing.map((byte, i) => (i === drawing.length >> 1 ? byte ^ 1 : byte))
    expect(await codes(damaged, 'a.png')).toEqual(['undecodable-image'])
  })
})

describe('PDFs', () => {
  test('cut anywhere', async () => {
    for (const part of [0.2, 0.9, 0.999]) {
      expect(await codes(big.subarray(0, Math.floor(big.length * part)), 'a.pdf')).toEqual(['truncated'])
    }
  })

  test('with a hole in the middle, though the end is there', async () => {
    const holed = joined(big.subarray(0, 60_000), big.subarray(90_000))
    expect(await codes(holed, 'a.pdf')).toContain('truncated')
  })

  test('fonts not brought along are named with their page; a layer of recognised text is no fault', async () => {
    expect((await inspectEvidence(noFontPdf(), 'a.pdf')).problems).toEqual([
      { code: 'not-embedded-fonts', page: 1, detail: 'Helvetica' },
    ])
    expect(await codes(recognisedPdf(), 'a.pdf')).toEqual([])
    expect(await codes(sealedPdf(), 'a.pdf')).toEqual([])
  })
})

test('a kind that cannot be printed says which it is', async () => {
  expect(await codes(new TextEncoder().encode('PK\u0003\u0004'), '说明.docx')).toEqual(['office'])
})

test('no content makes it throw, and what it finds faulty is never prepared', async () => {
  const starts = ['%PDF-1.7\n', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', ''].map((s) =>
    Buffer.from(s, 'latin1'),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const bytes = joined(start, rest)
      const inspection = await inspectEvidence(bytes, 'a.pdf')
      expect(inspection.problems.length).toBeGreaterThan(0)
      expect((await prepareEvidence(bytes, inspection)).ok).toBe(false)
    }),
    { numRuns: 100 },
  )
})
