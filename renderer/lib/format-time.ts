import { useCallback } from 'react'
import { type Language, localeOf, useLanguage } from './texts.ts'

const two = (n: number): string => String(n).padStart(2, '0')

const dayNumber = (date: Date): number =>
  Math.floor(new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() / 86_400_000 + 0.5)

/** 14:02 */
export const clockTime = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

/** 今天 14:02, 昨天 09:30, 11月3日 09:30, 2025年11月3日: as near as it helps. `iso` is a timestamp. */
export const nearTime = (iso: string, now: Date, language: Language): string => {
  const date = new Date(iso)
  const locale = localeOf(language)
  const days = dayNumber(now) - dayNumber(date)
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
    return `${day} ${clockTime(date)}`
  }
  const written = { month: 'long', day: 'numeric' } as const
  return date.getFullYear() === now.getFullYear()
    ? `${new Intl.DateTimeFormat(locale, written).format(date)} ${clockTime(date)}`
    : new Intl.DateTimeFormat(locale, { ...written, year: 'numeric' }).format(date)
}

/** `nearTime` in the language of the page, seen from now. */
export const useNearTime = (): ((iso: string) => string) => {
  const language = useLanguage()
  return useCallback((iso) => nearTime(iso, new Date(), language), [language])
}

/** Whole days gone by since `iso`. */
export const daysSince = (iso: string, now: Date): number => dayNumber(now) - dayNumber(new Date(iso))
