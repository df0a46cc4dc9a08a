/** Name IDs of the `name` table (OpenType spec 1.9): 1 family, 16 typographic family (wins where present). */
const familyIds = [16, 1]

const read = (v: DataView): string | undefined => {
  const tables = v.getUint16(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    if (v.getUint32(record) !== 0x6e616d65) continue
    const at = v.getUint32(record + 8)
    const strings = at + v.getUint16(at + 4)
    for (const wanted of familyIds) {
      for (let n = 0; n < v.getUint16(at + 2); n++) {
        const name = at + 6 + n * 12
        // Windows, Unicode BMP, English: the name by which Typst knows a family.
        const fits =
          v.getUint16(name) === 3 && v.getUint16(name + 4) === 0x409 && v.getUint16(name + 6) === wanted
        if (!fits) continue
        const from = v.byteOffset + strings + v.getUint16(name + 10)
        const bytes = new Uint8Array(v.buffer, from, v.getUint16(name + 8))
        return new TextDecoder('utf-16be').decode(bytes)
      }
    }
  }
  return undefined
}

/** Family name by which a template can ask for the font; undefined for a file that is no font. */
export const fontFamily = (font: Uint8Array): string | undefined => {
  try {
    return read(new DataView(font.buffer, font.byteOffset, font.byteLength))
  } catch (reason) {
    if (reason instanceof RangeError) return undefined
    throw reason
  }
}
