import { toHalfWidth } from '../text/normalise-text.ts'

type ParsedCreditCode =
  | {
      readonly ok: true
      readonly code: string
      readonly regionCode: string
      /** Organisation code inside (GB 11714): 8 characters and its own check character. */
      readonly orgCode: string
      /** A wrong inner check character is worth a remark, not a refusal. */
      readonly orgCodeOk: boolean
    }
  | {
      readonly ok: false
      readonly reason: 'length' | 'alphabet' | 'region' | 'check'
      /** With `check`: the character that would be right. */
      readonly expected?: string
    }

/** Value of each character; I, O, S, V and Z are not used. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const orgAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const weighted = (text: string, values: string, by: readonly number[]): number =>
  by.reduce((sum, weight, i) => sum + weight * values.indexOf(text.charAt(i)), 0)

/** Check character of the 8 characters of an organisation code: 11 less the rest; 10 is X, 11 is 0. */
const orgCheck = (body: string): string =>
  '0123456789X'.charAt((11 - (weighted(body, orgAlphabet, orgWeights) % 11)) % 11)

/**
 * 统一社会信用代码 of 18 characters, as written: full-width, lower-case and spaces are mended.
 * Source: GB 32100-2015. Any one wrong character is refused.
 */
export const parseCreditCode = (s: string): ParsedCreditCode => {
  const code = toHalfWidth(s)
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .toUpperCase()
  if (code.length !== 18) return { ok: false, reason: 'length' }
  if (![...code].every((c) => alphabet.includes(c))) return { ok: false, reason: 'alphabet' }
  const regionCode = code.slice(2, 8)
  if (!/^\d{6}$/u.test(regionCode)) return { ok: false, reason: 'region' }
  const expected = alphabet.charAt((31 - (weighted(code, alphabet, weights) % 31)) % 31)
  if (code.charAt(17) !== expected) return { ok: false, reason: 'check', expected }
  const orgCode = code.slice(8, 17)
  return {
    ok: true,
    code,
    regionCode,
    orgCode,
    orgCodeOk: orgCheck(orgCode.slice(0, 8)) === orgCode.charAt(8),
  }
}
