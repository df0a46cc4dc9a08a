/** A text as passages are compared: letters and digits alone, each with its place in the text as written. */
export interface ComparableText {
  readonly characters: string
  /** Of each UTF-16 unit of `characters`: where the character it came from begins, as written. */
  readonly places: readonly number[]
}

/** Most of what is written: common Han characters, lower-case letters and digits, which nothing below changes. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

const reduced = (character: string): string =>
  character
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Co}]/gu, '')

/** Punctuation, white space, width and case are left out: a copy that was only set anew stays the same. */
export const comparableText = (written: string): ComparableText => {
  let characters = ''
  const places: number[] = []
  for (let at = 0; at < written.length; ) {
    const code = written.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    const kept = isPlain(code) ? written.slice(at, at + 1) : reduced(written.slice(at, at + size))
    characters += kept
    for (let unit = 0; unit < kept.length; unit += 1) places.push(at)
    at += size
  }
  return { characters, places }
}
