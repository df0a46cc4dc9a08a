/** Characters of `text` that no given font has a glyph for, each once, in order of appearance. */
export const missingGlyphs = (_text: string, _fonts: readonly Uint8Array[]): readonly string[] => {
  throw new Error('being written')
}
