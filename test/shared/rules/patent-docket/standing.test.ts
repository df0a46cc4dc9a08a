import { describe, expect, it } from 'vitest'
import { chineseWorkingDays } from '../../../../shared/calendar/working-days.ts'
import { patentDocket } from '../../../../shared/rules/patent-docket.ts'
import type { LegalStatus, PatentFacts } from '../../../../shared/rules/patent-facts.ts'

/** Filed 2020-04-10 and granted in year 3 (2022-05-18); the fee of year 6 is due on Thu 2025-04-10. */
const facts: PatentFacts = {
  kind: 'invention',
  filedOn: '2020-04-10',
  grantedOn: '2022-05-18',
  status: 'granted',
  paidThrough: 2024,
  payments: [],
  reduction: 0,
  openLicences: [],
  lapseNoticeOn: null,
}
const on = (today: string, change: Partial<PatentFacts> = {}) =>
  patentDocket({ ...facts, ...change }, today, chineseWorkingDays)

describe('a right in force', () => {
  it('owes the next fee until the due day, itself included', () => {
    expect(on('2025-04-10')).toMatchObject({
      standing: { kind: 'inForce', owed: 120_000, fee: { year: 6, dueOn: '2025-04-10' } },
      findings: [],
      termEnd: '2040-04-10',
    })
  })

  it('is in grace from the day after, with the month’s surcharge', () => {
    expect(on('2025-06-15').standing).toMatchObject({
      kind: 'grace',
      owed: 132_000,
      month: { month: 3, percent: 10, to: '2025-07-10' },
    })
  })

  it('has lapsed after the grace; what the register says against it is a finding', () => {
    expect(on('2025-10-11')).toMatchObject({
      standing: {
        kind: 'lapsed',
        chance: 'open',
        fee: { anniversary: '2025-04-10' },
        restoration: { cost: 250_000, until: null, notBefore: '2026-02-10' },
      },
      findings: ['unpaidButGranted'],
    })
    expect(on('2026-02-11').standing).toMatchObject({ chance: 'unsure' })
    expect(on('2027-10-10').standing).toMatchObject({ chance: 'unsure' })
    expect(on('2027-10-11').standing).toMatchObject({ chance: 'gone' })
  })

  it('is over with its term, even unpaid', () => {
    expect(on('2040-04-10').standing).toEqual({ kind: 'ended', on: '2040-04-10' })
    expect(on('2040-04-09', { paidThrough: 2039 }).standing).toEqual({ kind: 'inForce', fee: null, owed: 0 })
  })
})

describe('what is paid', () => {
  const payment = (year: number, paidOn: string | null, amount: number | null) => ({ year, paidOn, amount })
  const paid = (...payments: PatentFacts['payments']) => on('2025-06-15', { payments, paidThrough: null })

  it('takes the year of grant as paid: without it there is no grant', () => {
    const year3 = on('2022-06-01', { paidThrough: null })
    expect(year3).toMatchObject({
      standing: { fee: { year: 4, dueOn: '2023-04-10' } },
      findings: ['holidaysUnknown'],
    })
  })

  it('goes on to the next year once the whole fee was paid in time', () => {
    expect(paid(payment(6, '2025-04-01', 120_000)).standing).toMatchObject({ fee: { year: 7 } })
    expect(paid(payment(6, '2025-05-11', 126_000)).standing).toMatchObject({ fee: { year: 7 } })
  })

  it('asks for the rest at today’s band where too little was paid', () => {
    expect(paid(payment(6, '2025-05-11', 120_000)).standing).toMatchObject({ kind: 'grace', owed: 12_000 })
  })

  it('takes the years before a later payment as paid, since no fee is taken for a right that ended', () => {
    expect(on('2025-03-01', { payments: [payment(6, '2025-02-28', 120_000)] }).standing).toMatchObject({
      fee: { year: 7 },
    })
  })

  it('lets the later of both entries hold', () => {
    const both = on('2025-06-15', { paidThrough: 2025, payments: [payment(5, '2024-04-01', 120_000)] })
    expect(both.standing).toMatchObject({ kind: 'inForce', fee: { year: 7, dueOn: '2026-04-10' } })
  })

  it('believes a payment without day or amount, and asks for them', () => {
    expect(paid(payment(6, '2025-04', 120_000))).toMatchObject({
      standing: { fee: { year: 7 } },
      findings: ['paymentDateIncomplete'],
    })
    expect(paid(payment(6, null, null))).toMatchObject({
      standing: { fee: { year: 7 } },
      findings: ['paymentDateIncomplete', 'paymentAmountMissing'],
    })
  })

  it('says so where nothing was entered, and starts with what can still be paid', () => {
    expect(on('2025-06-15', { paidThrough: null })).toMatchObject({
      standing: { kind: 'grace', fee: { year: 6 } },
      findings: ['paymentsUnknown'],
    })
  })
})

