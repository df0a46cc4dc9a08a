import { toHalfWidth } from '../text/normalise-text.ts'

export type PatentKind = 'invention' | 'utility' | 'design'

type ParsedPatentNumber =
  | {
      readonly ok: true
      /** 12 digits, or 8 of the old style, a dot and the check character: 202115698269.3, 95115608.X. */
      readonly number: string
      readonly kind: PatentKind
      /** Year of the number. The filing date may be earlier: divisional and PCT applications. */
      readonly year: number
      /** Numbered before October 2003. */
      readonly isOldStyle: boolean
    }
  | {
      readonly ok: false
      readonly reason: 'shape' | 'type' | 'check'
      /** With `check`: the character that would be right. */
      readonly expected?: string
    }

/** Type digits of ZC 0006-2003; 8 and 9 are PCT applications that entered China. */
const kinds: ReadonlyMap<string, PatentKind> = new Map([
  ['1', 'invention'],
  ['8', 'invention'],
  ['2', 'utility'],
  ['9', 'utility'],
  ['3', 'design'],
])

/** Weights 2 to 9, over and over, modulo 11; 10 is X (ZC 0006-2003). */
const checkCharacter = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 + (i % 8)), 0)
  return '0123456789X'.charAt(sum % 11)
}

const yearOf = (digits: string): number | null => {
  if (digits.length === 12) {
    const year = Number(digits.slice(0, 4))
    return year >= 2003 && year <= 2099 ? year : null
  }
  // The patent office opened in 1985 and changed to the new style on 2003-10-01.
  const year = Number(digits.slice(0, 2))
  if (year >= 85) return 1900 + year
  return year <= 3 ? 2000 + year : null
}

/**
 * Chinese application or patent number, as written: with or without ZL, CN, spaces and dot, full-width,
 * lower-case, with a label before or a remark in brackets after it. Source: ZC 0006-2003. Any one wrong digit, and any two neighbours exchanged, is refused.
 */
export const parsePatentNumber = (s: string): ParsedPatentNumber => {
  const text = toHalfWidth(s)
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .replace(/[。·．]/u, '.')
    .replace(/^(?:专利号|申请号)[:：]?/u, '')
    .replace(/\([^()\dX]*\)$/u, '')
    .toUpperCase()
  const [, digits = '', check] = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/u.exec(text) ?? []
  const year = yearOf(digits)
  if (year === null || check === undefined) return { ok: false, reason: 'shape' }
  const isOldStyle = digits.length === 8
  const kind = kinds.get(digits.charAt(isOldStyle ? 2 : 4))
  if (!kind) return { ok: false, reason: 'type' }
  const expected = checkCharacter(digits)
  if (check !== expected) return { ok: false, reason: 'check', expected }
  return { ok: true, number: `${digits}.${check}`, kind, year, isOldStyle }
}

/** As printed: ZL before the number once granted, the bare number before. `number` as `parsePatentNumber` gives it. */
export const formatPatentNumber = (number: string, granted: boolean): string =>
  granted ? `ZL${number}` : number
