import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addYears,
  compareDates,
  earliestDay,
  formatChineseDate,
  isFullDate,
  latestDay,
  monthsBetween,
  parseWrittenDate,
} from '../../../shared/text/parse-date.ts'

const wide = (s: string): string => s.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const day = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2063-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

describe('parseWrittenDate', () => {
  it.each<[string | number, string]>([
    ['2025', '2025'],
    ['2025年', '2025'],
    [2025, '2025'],
    ['2025.3', '2025-03'],
    ['2024.10', '2024-10'],
    ['2025.3.5', '2025-03-05'],
    ['2025年3月', '2025-03'],
    ['二〇二四年五月', '2024-05'],
    ['24年3月', '2024-03'],
    ['2024年3月底', '2024-03'],
    ['2024 03 05', '2024-03-05'],
    ['二○二五年十一月二十三日', '2025-11-23'],
    ['二〇二五年十月十日', '2025-10-10'],
    ['2025年3月12日', '2025-03-12'],
    ['2025 年 3 月 12 日', '2025-03-12'],
    ['20250312', '2025-03-12'],
    [20250312, '2025-03-12'],
    ['202503', '2025-03'],
    ['2025/3/12', '2025-03-12'],
    ['2025-3', '2025-03'],
    ['2025–03–12', '2025-03-12'],
    ['２０２６年２月２４日', '2026-02-24'],
    ['２０２５．３', '2025-03'],
    ['2025-03-12T08:30:00.000Z', '2025-03-12'],
    ['2025-03-12T23:30:00+08:00', '2025-03-12'],
    ['2025/3/12 0:00:00', '2025-03-12'],
    [42589, '2016-08-07'],
    [45680.75, '2025-01-23'],
    ['45680', '2025-01-23'],
    [2025.3, '2025-03'],
    [2025.11, '2025-11'],
    ['2024-02-29', '2024-02-29'],
    [' 2025.3. ', '2025-03'],
  ])('%j is %s', (written, date) => expect(parseWrittenDate(written)).toEqual({ ok: true, date }))

  it.each<string | number>([
    '',
    '—',
    '待定',
    '2025-02-30',
    '2025-02-29',
    '2025.13',
    '202513',
    '2025.0',
    '20250431',
    '25.3.5',
    '250312',
    '2025.3-5',
    '19999',
    '60001',
    '1899',
    '2101年',
    '2025年第一季度',
    '2023—2025',
    '2025-03-12 至 2025-03-20',
    2025.1,
    0,
    -1,
    99,
    99_999,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('%j is refused', (written) => expect(parseWrittenDate(written)).toEqual({ ok: false }))

  it('gives back a real date from any rendering, at the precision written', () =>
    fc.assert(
      fc.property(day, fc.boolean(), (date, fullWidth) => {
        const [y, m, d] = date.split('-') as [string, string, string]
        const [mm, dd] = [Number(m), Number(d)]
        const render = (s: string): string => (fullWidth ? wide(s) : s)
        const days = [date, `${y}${m}${d}`, `${y}.${mm}.${dd}`, `${y}/${mm}/${dd}`, `${y}-${mm}-${dd}`]
        days.push(`${y}年${mm}月${dd}日`, `${y}年${m}月${d}日`, formatChineseDate(date), `${y}/${m}/${d}`)
        for (const s of days) expect(parseWrittenDate(render(s))).toEqual({ ok: true, date })
        for (const s of [
          `${y}.${mm}`,
          `${y}年${mm}月`,
          `${y}${m}`,
          `${y}/${mm}`,
          formatChineseDate(`${y}-${m}`),
        ])
          expect(parseWrittenDate(render(s))).toEqual({ ok: true, date: `${y}-${m}` })
        const serial = (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000
        expect(parseWrittenDate(serial)).toEqual({ ok: true, date })
        expect(parseWrittenDate(render(String(serial)))).toEqual({ ok: true, date })
      }),
    ))

  it('never gives a date that does not exist', () =>
    fc.assert(
      fc.property(fc.nat(2200), fc.nat(15), fc.nat(40), (y, m, d) => {
        const parsed = parseWrittenDate(`${y}-${m}-${d}`)
        if (parsed.ok)
          expect(new Date(`${parsed.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed.date)
      }),
    ))
})

describe('partial dates', () => {
  it('knows their first and last day', () => {
    expect(['2024', '2024-02', '2024-02-13'].map(earliestDay)).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-02-13',
    ])
    expect(['2024', '2024-02', '2023-02', '2024-02-13'].map(latestDay)).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2023-02-28',
      '2024-02-13',
    ])
  })
  it('writes them in Chinese at their precision', () =>
    expect(['2024', '2024-02', '2024-02-13'].map(formatChineseDate)).toEqual([
      '2024 年',
      '2024 年 2 月',
      '2024 年 2 月 13 日',
    ]))
  it('sorts them', () =>
    expect(['2024-02-13', '2024-03', '2023', '2024-02', '2024'].sort(compareDates)).toEqual([
      '2023',
      '2024',
      '2024-02',
      '2024-02-13',
      '2024-03',
    ]))
  it('tells full days from anything else', () => {
    expect(['2024-02-29', '2024-12-31', '1880-01-01', '2000-02-29', '2104-02-29'].every(isFullDate)).toBe(
      true,
    )
    expect(
      [
        '2023-02-29',
        '2024-02',
        '2024',
        '2024-2-9',
        '',
        '2024-13-01',
        '1900-02-29',
        '2024-00-01',
        '2024-01-00',
      ].some(isFullDate),
    ).toBe(false)
  })
})

describe('calendar periods', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-03-15', 10, '2025-01-15'],
    ['2024-03-15', -3, '2023-12-15'],
  ])('%s and %i months: %s', (from, n, to) => expect(addMonths(from, n)).toBe(to))

  it('ends a year that began on 29 February on the last day of February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })
  it('runs on past the years that a cell may hold', () =>
    expect(addYears('2099-06-01', 20)).toBe('2119-06-01'))
  it('refuses a partial date', () => {
    expect(() => addMonths('2024-02', 1)).toThrow(RangeError)
    expect(() => monthsBetween('2024-02', '2024-05-01')).toThrow(RangeError)
    expect(() => monthsBetween('2024-02-01', '2024-05')).toThrow(RangeError)
  })
  it.each([
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-05-10', '2024-11-09', 5],
    ['2024-05-10', '2024-11-10', 6],
    ['2024-11-10', '2024-05-10', -6],
    ['2024-05-10', '2024-05-10', 0],
  ])('%s to %s: %i months', (a, b, n) => expect(monthsBetween(a, b)).toBe(n))

  it('counts the most months that do not pass the later day', () =>
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const n = monthsBetween(from, to)
        expect(addMonths(from, n) <= to).toBe(true)
        expect(addMonths(from, n + 1) > to).toBe(true)
      }),
    ))
})
