import { describe, expect, it } from 'vitest'
import { chineseWorkingDays, coveredYears } from '../../../shared/calendar/working-days.ts'
import { addDays, isFullDate } from '../../../shared/text/parse-date.ts'

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

it('covers years in a row', () => {
  const { first, last } = coveredYears(chineseWorkingDays)
  expect([first, last]).toEqual([2024, 2026])
  expect(chineseWorkingDays.years.map(({ year }) => year)).toEqual(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
})

describe.each(chineseWorkingDays.years)('$year ($source)', ({ year, source, holidays, workdays }) => {
  it('names the notice', () => expect(source).toMatch(/^国办发明电〔\d{4}〕\d+号$/))

  it('has its holidays in order, within the year and apart from each other', () => {
    let after = `${year}-01-01`
    for (const { from, to } of holidays) {
      expect(isFullDate(from) && isFullDate(to)).toBe(true)
      expect([from >= after, from <= to, to <= `${year}-12-31`]).toEqual([true, true, true])
      after = addDays(to, 1)
    }
  })

  it('moves work only to days off that are no holiday', () => {
    for (const day of workdays) {
      expect([0, 6]).toContain(weekday(day))
      expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false)
    }
  })

  it('gives the holidays that the law names (全国年节及纪念日放假办法: 2025 on 13 days, before 11)', () => {
    const days = holidays.flatMap(({ from, to }) => {
      const range = []
      for (let day = from; day <= to; day = addDays(day, 1)) range.push(day)
      return range
    })
    // Days off that are no weekend, less weekend days worked for them: what the law gives beyond weekends.
    const free = days.filter((day) => ![0, 6].includes(weekday(day))).length - workdays.length
    const legal = year < 2025 ? 11 : 13
    expect(free).toBeLessThanOrEqual(legal)
    expect(free).toBeGreaterThanOrEqual(legal - 2)
  })
})
