import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

/** Today is 2026-03-01. The fee of year 7 is due on 2026-03-31, 2000 yuan. */
const patent = async (values: Record<string, unknown> = {}): Promise<string> => {
  const made = await core.ask('records.create', {
    type: 'patent',
    values: {
      title: '岸桥吊具',
      patentNumber: '201710601862.3',
      patentKind: 'invention',
      filedOn: '2020-03-31',
      grantedOn: '2026-01-06',
      legalStatus: 'granted',
      paidThrough: 2025,
      inventors: [
        { name: '韩凯', personId: null },
        { name: '李明', personId: null },
      ],
      ...values,
    },
  })
  return made.id
}
const valuesOf = async (id: string) => (await core.ask('records.get', { id })).values

test('without patents the page says what to do', async () => {
  await showApplication(core, '/docket')
  expect(await screen.findByRole('heading', { name: '还没有登记专利' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '导入专利台账' })).toBeTruthy()
})

test('one click enters a payment, and one more takes it back', async () => {
  const id = await patent({ filedOn: '2020-11-15', grantedOn: '2022-01-06', paidThrough: 2024 })
  const user = await showApplication(core, '/docket/grace')
  const table = await screen.findByRole('table', { name: '专利年费' })
  expect(within(table).getByText('第 4 月，滞纳金 180 元')).toBeTruthy()
  expect(within(table).getByText('1,380')).toBeTruthy()
  await user.click(within(table).getByRole('button', { name: '已缴' }))
  expect(await screen.findByText('已登记第 6 年年费 1,380 元。')).toBeTruthy()
  expect(await valuesOf(id)).toMatchObject({
    feesPaid: [{ feeYear: 6, amount: 120_000, late: 18_000, paidOn: '2026-03-01' }],
    paidThrough: 2025,
  })
  expect(await screen.findByRole('heading', { name: '没有符合条件的专利' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(async () => expect(await valuesOf(id)).toMatchObject({ feesPaid: [], paidThrough: 2024 }))
})

test('a payment of another day is entered in a dialog that says what is wrong', async () => {
  const id = await patent()
  const user = await showApplication(core, '/docket/30')
  await user.click(await screen.findByRole('button', { name: '其他日期或金额…' }))
  const dialog = await screen.findByRole('dialog')
  const day = within(dialog).getByLabelText('缴费日期')
  await user.clear(day)
  await user.type(day, '2026.3.5')
  await user.click(within(dialog).getByRole('button', { name: /登\s?记/ }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('这一天还没有到')
  await user.clear(day)
  await user.type(day, '2026.3.1')
  await user.click(within(dialog).getByRole('button', { name: /登\s?记/ }))
  await waitFor(async () =>
    expect((await valuesOf(id)).feesPaid).toEqual([
      { feeYear: 7, amount: 200_000, late: 0, paidOn: '2026-03-01' },
    ]),
  )
})

test('each figure of the forecast leads to its rows', async () => {
  await patent()
  const user = await showApplication(core, '/docket/forecast')
  const table = await screen.findByRole('table', { name: '年费预测' })
  const [total] = within(table).getAllByRole('link', { name: /2029 年/ })
  expect(total?.textContent).toBe('4,000 · 1')
  await user.click(total as HTMLElement)
  expect(await screen.findByText('2029 年应缴')).toBeTruthy()
  expect(await screen.findByText('第 10 年')).toBeTruthy()
})

test('a patent’s own page draws its life and pays from there', async () => {
  const id = await patent()
  const user = await showApplication(core, `/records/patent/${id}`)
  const life = await screen.findByRole('region', { name: '专利生命线' })
  expect(await within(life).findByText('申请 2020-03-31')).toBeTruthy()
  expect(within(life).getByText('已缴至 · 应缴 2026-03-31')).toBeTruthy()
  expect(within(life).getByText('期限届满 2040-03-31')).toBeTruthy()
  await user.click(within(life).getByRole('button', { name: '已缴' }))
  expect(await within(life).findByText('已缴至 · 应缴 2027-03-31')).toBeTruthy()
})

test('the reward on grant is shared out among the inventors', async () => {
  await patent()
  const user = await showApplication(core, '/docket/rewards')
  await user.click(await screen.findByRole('button', { name: '登记发放' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByLabelText<HTMLInputElement>('发明人 1').value).toBe('韩凯')
  expect(within(dialog).getByLabelText<HTMLInputElement>('金额（元） 2').value).toBe('2000.00')
  await user.click(within(dialog).getByRole('button', { name: /登\s?记/ }))
  expect(await screen.findByText('已登记 2 人的奖励。')).toBeTruthy()
  const rows = (await core.ask('records.list', { type: 'reward' })).rows
  expect(rows.map(({ values }) => [values.personName, values.amount])).toEqual([
    ['韩凯', 200_000],
    ['李明', 200_000],
  ])
})

test('home names the fees that wait', async () => {
  await patent()
  await showApplication(core, '/')
  const todo = await screen.findByRole('region', { name: '今天要办' })
  expect(await within(todo).findByText('ZL201710601862.3 第 7 年年费 2,000 元')).toBeTruthy()
  expect(within(todo).getByText('2026-03-31 前')).toBeTruthy()
})
