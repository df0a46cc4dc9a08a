import { entryUrl } from '../../../core/entry-url.ts'
import { runInWorker } from '../../../db/run-in-worker.ts'
import { type Coverage, covers } from './cmap.ts'
import { fontPath, rareFontFiles, symbolFontFiles, textFontFiles } from './fonts.ts'

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
      prints = fonts.some((font) => covers(font, codePoint)) || invisible.test(character)
      answers.set(character, prints)
    }
    if (!prints) missing.add(character)
  }
  return [...missing]
}

const known = new Map<string, Promise<Coverage>>()

const read = (paths: readonly string[]): void => {
  const coverages = runInWorker<readonly string[], readonly Coverage[]>(
    entryUrl('./coverage-worker', import.meta.url),
    paths,
  )
  for (const [index, path] of paths.entries()) {
    const own = coverages.then((found) => {
      const coverage = found[index]
      if (!coverage) throw new Error(`the fonts' thread left out ${path}`)
      return coverage
    })
    known.set(path, own)
    // Not kept: the file may be there next time.
    own.catch(() => known.delete(path))
  }
}

/**
 * What can be printed: coverage of our fonts and of the files that settings add. A file is read once, in a thread of
 * its own (the rare ones take half a second to unpack), and its characters are kept, not its bytes.
 */
export const printable = (extraFonts: readonly string[]): Promise<readonly Coverage[]> => {
  const own = [...textFontFiles, ...symbolFontFiles, ...rareFontFiles].map(fontPath)
  const paths = [...own, ...extraFonts]
  const unread = [...new Set(paths)].filter((path) => !known.has(path))
  if (unread.length > 0) read(unread)
  return Promise.all(paths.map((path) => known.get(path) as Promise<Coverage>))
}
