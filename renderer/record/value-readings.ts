import { parseWrittenDate } from '../../shared/text/parse-date.ts'
import { parseMoney } from '../../shared/text/parse-money.ts'
import type { Reading } from './typed-input.tsx'

export const readDate = (text: string): Reading<string | null> => {
  if (text.trim() === '') return { ok: true, value: null }
  const date = parseWrittenDate(text)
  return date.ok
    ? { ok: true, value: date.date }
    : { ok: false, message: '看不懂这个日期。请写成 2025-03-12、2025-03 或 2025。' }
}

export const readMoney =
  (unit: 'yuan' | 'wan') =>
  (text: string): Reading<number | null> => {
    const money = parseMoney(text, unit)
    return money.ok
      ? { ok: true, value: money.fen }
      : { ok: false, message: `看不懂这个金额。请写数字，例如 1262.5（${unit === 'wan' ? '万元' : '元'}）。` }
  }

/** Exactly the amount, so that leaving a field never rounds it: 12345600 fen is 12.3456 万元. */
export const writeMoney =
  (unit: 'yuan' | 'wan') =>
  (fen: number | null): string => {
    if (fen === null) return ''
    const places = unit === 'wan' ? 6 : 2
    const digits = String(Math.abs(fen)).padStart(places + 1, '0')
    const decimals = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0')
    return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${decimals}`
  }

export const readNumber =
  (min?: number, max?: number) =>
  (text: string): Reading<number | null> => {
    if (text.trim() === '') return { ok: true, value: null }
    const value = Number(text.replaceAll(',', ''))
    if (!Number.isFinite(value)) return { ok: false, message: '这里只能填数字。' }
    if (min !== undefined && value < min) return { ok: false, message: `不能小于 ${min}。` }
    if (max !== undefined && value > max) return { ok: false, message: `不能大于 ${max}。` }
    return { ok: true, value }
  }
