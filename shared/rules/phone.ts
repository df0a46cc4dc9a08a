import { toHalfWidth } from '../text/normalise-text.ts'

type ParsedPhone =
  | {
      readonly ok: true
      /** 13812345678, 025-83536666 or 0510-82700000-8001. */
      readonly phone: string
      readonly kind: 'mobile' | 'landline'
    }
  | {
      readonly ok: false
      /** `mobileLength`: starts as a mobile number but has not 11 digits; `areaCode`: a landline without one. */
      readonly reason: 'shape' | 'mobileLength' | 'areaCode'
    }

/** Three digits for Beijing and 02x, four elsewhere. */
const landline = /^(0(?:10|2\d)|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|EXT\.?|#)(\d{1,6}))?$/u

/**
 * One mobile or landline number, as written: full-width, +86, spaces, brackets and hyphens are mended.
 * Two numbers in one cell are refused.
 */
export const parsePhone = (s: string): ParsedPhone => {
  if (/^1[3-9]\d{9}$/.test(s)) return { ok: true, phone: s, kind: 'mobile' }
  const text = toHalfWidth(s)
    .toUpperCase()
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .replace(/^(?:\+|00)86-?/u, '')
    .replace(/^\((0\d{2,3})\)-?/u, '$1-')
  const digits = text.replaceAll('-', '')
  if (/^(?:86)?1[3-9]\d{9}$/u.test(digits)) return { ok: true, phone: digits.slice(-11), kind: 'mobile' }
  const [, area, number, extension] = landline.exec(text) ?? []
  if (area !== undefined && number !== undefined) {
    const phone = [area, number, extension].filter((part) => part !== undefined).join('-')
    return { ok: true, phone, kind: 'landline' }
  }
  if (/^1[3-9]\d{5,14}$/u.test(digits)) return { ok: false, reason: 'mobileLength' }
  return { ok: false, reason: /^[2-9]\d{6,7}$/u.test(digits) ? 'areaCode' : 'shape' }
}
