import { type Coverage, readCoverage } from './cmap.ts'
import { fontPath, rareFontFiles, readFont, symbolFontFiles, textFontFiles } from './fonts.ts'

/** Spaces, controls, joiners and variation selectors print nothing, so no glyph is asked of a font. */
const invisible = /^[\p{White_Space}\p{Control}\p{Default_Ignorable_Code_Point}]$/u

/** What has been looked up in a set of fonts: texts of one trade use the same few thousand characters. */
const looked = new WeakMap<readonly Coverage[], Map<string, boolean>>()

/** Characters of `text` that none of `fonts` has a glyph for, each once, in order of appearance. */
export const missingGlyphs = (text: string, fonts: readonly Coverage[]): readonly string[] => {
  const answers = looked.get(fonts) ?? new Map<string, boolean>()
  looked.set(fonts, answers)
  const missing = new Set<string>()
  for (const character of text) {
    let prints = answers.get(character)
    if (prints === undefined) {
      const codePoint = character.codePointAt(0) ?? 0
      prints = fonts.some((font) => font.has(codePoint)) || invisible.test(character)
      answers.set(character, prints)
    }
    if (!prints) missing.add(character)
  }
  return [...missing]
}

const known = new Map<string, Promise<Coverage>>()

/** Reads a file once and keeps which characters it has, not its bytes. */
const coverageOf = (path: string): Promise<Coverage> => {
  const found = known.get(path) ?? readFont(path).then(readCoverage)
  known.set(path, found)
  // Not kept: the file may be there next time.
  found.catch(() => known.delete(path))
  return found
}

/** What can be printed: coverage of our fonts and of the files that settings add. */
export const printable = (extraFonts: readonly string[]): Promise<readonly Coverage[]> => {
  const own = [...textFontFiles, ...symbolFontFiles, ...rareFontFiles].map(fontPath)
  return Promise.all([...own, ...extraFonts].map(coverageOf))
}
