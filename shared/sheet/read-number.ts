import { toHalfWidth } from '../text/normalise-text.ts'

type ReadNumber =
  | { readonly ok: true; readonly value: number; readonly approximate: boolean }
  | { readonly ok: false }

const shape =
  /^(?<about>大约|约|近|≈)?\s*(?<digits>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?<unit>[^\d\s.,]*)$/u

const harmless = /^(个|项|件|人|名|位|年|平方米|平米|m2|m²|㎡|分|次|人次|岁|期|号|%)?$/u

/**
 * A count or measure as written: full-width digits, thousands separators, 约, a harmless unit (346㎡, 12项).
 * Another unit (94万元 for an area) means that the value stands in the wrong column: refused.
 */
export const readNumber = (cell: string | number): ReadNumber => {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { ok: true, value: cell, approximate: false } : { ok: false }
  const parts = shape.exec(toHalfWidth(cell).trim())?.groups
  if (!parts?.digits || !harmless.test(parts.unit ?? '')) return { ok: false }
  const value = Number(parts.digits.replaceAll(',', ''))
  return Number.isFinite(value) ? { ok: true, value, approximate: parts.about !== undefined } : { ok: false }
}