describe('a right that ended for want of a fee', () => {
  const lapsed = (today: string, change: Partial<PatentFacts> = {}) =>
    on(today, { status: 'lapsedUnpaid', ...change })

  it('can be had back for two months from the notice, if its day is known', () => {
    const noticed = { lapseNoticeOn: '2025-12-15' } // two months end in 春节: 2026-02-24
    expect(lapsed('2026-02-24', noticed).standing).toMatchObject({
      chance: 'open',
      restoration: { until: '2026-02-24' },
    })
    expect(lapsed('2026-02-25', noticed).standing).toMatchObject({ chance: 'gone' })
    expect(lapsed('2026-02-11', { lapseNoticeOn: '2025-12' }).standing).toMatchObject({ chance: 'unsure' })
  })

  it('names no fee where the register has it paid', () => {
    expect(lapsed('2025-11-01', { paidThrough: 2027 })).toMatchObject({
      standing: { kind: 'lapsed', fee: null, chance: 'unsure' },
      findings: ['lapsedButPaid'],
    })
  })
})

describe('what cannot be reckoned', () => {
  it.each([
    [{ filedOn: '2020-04' }, ['filedOnIncomplete']],
    [{ filedOn: '2020' }, ['filedOnIncomplete']],
    [{ filedOn: '2020-02-30' }, ['filedOnIncomplete']],
    [{ filedOn: null }, ['filedOnMissing']],
    [{ kind: null }, ['kindMissing']],
    [{ kind: null, filedOn: null }, ['kindMissing', 'filedOnMissing']],
    [{ status: null, grantedOn: null }, ['statusMissing']],
  ] as const)('%j: %j, and no date', (change, findings) => {
    expect(on('2025-06-15', change)).toMatchObject({ standing: { kind: 'unknown' }, findings })
  })

  it('reckons without what does not matter, and says what is doubtful', () => {
    expect(on('2025-01-01', { grantedOn: null }).findings).toEqual(['grantedOnMissing'])
    expect(on('2025-01-01', { grantedOn: '2022-04' }).findings).toEqual(['grantedOnIncomplete'])
    expect(on('2025-01-01', { grantedOn: '2022-05' }).findings).toEqual([])
    expect(on('2025-01-01', { status: null }).findings).toEqual(['statusMissing'])
    expect(on('2027-01-01', { paidThrough: 2026 }).findings).toEqual(['holidaysUnknown'])
  })
})

it.each(['expired', 'abandoned', 'withdrawn', 'rejected', 'invalidated'] satisfies readonly LegalStatus[])(
  '%s is off the list',
  (status) => {
    expect(on('2025-06-15', { status })).toMatchObject({ standing: { kind: 'out', status }, findings: [] })
  },
)

it('owes nothing while pending; a grant date then is a finding', () => {
  expect(on('2025-06-15', { status: 'pending', grantedOn: null }).findings).toEqual([])
  expect(on('2025-06-15', { status: 'pending' })).toMatchObject({
    standing: { kind: 'pending' },
    findings: ['grantedButPending'],
  })
})
