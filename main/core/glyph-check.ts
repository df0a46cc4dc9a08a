import type { Coverage } from '../features/documents/engine/cmap.ts'
import { missingGlyphs, printable } from '../features/documents/engine/glyph-coverage.ts'

export interface GlyphCheck {
  /** Reads the bundled fonts and the given ones; cheap when nothing changed. */
  prepare(extraFonts: readonly string[]): Promise<void>
  /** Characters of a text that none of the prepared fonts can print: the same function while the fonts are the same. */
  current(): (text: string) => readonly string[]
}

/** Fonts are read asynchronously, checks run synchronously: this stands between the two. */
export const createGlyphCheck = (): GlyphCheck => {
  let fonts: readonly Coverage[] = []
  let missing = (text: string): readonly string[] => missingGlyphs(text, [])
  return {
    async prepare(extraFonts) {
      const found = await printable(extraFonts)
      if (found.length === fonts.length && found.every((font, i) => font === fonts[i])) return
      fonts = found
      // The same list while nothing changed: what has been looked up in it is remembered.
      missing = (text) => missingGlyphs(text, found)
    },
    current: () => missing,
  }
}
