import { findTable, openSfnt, orIfNoFont } from './sfnt.ts'

/**
 * Reader of the `cmap` table of a TrueType/OpenType file (OpenType spec 1.9, "cmap"), formats 4 and 12:
 * the two that the specification asks fonts to use for the BMP and for all of Unicode.
 */
export interface Coverage {
  /** One bit a code point, lowest bit first: plain bytes, so that it crosses from thread to thread. */
  readonly bits: Uint8Array
}

const codePoints = 0x110000

const noGlyphs = (): Coverage => ({ bits: new Uint8Array(codePoints / 8) })

const add = ({ bits }: Coverage, codePoint: number): void => {
  bits[codePoint >> 3] = (bits[codePoint >> 3] ?? 0) | (1 << (codePoint & 7))
}

export const covers = ({ bits }: Coverage, codePoint: number): boolean =>
  ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0

const readFormat4 = (v: DataView, at: number, glyphs: Coverage): void => {
  const segX2 = v.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + segX2 + 2
  const deltas = starts + segX2
  const offsets = deltas + segX2
  for (let s = 0; s < segX2; s += 2) {
    const start = v.getUint16(starts + s)
    const end = v.getUint16(ends + s)
    const delta = v.getUint16(deltas + s)
    const offset = v.getUint16(offsets + s)
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = offset === 0 ? c : v.getUint16(offsets + s + offset + (c - start) * 2)
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) add(glyphs, c)
    }
  }
}

const readFormat12 = (v: DataView, at: number, glyphs: Coverage): void => {
  const groups = v.getUint32(at + 12)
  for (let g = 0; g < groups; g++) {
    const group = at + 16 + g * 12
    const start = v.getUint32(group)
    // What lies past the end of Unicode is no character, whatever a broken file says.
    const end = Math.min(v.getUint32(group + 4), codePoints - 1)
    const firstGlyph = v.getUint32(group + 8)
    for (let c = start; c <= end; c++) if (firstGlyph + (c - start) !== 0) add(glyphs, c)
  }
}

const readTable = (v: DataView, cmap: number, glyphs: Coverage): void => {
  const subtables = v.getUint16(cmap + 2)
  for (let i = 0; i < subtables; i++) {
    const platform = v.getUint16(cmap + 4 + i * 8)
    const at = cmap + v.getUint32(cmap + 4 + i * 8 + 4)
    if (platform !== 0 && platform !== 3) continue
    const format = v.getUint16(at)
    if (format === 4) readFormat4(v, at, glyphs)
    if (format === 12) readFormat12(v, at, glyphs)
  }
}

/** Code points the file has a glyph for, in any of its fonts; a file that is no font covers nothing. */
export const readCoverage = (font: Uint8Array): Coverage =>
  orIfNoFont<Coverage>(() => {
    const { view, fonts } = openSfnt(font)
    const glyphs = noGlyphs()
    for (const directory of fonts) {
      const cmap = findTable(view, directory, 'cmap')
      if (cmap !== undefined) readTable(view, cmap, glyphs)
    }
    return glyphs
  }, noGlyphs())
