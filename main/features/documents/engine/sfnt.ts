/** A font file's bytes and where the table directories of its fonts start: one, or several in a collection (.ttc). */
export interface Sfnt {
  readonly view: DataView
  readonly fonts: readonly number[]
}

/** `ttcf`, `name` … as the number that stands in the file (OpenType spec 1.9, "Organization of an OpenType font"). */
const code = (tag: string): number => [...tag].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0)

/** Throws RangeError on a file that is no font, or a cut one. */
export const openSfnt = (font: Uint8Array): Sfnt => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  if (view.getUint32(0) !== code('ttcf')) return { view, fonts: [0] }
  return { view, fonts: Array.from({ length: view.getUint32(8) }, (_, i) => view.getUint32(12 + i * 4)) }
}

/** Offset of a table of the font whose directory is at `directory`. */
export const findTable = (view: DataView, directory: number, tag: string): number | undefined => {
  const wanted = code(tag)
  const tables = view.getUint16(directory + 4)
  for (let i = 0; i < tables; i++) {
    const record = directory + 12 + i * 16
    if (view.getUint32(record) === wanted) return view.getUint32(record + 8)
  }
  return undefined
}

/** Runs a reader; a file that is no font gives `otherwise` (DataView throws RangeError past the end). */
export const orIfNoFont = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch (reason) {
    if (reason instanceof RangeError) return otherwise
    throw reason
  }
}
