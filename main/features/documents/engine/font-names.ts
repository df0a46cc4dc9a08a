import { findTable, openSfnt, orIfNoFont } from './sfnt.ts'

/** Name IDs of the `name` table (OpenType spec 1.9): 1 family, 16 typographic family. */
const familyIds = new Set([1, 16])
const windows = 3

/** Typst drops the style from a family name: `Foo Bold` is `Foo` (typst, text/font/mod.rs, typographic_family). */
const style =
  /[ -](?:thin|extralight|ultralight|light|regular|book|medium|semibold|demi|bold|extrabold|black|heavy)$/i

/**
 * Family names by which a template can ask for the font, in every language that the file names it in (Chinese fonts
 * often come with a Chinese name first, and which one Typst takes depends on their order). Empty: no font.
 */
export const fontFamilies = (font: Uint8Array): readonly string[] =>
  orIfNoFont(() => {
    const { view, fonts } = openSfnt(font)
    const names = new Set<string>()
    for (const directory of fonts) {
      const at = findTable(view, directory, 'name')
      if (at === undefined) continue
      const strings = at + view.getUint16(at + 4)
      for (let n = 0; n < view.getUint16(at + 2); n++) {
        const record = at + 6 + n * 12
        if (view.getUint16(record) !== windows || !familyIds.has(view.getUint16(record + 6))) continue
        const from = view.byteOffset + strings + view.getUint16(record + 10)
        const name = new TextDecoder('utf-16be').decode(
          new Uint8Array(view.buffer, from, view.getUint16(record + 8)),
        )
        names.add(name).add(name.replace(style, ''))
      }
    }
    return [...names]
  }, [])
