import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chineseWorkingDays, workingDayFrom } from '../../../../shared/calendar/working-days.ts'
import { patentDocket } from '../../../../shared/rules/patent-docket.ts'
import type { PatentFacts } from '../../../../shared/rules/patent-facts.ts'
import { type FeeYear, feeYear } from '../../../../shared/rules/patent-fee-year.ts'
import { graceMonthAt, graceMonths, owedOn, settledOn } from '../../../../shared/rules/patent-surcharge.ts'
import { addDays, addMonths, daysBetween } from '../../../../shared/text/parse-date.ts'

const day = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days))
const leapDay = fc.integer({ min: 0, max: 6 }).map((n) => `${2000 + 4 * n}-02-29`)
const filed = fc.oneof({ weight: 9, arbitrary: day('2000-01-01', '2026-12-31') }, leapDay)
const kind = fc.constantFrom('invention', 'utility', 'design')
const agreed = fc.constantFrom(0, 70, 85)

const allFees = (
  of: 'invention' | 'utility' | 'design',
  filedOn: string,
  percent: 0 | 70 | 85,
): readonly FeeYear[] => {
  const facts = { agreed: percent, grantYear: 2, openLicences: [] }
  return Array.from({ length: 25 }, (_, index) =>
    feeYear(of, filedOn, index, facts, chineseWorkingDays),
  ).filter((fee) => fee !== null)
}

it('counts months back and forth, and never past the end of a month', () => {
  fc.assert(
    fc.property(filed, fc.integer({ min: -300, max: 300 }), (from, months) => {
      const to = addMonths(from, months)
      expect(Math.abs(Number(from.slice(8)) - Number(to.slice(8)))).toBeLessThanOrEqual(3)
      if (from.slice(8) <= '28') expect(addMonths(to, -months)).toBe(from)
    }),
  )
})

it('puts a day off to a working day, never back, and leaves working days alone', () => {
  fc.assert(
    fc.property(day('2023-06-01', '2027-06-30'), (from) => {
      const worked = workingDayFrom(from, chineseWorkingDays)
      const off = daysBetween(from, worked.day)
      expect(off).toBeGreaterThanOrEqual(0)
      expect(off).toBeLessThanOrEqual(9)
      expect(workingDayFrom(worked.day, chineseWorkingDays).day).toBe(worked.day)
    }),
  )
})

it('lets due days rise with the years, each after the day it is payable from', () => {
  fc.assert(
    fc.property(kind, filed, agreed, (of, filedOn, percent) => {
      const fees = allFees(of, filedOn, percent)
      expect(fees.length).toBeGreaterThanOrEqual(9)
      fees.forEach((fee, index) => {
        expect(fee.payableFrom < fee.anniversary).toBe(true)
        expect(fee.anniversary <= fee.dueOn).toBe(true)
        expect(fee.dueOn < fee.graceEndsOn).toBe(true)
        expect(fee.fee).toBeLessThanOrEqual(fee.full)
        const before = fees[index - 1]
        if (!before) return
        expect(before.dueOn < fee.dueOn).toBe(true)
        expect(before.graceEndsOn < fee.payableFrom).toBe(true)
        expect(before.full).toBeLessThanOrEqual(fee.full)
      })
    }),
  )
})

it('never lowers a surcharge with time, and leaves no day of grace out', () => {
  fc.assert(
    fc.property(kind, filed, agreed, fc.nat(8), (of, filedOn, percent, index) => {
      const fee = allFees(of, filedOn, percent)[index]
      if (!fee) return
      const months = graceMonths(fee)
      months.forEach((month, at) => {
        expect(month.from <= month.to).toBe(true)
        const before = months[at - 1]
        if (before) {
          expect(addDays(before.to, 1)).toBe(month.from)
          expect(before.surcharge).toBeLessThan(month.surcharge)
        }
        expect(graceMonthAt(fee, month.from)).toEqual(month)
        expect(graceMonthAt(fee, month.to)).toEqual(month)
      })
    }),
  )
})

it('asks for less the more was paid, and for nothing ever again once settled', () => {
  const payment = fc.record({
    after: fc.integer({ min: -40, max: 220 }),
    amount: fc.integer({ min: 1, max: 150_000 }),
  })
  fc.assert(
    fc.property(
      filed,
      fc.array(payment, { maxLength: 4 }),
      fc.integer({ min: 0, max: 220 }),
      (on, paid, at) => {
        const fee = allFees('invention', on, 0)[2]
        if (!fee) return
        const payments = paid.map(({ after, amount }) => ({ paidOn: addDays(fee.dueOn, after), amount }))
        const today = addDays(fee.dueOn, at)
        const owed = owedOn(fee, payments, today)
        const without = owedOn(fee, payments.slice(1), today)
        if (owed !== null) {
          expect(owed).toBeGreaterThanOrEqual(0)
          expect(owed).toBeLessThanOrEqual(without ?? Number.POSITIVE_INFINITY)
        }
        const settled = settledOn(fee, payments)
        if (settled !== null && settled <= today) expect(owed).toBe(0)
      },
    ),
  )
})

it('never moves back: in force, in grace, lapsed, with the term over last of all', () => {
  const order = ['inForce', 'grace', 'lapsed', 'ended']
  const facts = (of: PatentFacts['kind'], filedOn: string): PatentFacts => ({
    kind: of,
    filedOn,
    grantedOn: addMonths(filedOn, 8),
    status: 'granted',
    paidThrough: Number(filedOn.slice(0, 4)) + 3,
    payments: [],
    reduction: 0,
    openLicences: [],
    lapseNoticeOn: null,
  })
  fc.assert(
    fc.property(kind, filed, fc.nat(9000), fc.nat(400), (of, filedOn, after, more) => {
      const at = (days: number): number => {
        const { standing } = patentDocket(facts(of, filedOn), addDays(filedOn, days), chineseWorkingDays)
        return order.indexOf(standing.kind)
      }
      expect(at(after)).toBeGreaterThanOrEqual(0)
      expect(at(after + more)).toBeGreaterThanOrEqual(at(after))
    }),
  )
})
