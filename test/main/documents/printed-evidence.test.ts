import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { chooseEngine, type EngineName } from '../../../main/features/documents/engine/typeset-engine.ts'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { pdfInfo, pdfPagePng, pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'
import { croppedPdf, formPdf, noFontPdf, recognisedPdf, rotatedPdf, sealedPdf } from './build-pdf.ts'

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/samples/证明材料/${name}`, import.meta.url)))

type Colour = 'red' | 'bright blue' | 'dark blue' | 'white' | 'other'

const nameOf = (r: number, g: number, b: number): Colour => {
  if (r > 200 && g < 60 && b < 60) return 'red'
  if (b > 200 && r < 60 && g < 60) return 'bright blue'
  if (b > 60 && b < 150 && r < 60 && g < 60) return 'dark blue'
  return r > 240 && g > 240 && b > 240 ? 'white' : 'other'
}

/** Looks at a PNG of our own making (one IDAT, filter 0, RGB) at fractions of width and height. */
const look = (png: Uint8Array): ((x: number, y: number) => Colour) => {
  const v = new DataView(png.buffer, png.byteOffset)
  const [width, height] = [v.getUint32(16), v.getUint32(20)]
  const raw = inflateSync(png.subarray(41, 41 + v.getUint32(33)))
  return (x, y) => {
    const at = Math.floor(y * height) * (1 + width * 3) + 1 + Math.floor(x * width) * 3
    return nameOf(raw[at] ?? 0, raw[at + 1] ?? 0, raw[at + 2] ?? 0)
  }
}

describe.each<EngineName>(['native', 'wasm'])('evidence printed by %s', (name) => {
  const engine = chooseEngine(name)
  afterAll(async () => (await engine).close())

  const print = async (bytes: Uint8Array, fileName: string): Promise<Uint8Array> => {
    const prepared = await prepareEvidence(bytes, await inspectEvidence(bytes, fileName))
    if (!prepared.ok) throw new Error(`${fileName} was not prepared`)
    const { widthPt, heightPt } = prepared.pages[0] ?? { widthPt: 0, heightPt: 0 }
    const path = `/evidence/1.${prepared.extension}`
    const page = prepared.kind === 'pdf' ? ', page: 1' : ''
    const main =
      `#set page(width: ${widthPt}pt, height: ${heightPt}pt, margin: 0pt)\n` +
      `#image("${path}"${page}, width: 100%, alt: "佐证")`
    const input = {
      main,
      files: [{ path, bytes: prepared.bytes }],
      documentDate: '2026-01-01',
    }
    const pdf = await (await engine).pdf(input)
    expect(Buffer.from(await (await engine).pdf(input)).equals(Buffer.from(pdf))).toBe(true)
    return pdf
  }
  const seen = async (bytes: Uint8Array, fileName: string) =>
    look(await pdfPagePng(await print(bytes, fileName), 1, 600))

  test('a seal that is only an annotation is there', async () => {
    const at = await seen(sealedPdf(), 'seal.pdf')
    expect(at(375 / 595, 1 - 375 / 842)).toBe('red')
    expect(at(0.08, 0.2)).toBe('dark blue')
    expect(at(0.08, 0.8)).toBe('bright blue')
  })

  test('the page turns as its file says', async () => {
    const at = await seen(rotatedPdf(), 'turned.pdf')
    expect([at(0.25, 0.08), at(0.75, 0.08), at(0.5, 0.5)]).toEqual(['bright blue', 'dark blue', 'white'])
  })

  test('only the visible part of the paper is shown', async () => {
    const at = await seen(croppedPdf(), 'cropped.pdf')
    expect([at(0.16, 0.2), at(0.5, 0.2)]).toEqual(['dark blue', 'white'])
  })

  test('fields filled in are there, and no font is left out of the file', async () => {
    const png = await pdfPagePng(await print(formPdf(), 'form.pdf'), 1, 800)
    const at = look(png)
    const field = Array.from({ length: 150 }, (_, i) => at(0.34 + i * 0.001, 1 - 620 / 842))
    expect(field.some((colour) => colour === 'other')).toBe(true)
  })

  test('text without its font goes in as a picture, and looks as before', async () => {
    const pdf = await print(noFontPdf(), 'nofont.pdf')
    expect(await pdfText(pdf)).toEqual([''])
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('Helvetica')
    const at = look(await pdfPagePng(pdf, 1, 800))
    const line = Array.from({ length: 400 }, (_, i) => at(0.25 + i * 0.001, 1 - 512 / 842))
    expect(line).toContain('dark blue')
  })

  test('recognised text without its font is left out, the page stays as it is', async () => {
    const pdf = await print(recognisedPdf(), 'scan.pdf')
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('Helvetica')
    expect(look(await pdfPagePng(pdf, 1, 600))(0.08, 0.2)).toBe('dark blue')
  })

  test('a photograph lies upright', async () => {
    const at = await seen(sample('现场照片-旋转.jpg'), '现场照片-旋转.jpg')
    expect([at(0.95, 0.03), at(0.05, 0.03) === 'red', at(0.95, 0.97) === 'red']).toEqual([
      'red',
      false,
      false,
    ])
  })

  test('text of an embedded PDF stays text', async () => {
    const name = '金陵钢铁+混凝土养护工艺优化+效益证明.pdf'
    const [text] = await pdfText(await print(sample(name), name))
    expect(text).toContain('效益')
  })
})

test('bookmarks, title and tags are read back', async () => {
  const engine = await chooseEngine('native')
  const main = '#set document(title: "申报书㛃", author: "单位")\n= 甲\n#pagebreak()\n== 乙\n𬭩'
  const pdf = await engine.pdf({ main, files: [], documentDate: '2026-01-01' })
  engine.close()
  expect(await pdfInfo(pdf)).toEqual({
    pages: 2,
    title: '申报书㛃',
    author: '单位',
    tagged: true,
    bookmarks: [
      { title: '甲', page: 1, level: 1 },
      { title: '乙', page: 2, level: 2 },
    ],
  })
  expect((await pdfText(pdf))[1]).toContain('𬭩')
  await expect(pdfPagePng(pdf, 3, 100)).rejects.toBeInstanceOf(RangeError)
})
