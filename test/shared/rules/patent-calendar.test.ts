import { describe, expect, it } from 'vitest'
import { annualFee, patentTermEnd, patentYearAt } from '../../../shared/rules/patent-calendar.ts'

describe('patentTermEnd', () => {
  it.each([
    ['invention', '2017-06-03', '2037-06-03'],
    ['utility', '1999-09-06', '2009-09-06'],
    ['design', '2021-05-31', '2031-05-31'],
    ['design', '2021-06-01', '2036-06-01'],
    ['invention', '2024-02-29', '2044-02-29'],
    ['utility', '2024-02-29', '2034-02-28'],
    ['invention', '2017-06', null],
    ['invention', '2017-02-30', null],
  ] as const)('%s filed %s: %s', (kind, filed, end) => expect(patentTermEnd(kind, filed)).toBe(end))
})

describe('annualFee', () => {
  it.each([
    [
      'invention',
      [
        900, 900, 900, 1200, 1200, 1200, 2000, 2000, 2000, 4000, 4000, 4000, 6000, 6000, 6000, 8000, 8000,
        8000, 8000, 8000,
      ],
    ],
    ['utility', [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000]],
    ['design', [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000, 3000, 3000, 3000, 3000, 3000]],
  ] as const)('%s, year by year', (kind, yuan) => {
    expect(yuan.map((_, i) => annualFee(kind, i + 1))).toEqual(yuan.map((fee) => fee * 100))
    expect([0, -1, 1.5, yuan.length + 1].map((year) => annualFee(kind, year))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('patentYearAt', () => {
  it.each([
    ['1997-06-03', '2001-08-01', 5],
    ['1997-06-03', '2002-06-02', 5],
    ['1997-06-03', '2002-06-03', 6],
    ['1997-06-03', '1997-06-03', 1],
    ['1997-06-03', '1997-06-02', null],
    ['2024-02-29', '2025-02-27', 1],
    ['2024-02-29', '2025-02-28', 2],
    ['2024-02', '2025-02-28', null],
    ['2024-02-29', '2025', null],
  ])('filed %s, on %s: year %s', (filed, day, year) => expect(patentYearAt(filed, day)).toBe(year))
})
