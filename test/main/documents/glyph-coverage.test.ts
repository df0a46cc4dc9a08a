import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readCoverage } from '../../../main/features/documents/engine/cmap.ts'
import { fontFamilies } from '../../../main/features/documents/engine/font-names.ts'
import {
  fontPath,
  rareFontFiles,
  readFont,
  symbolFontFiles,
  textFontFiles,
} from '../../../main/features/documents/engine/fonts.ts'
import { missingGlyphs, printable } from '../../../main/features/documents/engine/glyph-coverage.ts'

const block = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

describe('bundled fonts', () => {
  test('each text font has the rare characters of the sample names', async () => {
    for (const file of textFontFiles) {
      const font = readCoverage(await readFont(fontPath(file)))
      expect(missingGlyphs('许㛃 𬭩 〔2026〕 ×√℃①', [font])).toEqual([])
    }
  })

  test('every character of a name has a glyph: all of GB 18030 up to extension F, and extension I', async () => {
    const fonts = await printable([])
    const blocks = [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0x20000, 0x2a6d6],
      [0x2a700, 0x2b734],
      [0x2b740, 0x2b81d],
      [0x2b820, 0x2cea1],
      [0x2ceb0, 0x2ebe0],
      [0x2ebf0, 0x2ee5d],
    ] as const
    for (const [from, to] of blocks) expect(missingGlyphs(block(from, to), fonts)).toEqual([])
  })

  test('extensions G and H as far as mainland sources give them', async () => {
    const fonts = await printable([])
    expect(missingGlyphs('𰻝𰻞𱍐', fonts)).toEqual([])
    expect(missingGlyphs(block(0x30000, 0x3134a), fonts).length).toBeLessThan(1500)
    expect(missingGlyphs(block(0x31350, 0x323af), fonts).length).toBeLessThan(1850)
  })

  test('signs of technical writing are there', async () => {
    expect(
      missingGlyphs('☑☒☐✓✔✗ CO₂ H₂SO₄ m⁻³ 10⁸ ⌀25 Φ25 ±0.02 ≤≥≠≈ ℃ ㎡ № ‰ α–ω ∅ ∝ ⇒', await printable([])),
    ).toEqual([])
  })

  test('a character that none has is named once, in order', async () => {
    expect(missingGlyphs('甲✅乙\u{E863}✅', await printable([]))).toEqual(['✅', '\u{E863}'])
  })

  test('characters that print nothing are never missing', async () => {
    expect(missingGlyphs('　\t\n\u200b\u{E0100}\ufe0f ', [])).toEqual([])
  })

  test('lie under the families that templates ask for, no two under one name', async () => {
    const families = async (files: readonly string[]) =>
      new Set(
        (await Promise.all(files.map(async (file) => fontFamilies(await readFont(fontPath(file)))))).flat(),
      )
    expect(await families(textFontFiles)).toEqual(new Set(['Noto Serif SC', 'Noto Sans SC']))
    expect(await families(symbolFontFiles)).toEqual(new Set(['DejaVu Serif', 'DejaVu Sans']))
    expect(await families(rareFontFiles)).toEqual(new Set(['Jiangxin Rare Song', 'Jiangxin Rare Ming']))
  })

  test('the rare ones carry their licences', async () => {
    for (const file of rareFontFiles) {
      const licence = new URL(`../../../build/fonts/LICENSE-${file.replace('.ttf', '.txt')}`, import.meta.url)
      expect(await readFile(licence, 'utf8')).toMatch(/License/i)
    }
  })
})

test('without a font, or with a file that is none, everything is missing', () => {
  expect(missingGlyphs('甲a', [])).toEqual(['甲', 'a'])
  expect(missingGlyphs('甲', [readCoverage(new Uint8Array([1, 2, 3]))])).toEqual(['甲'])
  expect(fontFamilies(new Uint8Array(40))).toEqual([])
})

test('a font of a collection counts like one of its own', async () => {
  const font = await readFont(fontPath(textFontFiles[0]))
  // One font behind a collection header: its table offsets count from the start of the file.
  const shift = 16
  const ttc = new Uint8Array(font.length + shift)
  const view = new DataView(ttc.buffer)
  ttc.set(font, shift)
  ttc.set(new TextEncoder().encode('ttcf'), 0)
  view.setUint32(8, 1)
  view.setUint32(12, shift)
  for (let i = 0; i < view.getUint16(shift + 4); i++) {
    const record = shift + 12 + i * 16 + 8
    view.setUint32(record, view.getUint32(record) + shift)
  }
  expect(missingGlyphs('㛃☑', [readCoverage(ttc)])).toEqual(['☑'])
  expect(fontFamilies(ttc)).toContain('Noto Serif SC')
})
