import { createHash } from 'node:crypto'
import { type Coverage, readCoverage } from './cmap.ts'

/** Spaces, controls, joiners and variation selectors print nothing, so no glyph is asked of a font. */
const invisible = /^[\p{White_Space}\p{Control}\p{Default_Ignorable_Code_Point}]$/u

const byHash = new Map<string, Coverage>()
const hashOf = new WeakMap<Uint8Array, string>()

const coverageOf = (font: Uint8Array): Coverage => {
  const hash = hashOf.get(font) ?? createHash('sha256').update(font).digest('hex')
  hashOf.set(font, hash)
  const known = byHash.get(hash) ?? readCoverage(font)
  byHash.set(hash, known)
  return known
}

/** Characters of `text` that none of `fonts` has a glyph for, each once, in order of appearance. */
export const missingGlyphs = (text: string, fonts: readonly Uint8Array[]): readonly string[] => {
  const coverages = fonts.map(coverageOf)
  const missing = new Set<string>()
  for (const character of text) {
    if (invisible.test(character)) continue
    const codePoint = character.codePointAt(0) ?? 0
    if (!coverages.some((c) => c.has(codePoint))) missing.add(character)
  }
  return [...missing]
}
