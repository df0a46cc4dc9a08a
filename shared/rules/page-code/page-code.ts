/**
 * The code at the foot of a printed page: eleven characters and a check character, in Crockford's base 32
 * (https://www.crockford.com/base32.html), which has no I, L, O and U, so that it can be read out and typed.
 */
export const pageCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters before the check character: 55 bits. */
export const pageCodeBody = 11

/** What the QR code says before the code, to tell it from any other on the page. */
export const pageCodeMark = 'JX:'

/** By alpha in GF(32), with x⁵ + x² + 1. */
const timesAlpha = (value: number): number => {
  const doubled = value << 1
  return doubled > 31 ? doubled ^ 0b100101 : doubled
}

/**
 * Each character weighs another power of alpha, whose order is 31: any one character mistyped is found, and any two
 * that changed places.
 */
export const checkCharacter = (body: string): string => {
  // Horner's rule from the left: the last character weighs alpha, the first alpha to the eleventh.
  const sum = [...body].reduce((so, character) => timesAlpha(so ^ pageCodeAlphabet.indexOf(character)), 0)
  return pageCodeAlphabet.charAt(sum)
}

/** `7K3M-9QXV-2B4T`. */
export const formatPageCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

export type ParsedPageCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: 'length' | 'character' | 'check' }

/** What was typed, in either case, with or without hyphens; O is read as 0, I and L as 1, as Crockford has it. */
export const parsePageCode = (text: string): ParsedPageCode => {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*JX:/u, '')
    .replace(/[\s\-‐-―−_.]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  if ([...code].some((character) => !pageCodeAlphabet.includes(character)))
    return { ok: false, problem: 'character' }
  if (code.length !== pageCodeBody + 1) return { ok: false, problem: 'length' }
  return checkCharacter(code.slice(0, pageCodeBody)) === code.slice(pageCodeBody)
    ? { ok: true, code }
    : { ok: false, problem: 'check' }
}
