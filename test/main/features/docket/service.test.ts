import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorMessage } from '../../../../shared/error-messages.ts'
import type { ExpectedError, LedgerError } from '../../../../shared/errors.ts'
import { createDocketFixture, type DocketFixture } from './docket-fixture.ts'

let docket: DocketFixture
beforeEach(async () => {
  docket = await createDocketFixture()
})
afterEach(() => docket.dispose())

const titles = (rows: readonly { readonly title: string }[]): readonly string[] =>
  rows.map(({ title }) => title)

describe('what waits on 1 March 2026', () => {
  // Filed in other months of 2020: the fee of year 6 or 7 is due on that day of 2025 or 2026.
  const dueIn = (title: string, monthAndDay: string, paidThrough: number) =>
    docket.patent({ title, filedOn: `2020-${monthAndDay}`, paidThrough })

  it('stands in the part it belongs to, the most urgent first', async () => {
    dueIn('三月', '03-31', 2025)
    dueIn('五月', '05-20', 2025)
    dueIn('十二月', '12-01', 2025)
    dueIn('滞纳六月', '09-05', 2024)
    dueIn('滞纳四月', '11-15', 2024)
    dueIn('已终止', '07-01', 2024)
    docket.patent({ title: '放弃', legalStatus: 'abandoned', paidThrough: 2020 })
    docket.patent({ title: '缺日', filedOn: '2020-04' })
    const month = await docket.ask('docket.list', { show: 'due', within: 30 })
    expect(titles(month.rows)).toEqual(['三月'])
    expect(month.rows[0]).toMatchObject({
      owed: 200_000,
      daysLeft: 30,
      fee: { year: 7, dueOn: '2026-03-31' },
    })
    expect(month.counts).toMatchObject({
      days30: { count: 1, amount: 200_000 },
      days90: { count: 2, amount: 400_000 },
      days365: { count: 3 },
      grace: { count: 2 },
      lapsed: { count: 1, amount: 250_000 },
      // The patent without its day, and the one that lapsed by the register alone.
      check: { count: 2 },
    })
    expect(month.tracked).toBe(6)
    const grace = await docket.ask('docket.list', { show: 'grace' })
    expect(titles(grace.rows)).toEqual(['滞纳六月', '滞纳四月'])
    expect(grace.rows.map((row) => row.state === 'grace' && [row.month, row.owed, row.bandEndsOn])).toEqual([
      [6, 150_000, '2026-03-05'],
      [4, 138_000, '2026-03-15'],
    ])
    const year = await docket.ask('docket.list', { show: 'due', within: 365 })
    expect(titles(year.rows)).toEqual(['三月', '五月', '十二月'])
  })

  it('is narrowed by unit, kind and text, and names the unit as it is called now', async () => {
    const port = docket.unit('云帆港口')
    docket.patent({ title: '岸桥', unit: port, filedOn: '2020-03-20' })
    docket.patent({ title: '吊具', unit: port, patentKind: 'utility', filedOn: '2020-03-21' })
    docket.patent({ title: '轨道', unit: { id: null, text: '太湖铁路' }, filedOn: '2020-03-22' })
    docket.workspace.store.write({ label: 'update' }, (writer) =>
      writer.update('unit', port.id, { name: '云帆港口集团' }),
    )
    const ask = (input: object) => docket.ask('docket.list', { show: 'due', within: 30, ...input })
    const all = await ask({})
    expect(all.units).toEqual([
      { key: '太湖铁路', name: '太湖铁路' },
      { key: port.id, name: '云帆港口集团' },
    ])
    expect(titles((await ask({ unit: port.id })).rows)).toEqual(['岸桥', '吊具'])
    expect(titles((await ask({ unit: port.id, kind: 'utility' })).rows)).toEqual(['吊具'])
    expect(titles((await ask({ text: '铁路' })).rows)).toEqual(['轨道'])
    expect((await ask({ text: '没有' })).total).toBe(0)
  })

  it('counts all rows where only the first are sent', async () => {
    for (const day of ['05', '06', '07']) docket.patent({ title: day, filedOn: `2020-03-${day}` })
    const view = await docket.ask('docket.list', { show: 'due', within: 30, limit: 2 })
    expect([titles(view.rows), view.total, view.amount]).toEqual([['05', '06'], 3, 600_000])
  })
})

describe('the forecast', () => {
  it('adds up by year and unit what each figure’s rows say', async () => {
    const port = docket.unit('云帆港口')
    // Invention, years 7 to 9 at 2000, then 4000; utility, years 7 and 8 at 1200, then 2000.
    docket.patent({ unit: port })
    docket.patent({ unit: port, patentKind: 'utility' })
    docket.patent({ unit: { id: null, text: '太湖铁路' }, paidThrough: 2024, filedOn: '2020-11-15' })
    const view = await docket.ask('docket.forecast', { years: 5 })
    expect(view.years).toEqual([2026, 2027, 2028, 2029, 2030])
    const amounts = (cells: readonly { readonly amount: number }[]) => cells.map(({ amount }) => amount / 100)
    // 太湖铁路: 1380 overdue and 2000 of year 7 in 2026, then 2000, 2000, 4000, 4000.
    expect(view.units.map(({ unit, cells }) => [unit.name, amounts(cells)])).toEqual([
      ['太湖铁路', [3380, 2000, 2000, 4000, 4000]],
      ['云帆港口', [3200, 3200, 4000, 6000, 4000]],
    ])
    expect(amounts(view.totals)).toEqual([6580, 5200, 6000, 10_000, 8000])
    for (const [index, year] of view.years.entries()) {
      const rows = await docket.ask('docket.list', { show: 'year', year, unit: port.id })
      const cell = view.units[1]?.cells[index]
      expect([rows.total, rows.amount]).toEqual([cell?.count, cell?.amount])
    }
  })
})

