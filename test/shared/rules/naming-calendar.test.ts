import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Naming, namingDues } from '../../../shared/rules/naming-calendar.ts'
import { namingCycles } from '../../../shared/rules/naming-cycles.ts'
import { addDays } from '../../../shared/text/parse-date.ts'

const naming = (level: string | null, namedOn: string | null, more: Partial<Naming> = {}): Naming => ({
  level,
  namedOn,
  reconfirmedOn: null,
  validTo: null,
  ...more,
})

it.each<[string, readonly Naming[], readonly [string, string, string][]]>([
  ['two years on', [naming('municipal', '2022-05-10')], [['municipal', '2024-05-10', 'rule']]],
  ['as precise as it was written', [naming('provincial', '2021-04')], [['provincial', '2023-04', 'rule']]],
  ['a year stays a year', [naming('provincial', '2021')], [['provincial', '2023', 'rule']]],
  ['a leap day falls back', [naming('municipal', '2024-02-29')], [['municipal', '2026-02-28', 'rule']]],
  [
    'counted from the re-confirmation',
    [naming('municipal', '2020-06', { reconfirmedOn: '2022-07' })],
    [['municipal', '2024-07', 'rule']],
  ],
  [
    'the newest row of a level counts',
    [naming('municipal', '2018'), naming('municipal', '2022-03')],
    [['municipal', '2024-03', 'rule']],
  ],
  [
    'what the naming says beats the rule',
    [naming('municipal', '2022-05-10', { validTo: '2025-12-31' })],
    [['municipal', '2025-12-31', 'written']],
  ],
  [
    'where there is no rule, the written date alone',
    [naming('national', '2019-12-16'), naming('enterprise', '2018', { validTo: '2026' })],
    [['enterprise', '2026', 'written']],
  ],
  ['no level or no date, nothing due', [naming(null, '2020'), naming('municipal', null)], []],
  [
    'each level by itself, first due first',
    [naming('provincial', '2022-05'), naming('municipal', '2023-01-31')],
    [
      ['provincial', '2024-05', 'rule'],
      ['municipal', '2025-01-31', 'rule'],
    ],
  ],
  [
    'named higher since, the lower level is done with',
    [naming('municipal', '2017-05'), naming('provincial', '2019-06-20', { reconfirmedOn: '2025-01' })],
    [['provincial', '2027-01', 'rule']],
  ],
  [
    'but not where it says itself until when it holds',
    [naming('municipal', '2017-05', { validTo: '2026' }), naming('national', '2019')],
    [['municipal', '2026', 'written']],
  ],
])('%s', (_, namings, dues) => {
  expect(namingDues(namings).map(({ level, on, basis }) => [level, on, basis])).toEqual(dues)
})

it('each naming is counted by the rule of its own time, one from before any rule by none', () => {
  const rule = (since: string, municipal: number | null) => ({
    since,
    years: { municipal },
    verified: true,
    source: '试',
  })
  const cycles = [rule('2015-01-01', 2), rule('2024-07-01', 3), rule('2026-01-01', null)]
  const due = (on: string) => namingDues([naming('municipal', on)], cycles).map((one) => one.on)
  expect(due('2014-12')).toEqual([])
  expect(due('2015')).toEqual(['2017'])
  expect(due('2024-06-30')).toEqual(['2026-06-30'])
  expect(due('2024-07-01')).toEqual(['2027-07-01'])
  // A year alone may mean its first day.
  expect(due('2024')).toEqual(['2026'])
  expect(due('2026-03')).toEqual([])
})

it('the rules on file stand in the order of their days, and say where they come from', () => {
  const days = namingCycles.map(({ since }) => since)
  expect(days).toEqual([...new Set(days)].toSorted())
  for (const { since, source, years } of namingCycles) {
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(source).not.toBe('')
    expect(Object.keys(years).toSorted()).toEqual([
      'county',
      'enterprise',
      'municipal',
      'national',
      'provincial',
    ])
  }
})

it('does not hang on the order of rows, and a later naming never makes it due earlier', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2014-01-01', days))
  const row = fc.record({
    level: fc.constantFrom('provincial', 'municipal'),
    namedOn: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([full, length]) => full.slice(0, length)),
    reconfirmedOn: fc.constant(null),
    validTo: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), row, (rows, more) => {
      expect(namingDues(rows.toReversed())).toEqual(namingDues(rows))
      for (const due of namingDues(rows)) {
        const then = namingDues([...rows, more]).find(({ level }) => level === due.level)
        // Gone where the new naming is a higher one.
        if (then) expect(then.on >= due.on).toBe(true)
        else expect(more.level).toBe('provincial')
      }
    }),
  )
})
