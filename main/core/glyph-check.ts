import type { Coverage } from '../features/documents/engine/cmap.ts'
import { missingGlyphs, printable } from '../features/documents/engine/glyph-coverage.ts'

export interface GlyphCheck {
  /** Reads the bundled fonts and the given ones; cheap when nothing changed. */
  prepare(extraFonts: readonly string[]): Promise<void>
  /** Characters that none of the prepared fonts can print. */
  missing(text: string): readonly string[]
}

/** Fonts are read asynchronously, checks run synchronously: this stands between the two. */
export const createGlyphCheck = (): GlyphCheck => {
  let fonts: readonly Coverage[] = []
  return {
    async prepare(extraFonts) {
      const found = await printable(extraFonts)
      // The same list while nothing changed: what has been looked up in it is remembered.
      if (found.length !== fonts.length || found.some((font, i) => font !== fonts[i])) fonts = found
    },
    missing: (text) => missingGlyphs(text, fonts),
  }
}
