import { readFile } from 'node:fs/promises'
import { loadFonts } from '../features/documents/engine/fonts.ts'
import { missingGlyphs } from '../features/documents/engine/glyph-coverage.ts'

export interface GlyphCheck {
  /** Reads the bundled fonts and the given ones; cheap when nothing changed. */
  prepare(extraFonts: readonly string[]): Promise<void>
  /** Characters that none of the prepared fonts can print. */
  missing(text: string): readonly string[]
}

/** Fonts are read asynchronously, checks run synchronously: this stands between the two. */
export const createGlyphCheck = (): GlyphCheck => {
  let key: string | null = null
  let fonts: readonly Uint8Array[] = []
  return {
    async prepare(extraFonts) {
      const wanted = extraFonts.join('\n')
      if (wanted === key) return
      const bundled = await loadFonts()
      const extra = await Promise.all(extraFonts.map((path) => readFile(path)))
      fonts = [...bundled.map((font) => font.bytes), ...extra]
      key = wanted
    },
    missing: (text) => missingGlyphs(text, fonts),
  }
}
