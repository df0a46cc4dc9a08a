import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { readJpegHeader } from '../../../main/features/documents/evidence/jpeg-header.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'
import { evidenceProblem, evidenceProblemKey } from '../../../shared/rules/evidence-problem-text.ts'
import { jpegPicture, onePagePdf, type ScanPage, scansPdf } from './build-pdf.ts'

const scan = new Uint8Array(
  readFileSync(new URL('../../fixtures/samples/证明材料/扫描件-盖章页.jpg', import.meta.url)),
)
const header = readJpegHeader(scan)
const picture = jpegPicture(header?.width ?? 0, header?.height ?? 0)
const sound: ScanPage = { data: scan, picture }
const half = scan.subarray(0, scan.length / 2)
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const holed = joined(scan.subarray(0, scan.length / 2), scan.subarray(scan.length / 2 + 3000))

const pixels = new Uint8Array(200 * 100 * 3).map((_, i) => (i * 31) % 256)
const flate = '/Width 200 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode'
const packed = deflateSync(pixels)

const problems = async (...pages: readonly ScanPage[]) =>
  (await inspectEvidence(scansPdf(pages), '扫描册.pdf')).problems

describe('a picture inside a PDF', () => {
  test('is whole', async () => {
    expect(await problems(sound, { ...sound, sealed: true }, { data: packed, picture: flate })).toEqual([])
  })

  test('needs no end marker where its data is complete', async () => {
    expect(await problems({ data: scan.subarray(0, -2), picture })).toEqual([])
  })

  test.each([
    ['cut', half, picture],
    ['with a hole', holed, picture],
    ['with no header', scan.subarray(1000), picture],
    ['of a colour table with half its rows', packed.subarray(0, packed.length / 2), flate],
    [
      'in JPEG 2000, cut',
      Uint8Array.from([0xff, 0x4f, 0xff, 0x51, 0, 4]),
      '/Width 9 /Height 9 /Filter /JPXDecode',
    ],
    ['empty', new Uint8Array(), picture],
  ])('%s is found, and its page named', async (_, data, entries) => {
    const found = await problems(sound, { data, picture: entries }, sound)
    expect(found).toEqual([{ code: 'undecodable-image', page: 2 }])
    const [problem] = found.map(evidenceProblemKey)
    expect(evidenceProblem('扫描册.pdf', problem ?? '').zh).toBe(
      '“扫描册.pdf”第 2 页的图像不能完整解码。请重新拍摄或扫描后放入。',
    )
  })

  test('is looked for inside forms and inside the seals that annotations draw', async () => {
    const cut = Buffer.from(half).toString('latin1')
    const image = `<< /Type /XObject /Subtype /Image ${picture} /Length ${cut.length} >>\nstream\n${cut}\nendstream`
    const form = (dictionary: string): string => {
      const content = 'q 90 0 0 90 0 0 cm /I Do Q'
      return (
        `<< ${dictionary} /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /I 5 0 R >> >>` +
        ` /Length ${content.length} >>\nstream\n${content}\nendstream`
      )
    }
    const inForm = onePagePdf({
      content: 'q 5 0 0 5 0 0 cm /F Do Q',
      entries: '/Resources << /XObject << /F 6 0 R >> >>',
      more: [image, form('')],
    })
    const inSeal = onePagePdf({
      content: 'q Q',
      entries: '/Annots [7 0 R]',
      more: [
        image,
        form(''),
        '<< /Type /Annot /Subtype /Stamp /Rect [100 100 200 200] /AP << /N 6 0 R >> >>',
      ],
    })
    for (const bytes of [inForm, inSeal]) {
      const inspection = await inspectEvidence(bytes, 'a.pdf')
      expect(inspection.problems).toEqual([{ code: 'undecodable-image', page: 1 }])
      expect((await prepareEvidence(bytes, inspection)).ok).toBe(false)
    }
  })

  test('many broken ones are not named one by one', async () => {
    const found = await problems(...Array.from({ length: 6 }, () => ({ data: half, picture })))
    expect(found.map(({ page }) => page)).toEqual([1, 2, 3])
  })

  test('decoding can be left to the check that was made before', async () => {
    const bytes = scansPdf([{ data: half, picture }])
    expect((await inspectEvidence(bytes, 'a.pdf', false)).problems).toEqual([])
  })
})