describe('a payment', () => {
  it('is kept on the patent as one step, moves the docket on, and can be taken back', async () => {
    const id = docket.patent({ filedOn: '2020-11-15', paidThrough: 2024 })
    const { step } = await docket.ask('docket.pay', {
      patent: id,
      feeYear: 6,
      amount: 120_000,
      late: 18_000,
      paidOn: '2026-03-01',
      receipt: '票 1',
    })
    const { store } = docket.workspace
    expect(store.get('patent', id)?.values).toMatchObject({
      feesPaid: [{ feeYear: 6, amount: 120_000, late: 18_000, paidOn: '2026-03-01', receipt: '票 1' }],
      paidThrough: 2025,
    })
    const life = await docket.ask('docket.patent', { id })
    expect(life.row).toMatchObject({ state: 'due', fee: { year: 7, dueOn: '2026-11-16' } })
    await store.undo(step)
    expect(store.get('patent', id)?.values).toMatchObject({ feesPaid: [], paidThrough: 2024 })
  })

  it('that fell short leaves the rest owed, at today’s surcharge', async () => {
    const id = docket.patent({ filedOn: '2020-11-15', paidThrough: 2024 })
    await docket.ask('docket.pay', {
      patent: id,
      feeYear: 6,
      amount: 120_000,
      late: 0,
      paidOn: '2026-02-20',
    })
    const { row } = await docket.ask('docket.patent', { id })
    expect(row).toMatchObject({ state: 'grace', month: 4, owed: 18_000 })
    expect(docket.workspace.store.get('patent', id)?.values.paidThrough).toBe(2024)
  })

  it.each([
    ['2026-03', '请填写完整的日期'],
    ['2026-03-02', '这一天还没有到'],
  ])('of %s is refused with what to do', async (paidOn, message) => {
    const patent = docket.patent({})
    const paying = docket.ask('docket.pay', { patent, feeYear: 7, amount: 1, late: 0, paidOn })
    const refused = await paying.catch((failure: ExpectedError) => failure.error)
    expect(refused).toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'paidOn', message: expect.stringContaining(message) }],
    })
    // Once: in the line of the field, not in the sentence above it, too.
    expect(errorMessage(refused as LedgerError, 'zh').split(message)).toHaveLength(2)
    expect(docket.workspace.store.get('patent', patent)?.values.feesPaid).toEqual([])
  })

  it('of a patent that is not on file is refused', async () => {
    const input = { patent: 'x', feeYear: 7, amount: 1, late: 0, paidOn: '2026-03-01' }
    await expect(docket.ask('docket.pay', input)).rejects.toMatchObject({ error: { code: 'record-missing' } })
  })
})

describe('facts read from a patent record', () => {
  it('reduces by 85 % for one holder and 70 % for several', async () => {
    const alone = docket.patent({ feeReduced: true, patentees: '云帆港口' })
    const joint = docket.patent({ feeReduced: true, patentees: '云帆港口、南方大学' })
    const owed = async (id: string) => (await docket.ask('docket.patent', { id })).row
    expect(await owed(alone)).toMatchObject({ owed: 30_000, fee: { percent: 85 } })
    expect(await owed(joint)).toMatchObject({ owed: 60_000, fee: { percent: 70 } })
  })

  it('takes an open licence from the licences, and the notice from the history of the status', async () => {
    const open = docket.patent({
      licences: [
        { kind: 'plain', signedOn: '2024-01-01' },
        { kind: 'open', signedOn: '2025-02' },
      ],
    })
    expect((await docket.ask('docket.patent', { id: open })).row).toMatchObject({ owed: 170_000 })
    const lapsed = docket.patent({
      legalStatus: 'lapsedUnpaid',
      paidThrough: 2024,
      statusHistory: [
        { status: 'lapsedUnpaid', on: '2025-04-10', source: '登记簿' },
        { status: 'lapsedUnpaid', on: '2026-01-05', source: '专利权终止通知书' },
      ],
    })
    expect((await docket.ask('docket.patent', { id: lapsed })).row).toMatchObject({
      state: 'lapsed',
      until: '2026-03-05',
      chance: 'open',
    })
  })

  it('draws the life of a patent in the order of time', async () => {
    const id = docket.patent({ publishedOn: '2021-10' })
    const { events } = await docket.ask('docket.patent', { id })
    expect(events).toEqual([
      { kind: 'filed', on: '2020-04-10' },
      { kind: 'published', on: '2021-10' },
      { kind: 'granted', on: '2022-05-18' },
      { kind: 'paidThrough', on: '2026-04-10' },
      { kind: 'due', on: '2026-04-10' },
      { kind: 'termEnds', on: '2040-04-10' },
    ])
  })
})
