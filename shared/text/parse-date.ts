import { toHalfWidth } from './normalise-text.ts'

type WrittenDate = { readonly ok: true; readonly date: string } | { readonly ok: false }

const refused: WrittenDate = { ok: false }
const pad = (n: number): string => String(n).padStart(2, '0')

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

// Patent dockets ask for this a hundred times a patent, so it is reckoned without a Date.
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

const build = (year: string, month?: string, day?: string): WrittenDate => {
  const y = Number(year)
  // Outside of this range it is a slip of the pen or not a date.
  if (y < 1900 || y > 2100) return refused
  if (month === undefined) return { ok: true, date: year }
  const m = Number(month)
  if (m < 1 || m > 12) return refused
  if (day === undefined) return { ok: true, date: `${year}-${pad(m)}` }
  const d = Number(day)
  if (d < 1 || d > daysInMonth(y, m)) return refused
  return { ok: true, date: `${year}-${pad(m)}-${pad(d)}` }
}

/** Serial day of a workbook in the 1900 system; day 0 is 1899-12-30 for every serial above 60. */
const fromSerial = (serial: number): WrittenDate => ({
  ok: true,
  date: new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10),
})

const fromNumber = (value: number): WrittenDate => {
  if (value >= 10_000 && value < 73_416) return fromSerial(value)
  // A cell that holds the number 2025.1 was typed as 2025.1 or as 2025.10: nobody can tell.
  if (/^\d{4}\.1$/u.test(String(value))) return refused
  return Number.isFinite(value) ? fromText(String(value)) : refused
}

const timeOfDay = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/iu

const shapes: readonly RegExp[] = [
  /^(?<y>\d{4})年?$/u,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})?$/u,
  /^(?<y>\d{4})年(?<m>\d{1,2})月?$/u,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/u,
  /^(?<y>\d{4})(?<s>[./-])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?\.?$/u,
]

const numerals = '〇一二三四五六七八九'

/** 二〇二四年五月十二日 to 2024年5月12日. Only whole dates: 十 stands for a place, not for a digit. */
const fromNumerals = (text: string): string =>
  text.replace(
    /^([〇○零Ｏ一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/u,
    (_, y: string, m?: string, d?: string) => {
      const digit = (c: string): number => Math.max(0, numerals.indexOf(c))
      const count = (s: string): number => {
        const [tens, ones] = s.includes('十') ? s.split('十') : ['零', s]
        return (tens === '' ? 1 : digit(tens ?? '')) * 10 + digit(ones ?? '')
      }
      return `${[...y].map(digit).join('')}年${m ? `${count(m)}月` : ''}${d ? `${count(d)}日` : ''}`
    },
  )

const fromText = (text: string): WrittenDate => {
  for (const shape of shapes) {
    const parts = shape.exec(text)?.groups
    if (parts?.y !== undefined) return build(parts.y, parts.m, parts.d)
  }
  return refused
}

/**
 * A date as written in a cell, at the precision written: YYYY, YYYY-MM or YYYY-MM-DD.
 * Reads 2025, 202503, 20250312, 2025.3, 2025.3.5, 2025/3/12, 2025-3, 2025年3月(12日), 二〇二五年三月, 25年3月, 2025年3月底 (the month), any of them full-width,
 * ISO date-times (their date as written, no shift of zone) and serial numbers of the 1900 system (as text only
 * 20000–60000). Refuses days that do not exist and years outside 1900–2100. A workbook of the 1904 system
 * must have 1462 added by the reader.
 */
export const parseWrittenDate = (value: string | number): WrittenDate => {
  if (typeof value === 'number') return fromNumber(value)
  const [iso, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  if (iso !== undefined && year !== undefined) return build(year, month, day)
  const text = toHalfWidth(value)
    .trim()
    .replace(timeOfDay, '')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s*([年月日号./-])\s*/gu, '$1')
    .replace(/^(\d{4}) (\d{1,2})(?: (\d{1,2}))?$/u, (_, y: string, m: string, d?: string) =>
      [y, m, d].filter(Boolean).join('-'),
    )
    .replace(/^(\d{2})(?=年\d{1,2}月)/u, '20$1')
    .replace(/月(?:初|中|底|末|上旬|中旬|下旬)$/u, '月')
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const serial = Number(text)
    return serial >= 20_000 && serial < 60_001 ? fromSerial(serial) : refused
  }
  return fromText(fromNumerals(text))
}

/** Order of two dates of any precision, for sorting: the less precise stands before the days it holds. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** True for a real calendar day written YYYY-MM-DD, of any year. */
export const isFullDate = (date: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  const [year, month, day] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 2024 年 2 月 13 日, at the precision of `date`. */
export const formatChineseDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return [`${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean).join(' ')
}

/** First day of the year or month that a partial date names. */
export const earliestDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : `${date}-01`.slice(0, 10)

/** Last day of the year or month that a partial date names. */
export const latestDay = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5))))}`
}

/**
 * The corresponding day `n` months later (earlier if negative), or that month's last day if it has none:
 * 专利法实施细则 (2023) Art. 5. Throws RangeError unless `day` is a full date.
 */
export const addMonths = (day: string, n: number): string => {
  if (!isFullDate(day)) throw new RangeError('addMonths needs a full date')
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const last = daysInMonth(year, month)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), last))}`
}

/** The day `n` days later; earlier if negative. Throws RangeError unless `day` is a full date. */
export const addDays = (day: string, n: number): string => {
  if (!isFullDate(day)) throw new RangeError('addDays needs a full date')
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

/** Days from day `from` to day `to`: 1 if `to` is the next day, negative if it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** As `addMonths`, in years: 2024-02-29 plus one is 2025-02-28. */
export const addYears = (day: string, n: number): string => addMonths(day, n * 12)

/**
 * Whole months gone by from day `a` to day `b`: the most that can be added to `a` without passing `b`.
 * Negative if `b` is earlier. Throws RangeError unless both are full dates.
 */
export const monthsBetween = (a: string, b: string): number => {
  if (b < a) return -monthsBetween(b, a)
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const months = monthOf(b) - monthOf(a)
  if (!isFullDate(b)) throw new RangeError('monthsBetween needs full dates')
  return addMonths(a, months) > b ? months - 1 : months
}
