import { describe, expect, test } from 'vitest'
import { fontFamilies } from '../../../main/features/documents/engine/font-names.ts'
import { bundledFontFiles, bundledFonts, loadFonts } from '../../../main/features/documents/engine/fonts.ts'
import { missingGlyphs } from '../../../main/features/documents/engine/glyph-coverage.ts'

describe('bundled fonts', () => {
  test('each one has the rare characters of the sample names', async () => {
    for (const font of await bundledFonts())
      expect(missingGlyphs('许㛃 𬭩 〔2026〕 ×√℃①', [font])).toEqual([])
  })

  test('a character that none has is named once, in order', async () => {
    expect(missingGlyphs('甲\u{20BB7}乙☑\u{20BB7}', await bundledFonts())).toEqual(['\u{20BB7}', '☑'])
  })

  test('characters that print nothing are never missing', async () => {
    expect(missingGlyphs('　\t\n\u200b\u{E0100}\ufe0f ', await bundledFonts())).toEqual([])
  })

  test('are named with hash for the manifest, under the families that templates ask for', async () => {
    const fonts = await loadFonts()
    expect(fonts.map((font) => font.name)).toEqual(bundledFontFiles.map((file) => file.split('/').at(-1)))
    expect(fonts.every((font) => /^[0-9a-f]{64}$/.test(font.sha256))).toBe(true)
    const families = new Set(fonts.flatMap((font) => fontFamilies(font.bytes)))
    expect(families).toEqual(new Set(['Noto Serif SC', 'Noto Sans SC']))
  })
})

test('without a font, or with a file that is none, everything is missing', () => {
  expect(missingGlyphs('甲a', [])).toEqual(['甲', 'a'])
  expect(missingGlyphs('甲', [new Uint8Array([1, 2, 3])])).toEqual(['甲'])
  expect(fontFamilies(new Uint8Array(40))).toEqual([])
})

test('a font of a collection counts like one of its own', async () => {
  const [font] = await bundledFonts()
  if (!font) throw new Error('no font')
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
  expect(missingGlyphs('㛃☑', [ttc])).toEqual(['☑'])
  expect(fontFamilies(ttc)).toContain('Noto Serif SC')
})
