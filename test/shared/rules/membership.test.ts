import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  isContradictory,
  type MemberPeriod,
  memberProblems,
  overlapSurely,
  presenceOn,
} from '../../../shared/rules/membership.ts'
import { addDays, daysBetween, earliestDay, latestDay } from '../../../shared/text/parse-date.ts'

const today = '2026-03-01'
const start = '2023-11-01'
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(start, days))
const written = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 10, 10))
  .map(([full, precision]) => full.slice(0, precision))
const period: fc.Arbitrary<MemberPeriod> = fc.record({
  joinedOn: written,
  leftOn: fc.option(written),
})

/** Every way to read a written date, as days counted from `start`. */
const readings = (date: string): readonly number[] => {
  const from = daysBetween(start, earliestDay(date))
  return Array.from(
    { length: daysBetween(earliestDay(date), latestDay(date)) + 1 },
    (_, index) => from + index,
  )
}

/** By going through every pair of days that the written dates allow: slow, and plain to check. */
const byTrying = ({ joinedOn, leftOn }: MemberPeriod, on: string): string => {
  const at = daysBetween(start, on)
  const answers = new Set<boolean>()
  for (const joined of readings(joinedOn ?? '')) {
    for (const left of leftOn === null ? [Number.POSITIVE_INFINITY] : readings(leftOn)) {
      if (joined <= left) answers.add(joined <= at && at < left)
    }
  }
  if (answers.size === 0) return 'contradictory'
  return answers.size === 2 ? 'unclear' : answers.has(true) ? 'in' : 'out'
}

it('agrees with going through every reading of the dates', () => {
  fc.assert(
    fc.property(period, day, (of, on) => {
      expect(presenceOn(of, on, today)).toBe(byTrying(of, on))
    }),
    { numRuns: 300 },
  )
})

it('knows overlaps: a shared certain day, in either order, and never with itself split in two', () => {
  fc.assert(
    fc.property(period, period, fc.array(day, { minLength: 20, maxLength: 20 }), (a, b, days) => {
      const shared = days.some((on) => presenceOn(a, on, today) === 'in' && presenceOn(b, on, today) === 'in')
      if (shared) expect(overlapSurely(a, b)).toBe(true)
      expect(overlapSurely(a, b)).toBe(overlapSurely(b, a))
      if (isContradictory(a)) expect(overlapSurely(a, b)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(day, day, day, (...days) => {
      const [joinedOn = '', parted = '', leftOn = ''] = days.toSorted()
      const [first, second] = [
        { joinedOn, leftOn: parted },
        { joinedOn: parted, leftOn },
      ]
      expect(overlapSurely(first, second)).toBe(false)
      for (const on of days) {
        const whole = presenceOn({ joinedOn, leftOn }, on, today) === 'in'
        expect([first, second].some((one) => presenceOn(one, on, today) === 'in')).toBe(whole)
      }
    }),
  )
})

it.each<[string, MemberPeriod, string, string]>([
  ['the day of joining counts', { joinedOn: '2024-02-29', leftOn: null }, '2024-02-29', 'in'],
  ['the day of leaving does not', { joinedOn: '2023-01-01', leftOn: '2024-02-29' }, '2024-02-29', 'out'],
  ['a day within the month written', { joinedOn: '2024-02', leftOn: null }, '2024-02-15', 'unclear'],
  ['the last day of that month', { joinedOn: '2024-02', leftOn: null }, '2024-02-29', 'in'],
  ['the day before that month', { joinedOn: '2024-02', leftOn: null }, '2024-01-31', 'out'],
  ['joined and left in one year', { joinedOn: '2024', leftOn: '2024' }, '2024-07-01', 'unclear'],
  ['left before joining', { joinedOn: '2024-05', leftOn: '2024-04' }, '2024-05-01', 'contradictory'],
  ['no dates, today', { joinedOn: null, leftOn: null }, today, 'in'],
  ['no dates, long ago', { joinedOn: null, leftOn: null }, '2020-01-01', 'unclear'],
  ['no date of joining, left since', { joinedOn: null, leftOn: '2025-12-31' }, today, 'out'],
  ['no date of joining, before leaving', { joinedOn: null, leftOn: '2025-12-31' }, '2025-12-30', 'unclear'],
])('%s', (_, of, on, presence) => {
  expect(presenceOn(of, on, today)).toBe(presence)
})

it('names rows that cannot all be right; coming back is no fault', () => {
  const row = (
    id: string,
    name: string,
    joinedOn: string | null,
    leftOn: string | null,
    personId = null,
  ) => ({
    id,
    name,
    personId,
    joinedOn,
    leftOn,
  })
  expect(
    memberProblems([
      row('1', '杨淼', '2020-03', '2022-06-30'),
      row('2', '杨淼', '2023-01', null),
      row('3', '顾永刚', '2021', '2020'),
      row('4', '沈建国', '2021-01-01', null),
      row('5', '沈建国', '2022-05', '2023'),
    ]),
  ).toEqual([
    { kind: 'contradictory', row: '3', name: '顾永刚' },
    { kind: 'overlap', row: '4', other: '5', name: '沈建国' },
  ])
})
