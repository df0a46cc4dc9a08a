import { normaliseText } from '../../shared/text/normalise-text.ts'

const around = 24

/** The part of the record's texts that holds the first word found, cut to a line; the title's where none does. */
export const searchSnippet = (texts: readonly string[], words: readonly string[]): string => {
  for (const word of words) {
    for (const text of texts) {
      const at = normaliseText(text).indexOf(word)
      if (at < 0) continue
      // Normalising may move characters a little; the cut only has to hold the word.
      return cut(text.replace(/\s+/gu, ' ').trim(), at, word.length)
    }
  }
  return cut(texts[0] ?? '', 0, 0)
}

const cut = (text: string, at: number, length: number): string => {
  const characters = [...text]
  const start = Math.max(0, [...text.slice(0, at)].length - around)
  const end = Math.min(characters.length, start + length + 2 * around)
  const part = characters.slice(start, end).join('')
  return `${start > 0 ? '…' : ''}${part}${end < characters.length ? '…' : ''}`
}
