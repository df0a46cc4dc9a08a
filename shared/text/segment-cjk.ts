import { normaliseText } from './normalise-text.ts'

/**
 * Normalised text with a space around every Han character, so that a word tokenizer sees each as a token:
 * QC小组 becomes `qc 小 组`. Characters outside the basic plane count as one.
 */
export const segmentCjk = (s: string): string =>
  normaliseText(s.toWellFormed())
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * FTS5 query: each word of `s` is a quoted phrase of segmented text, its last token a prefix, all of them
 * required. Quotes, operators and column filters in `s` are plain text. '' if nothing in it can be searched.
 */
export const ftsPhraseQuery = (s: string): string =>
  normaliseText(s.toWellFormed())
    .split(' ')
    .map((word) => segmentCjk(word.replace(/[^\p{L}\p{N}\p{M}\p{Co}]/gu, ' ')))
    // FTS5 makes no token of anything but letters and digits; a phrase without tokens would match nothing.
    .filter((phrase) => /[\p{L}\p{N}\p{Co}]/u.test(phrase))
    .map((phrase) => `"${phrase}"*`)
    .join(' AND ')
