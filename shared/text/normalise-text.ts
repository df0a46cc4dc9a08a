const invisible = /[\u200B-\u200D\u2060\uFEFF]/gu

/** Most names and titles: common Han characters, lower-case letters and digits, which nothing below changes. */
export const alreadyNormal = /^[\u4E00-\u9FFFa-z0-9]*$/

/**
 * Text as compared and searched: NFKC, trimmed, white space collapsed to one space, lower-case, without
 * zero-width characters. Never store it: names and titles are kept as written.
 */
export const normaliseText = (s: string): string =>
  alreadyNormal.test(s)
    ? s
    : // Lower-casing can undo the composition (İ), hence the second pass.
      s.normalize('NFKC').replace(invisible, '').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim()

const fullWidth = /[\uFF01-\uFF5E\u3000]/

/**
 * Full-width forms (U+FF01–FF5E, U+3000) to ASCII: １２３．Ａ（） becomes 123.A(). Chinese punctuation with no
 * ASCII twin (、。《》〔〕) stays. Ask `hasLossyMark` before calling this: ？ becomes ?.
 */
export const toHalfWidth = (s: string): string =>
  fullWidth.test(s)
    ? s
        .replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replaceAll('\u3000', ' ')
    : s

/**
 * True if a name holds a mark in the place of a character lost in an encoding, as in 许?工匠创新工作室: `?`,
 * U+FFFD, the fillers 〓 and □, or a full-width ？ before a letter. For names only, as written: the ？ that
 * ends a question is no loss.
 */
export const hasLossyMark = (s: string): boolean => /[?\uFFFD〓□]|？(?=\p{L})/u.test(s)

/**
 * True if a name holds a character of a private area: made by hand on one machine, and something else or
 * nothing on every other.
 */
export const hasPrivateCharacter = (s: string): boolean => /\p{Co}/u.test(s)
