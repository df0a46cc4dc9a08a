import { toHalfWidth } from '../text/normalise-text.ts'
import { isFullDate } from '../text/parse-date.ts'

type ParsedIdNumber =
  | {
      readonly ok: true
      readonly number: string
      readonly regionCode: string
      readonly birthDate: string
      readonly sex: 'male' | 'female'
    }
  | { readonly ok: false; readonly reason: 'shape' | 'region' | 'birth' | 'check' }

/** Provinces of GB/T 2260; 81–83 are the residence permits for Hong Kong, Macao and Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * 公民身份号码 of 18 characters, as written: full-width, lower-case x and spaces are mended. Source: GB 11643.
 * Any one wrong character is refused. The right check character is not told: these numbers are not for guessing.
 * The birth date must exist; whether it lies in the past and the age is plausible is for a caller that knows the day.
 */
export const parseIdNumber = (s: string): ParsedIdNumber => {
  const number = toHalfWidth(s)
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .toUpperCase()
  if (!/^\d{17}[\dX]$/u.test(number)) return { ok: false, reason: 'shape' }
  if (!provinces.test(number)) return { ok: false, reason: 'region' }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isFullDate(birthDate)) return { ok: false, reason: 'birth' }
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0)
  if (number.charAt(17) !== '10X98765432'.charAt(sum % 11)) return { ok: false, reason: 'check' }
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { ok: true, number, regionCode: number.slice(0, 6), birthDate, sex }
}
