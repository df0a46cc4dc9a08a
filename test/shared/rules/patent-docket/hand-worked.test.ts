import { describe, expect, it } from 'vitest'
import { chineseWorkingDays } from '../../../../shared/calendar/working-days.ts'
import { patentTermEnd } from '../../../../shared/rules/patent-calendar.ts'
import { type FeeYear, feeYear } from '../../../../shared/rules/patent-fee-year.ts'
import type { PatentKind } from '../../../../shared/rules/patent-number.ts'
import { grantYear, reducedFee, reductionFor } from '../../../../shared/rules/patent-reduction.ts'
import { restorationOf } from '../../../../shared/rules/patent-restoration.ts'
import { leastRemuneration, rewardDue } from '../../../../shared/rules/patent-reward.ts'
import { graceMonthAt, graceMonths, owedOn } from '../../../../shared/rules/patent-surcharge.ts'
import { periodEnd } from '../../../../shared/rules/statutory-period.ts'
import { dueTable, noFee } from './due-table.ts'
import { remunerations, restorationCosts, restorationDays, rewards, terms } from './ending-table.ts'
import { graceTable, reducedTotals, topUps } from './grace-table.ts'
import { periodTable } from './period-table.ts'
import { grantYears, reducedFees, reductionWindow } from './reduction-table.ts'

const none = { agreed: 0, grantYear: 1, openLicences: [] } as const

const feeFor = (kind: PatentKind, filed: string, year: number, agreed: 0 | 70 | 85 = 0): FeeYear => {
  const fee = feeYear(kind, filed, year, { ...none, agreed, grantYear: year }, chineseWorkingDays)
  if (!fee) throw new Error('no such fee')
  return fee
}

describe('periods of months', () => {
  it.each(periodTable)('from %s, %i months', (from, months, corresponding, day, known) => {
    expect(periodEnd(from, months, chineseWorkingDays)).toEqual({ corresponding, day, known })
  })

  it('agrees with the examples of the guideline of 2008, in the holidays of that year', () => {
    const years = [
      {
        year: 2007,
        source: '审查指南修改公报（2008）',
        holidays: [{ name: '元旦', from: '2007-12-30', to: '2007-12-31' }],
        workdays: ['2007-12-29'],
      },
      {
        year: 2008,
        source: '审查指南修改公报（2008）',
        holidays: [
          { name: '元旦', from: '2008-01-01', to: '2008-01-01' },
          { name: '春节', from: '2008-02-06', to: '2008-02-12' },
        ],
        workdays: ['2008-02-02', '2008-02-03'],
      },
    ]
    expect(periodEnd('2007-10-30', 2, { years }).day).toBe('2008-01-02')
    expect(periodEnd('2007-12-06', 2, { years }).day).toBe('2008-02-13')
  })
})

describe('annual fees', () => {
  it.each(dueTable)(
    '%s filed %s, year %i',
    (kind, filed, year, payableFrom, anniversary, dueOn, graceEndsOn, calendarKnown) => {
      const dates = { payableFrom, anniversary, dueOn, graceEndsOn, calendarKnown }
      expect(feeYear(kind, filed, year, none, chineseWorkingDays)).toMatchObject(dates)
    },
  )

  it.each(noFee)('%s filed %s has no fee for year %i', (kind, filed, year) => {
    expect(feeYear(kind, filed, year, none, chineseWorkingDays)).toBeNull()
  })

  it.each(reducedFees)('%s year %i: %i yuan, reduced', (kind, year, full, by85, by70, by15) => {
    const fee = feeFor(kind, '2022-06-01', year)
    expect(fee.full).toBe(full * 100)
    expect([85, 70, 15].map((percent) => reducedFee(fee.full, percent as 85 | 70 | 15))).toEqual(
      [by85, by70, by15].map((yuan) => yuan * 100),
    )
  })

  it.each(reductionWindow)('%i %% agreed, granted in year %s, %j: year %i', (...row) => {
    const [agreed, granted, openLicences, year, percent] = row
    expect(reductionFor({ agreed, grantYear: granted, openLicences }, year, '2025-06-30')).toBe(percent)
  })

  it.each(grantYears)('filed %s, granted %s: year %s', (filed, granted, year) => {
    expect(grantYear(filed, granted)).toBe(year)
  })
})

describe('surcharges', () => {
  const days = graceTable.flatMap(({ kind, filed, year, rows }) =>
    rows.map(([day, expected]) => [kind, filed, year, day, expected] as const),
  )
  it.each(days)('%s filed %s, year %i, on %s: %j', (kind, filed, year, day, expected) => {
    const month = graceMonthAt(feeFor(kind, filed, year), day)
    expect(month && [month.month, month.surcharge / 100]).toEqual(expected)
  })

  it.each(reducedTotals)('with %i %% agreed: %j', (agreed, totals) => {
    const fee = feeFor('invention', '2020-04-10', 6, agreed)
    expect(graceMonths(fee).map(({ total }) => total / 100)).toEqual(totals)
  })

  it.each(topUps)('%i %% agreed, paid %j, on %s: %s', (agreed, paid, day, yuan) => {
    const payments = paid.map(([paidOn, amount]) => ({ paidOn, amount: amount * 100 }))
    const owed = owedOn(feeFor('invention', '2023-04-10', 3, agreed), payments, day)
    expect(owed === null ? null : owed / 100).toBe(yuan)
  })
})

describe('ends', () => {
  it.each(terms)('%s filed %s: term over on %s', (kind, filed, end) => {
    expect(patentTermEnd(kind, filed)).toBe(end)
  })

  it.each(restorationCosts)('%s filed %s, year %i, %i %% agreed, %i paid', (...row) => {
    const [kind, filed, year, agreed, paid, cost] = row
    const fee = feeFor(kind, filed, year, agreed)
    const payments = paid > 0 ? [{ paidOn: fee.dueOn, amount: paid * 100 }] : []
    expect(restorationOf(fee, payments, null, chineseWorkingDays).cost).toBe(cost * 100)
  })

  it.each(restorationDays)('notice received %s: asked for by %s', (received, until) => {
    const fee = feeFor('invention', '2019-01-10', 6)
    expect(restorationOf(fee, [], received, chineseWorkingDays).until).toBe(until)
  })

  it('gives the time until which nobody can be late while the notice is not on file', () => {
    // Grace over on Fri 2025-10-10; the notice goes out two months later, and leaves two months.
    const fee = feeFor('invention', '2020-04-10', 6)
    expect(restorationOf(fee, [], null, chineseWorkingDays)).toMatchObject({
      until: null,
      notBefore: '2026-02-10',
    })
  })
})

describe('rewards', () => {
  it.each(rewards)('%s granted %s, own rule %s: %j', (kind, granted, own, expected) => {
    const due = rewardDue(kind, granted, own === null ? null : own * 100, chineseWorkingDays)
    expect(due && [due.least / 100, due.dueOn]).toEqual(expected)
  })

  it.each(remunerations)('%s of %i fen: %i', (use, base, least) => {
    expect(leastRemuneration(use, base)).toBe(least)
  })
})
