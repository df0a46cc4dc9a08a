import { toHalfWidth } from '../text/normalise-text.ts'

type ParsedDocumentNumber =
  | {
      readonly ok: true
      /** 苏工发〔2023〕3号 */
      readonly number: string
      /** 发文机关代字: 苏工发 */
      readonly issuer: string
      readonly year: number
      readonly serial: number
    }
  | { readonly ok: false; readonly reason: 'shape' | 'year' | 'serial' }

const shape = /^([\p{Script=Han}A-Za-z]{1,20})[〔[(【〈<{](\d{4})[〕\])】〉>}](?:第)?(\d{1,6})号$/u

/**
 * 发文字号 as written: any brackets, full-width, spaces, 第 and leading zeros are mended to the official form.
 * Source: GB/T 9704-2012 (hexagonal brackets, no 第, no leading zero).
 */
export const parseDocumentNumber = (s: string): ParsedDocumentNumber => {
  const text = toHalfWidth(s).replace(/[\s\u200B\uFEFF]/gu, '')
  const [, issuer, yearText, serialText] = shape.exec(text) ?? []
  if (issuer === undefined) return { ok: false, reason: 'shape' }
  const year = Number(yearText)
  const serial = Number(serialText)
  if (year < 1949 || year > 2100) return { ok: false, reason: 'year' }
  if (serial === 0) return { ok: false, reason: 'serial' }
  return { ok: true, number: `${issuer}〔${year}〕${serial}号`, issuer, year, serial }
}
