import { parseWrittenDate } from '../../shared/text/parse-date.ts'
import { parseMoney } from '../../shared/text/parse-money.ts'
import type { Translate } from '../lib/texts.ts'
import type { recordTexts } from './record-texts.ts'
import type { Reading } from './typed-input.tsx'

/** Words for what cannot be read. */
type Words = Translate<(typeof recordTexts)['keys'][number]>

export const readDate =
  (t: Words) =>
  (text: string): Reading<string | null> => {
    if (text.trim() === '') return { ok: true, value: null }
    const date = parseWrittenDate(text)
    return date.ok ? { ok: true, value: date.date } : { ok: false, message: t('dateUnreadable') }
  }

export const readMoney =
  (unit: 'yuan' | 'wan', t: Words) =>
  (text: string): Reading<number | null> => {
    const money = parseMoney(text, unit)
    return money.ok
      ? { ok: true, value: money.fen }
      : { ok: false, message: t(unit === 'wan' ? 'wanUnreadable' : 'yuanUnreadable') }
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
  (t: Words, min?: number, max?: number) =>
  (text: string): Reading<number | null> => {
    if (text.trim() === '') return { ok: true, value: null }
    const value = Number(text.replaceAll(',', ''))
    if (!Number.isFinite(value)) return { ok: false, message: t('numberUnreadable') }
    if (min !== undefined && value < min) return { ok: false, message: t('tooSmall', { min }) }
    if (max !== undefined && value > max) return { ok: false, message: t('tooLarge', { max }) }
    return { ok: true, value }
  }
