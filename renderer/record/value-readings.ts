import { exactMoney } from '../../shared/text/exact-money.ts'
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

export const writeMoney =
  (unit: 'yuan' | 'wan') =>
  (fen: number | null): string =>
    fen === null ? '' : exactMoney(fen, unit)

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
