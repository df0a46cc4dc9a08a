const invisible = /[\u200B-\u200D\u2060\uFEFF]/gu

/**
 * Text as compared and searched: NFKC, trimmed, white space collapsed to one space, lower-case, without
 * zero-width characters. Never store it: names and titles are kept as written.
 */
export const normaliseText = (s: string): string =>
  // Lower-casing can undo the composition (İ), hence the second pass.
  s.normalize('NFKC').replace(invisible, '').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()

/**
 * Full-width forms (U+FF01–FF5E, U+3000) to ASCII: １２３．Ａ（） becomes 123.A(). Chinese punctuation with no
 * ASCII twin (、。《》〔〕) stays. Ask `hasLossyMark` before calling this: ？ becomes ?.
 */
export const toHalfWidth = (s: string): string =>
  s
    .replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

/**
 * True if a name holds `?` or U+FFFD in the place of a character lost in an encoding, as in
 * 许?工匠创新工作室. For names only, as written: the full-width ？ of a question is no loss, since encoders
 * replace by the ASCII character.
 */
export const hasLossyMark = (s: string): boolean => /[?\uFFFD]/u.test(s)
