import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
let studio: { readonly id: string; readonly text: string }
const make = async (type: 'studio' | 'studioMember', values: Record<string, unknown>) =>
  (await core.ask('records.create', { type, values })).id

beforeEach(async () => {
  core = await startOpenCore()
  const text = '赵卫东劳模创新工作室'
  const id = await make('studio', {
    name: text,
    checklist: [{ item: '有创新团队' }],
    funds: [{ year: 2026, amount: 5_000_000, spent: 6_000_000 }],
    level: 'municipal',
    namedOn: '2024-02',
  })
  studio = { id, text }
})
afterEach(() => core.dispose())

const open = async (tab: string) => {
  const user = await showApplication(core, `/records/studio/${studio.id}`)
  await user.click(await screen.findByRole('tab', { name: tab }))
  return user
}

test('one asks who was in on a day, and a day that cannot be read is not taken', async () => {
  await make('studioMember', { studio, name: '杨淼', joinedOn: '2020-01-01', leftOn: '2024-06-30' })
  await make('studioMember', { studio, name: '顾永刚', joinedOn: '2025' })
  const user = await open('成员')
  expect(await screen.findByText(/2026-03-01：在室 1 人/u)).toBeTruthy()
  const day = screen.getByLabelText('查看哪一天在室的成员')
  await user.clear(day)
  await user.type(day, '2024-06')
  await user.tab()
  expect(await screen.findByText('请写到日，例如 2025-06-30。')).toBeTruthy()
  await user.clear(day)
  await user.type(day, '2024.6.29')
  expect(await screen.findByText(/2024-06-29：在室 1 人/u)).toBeTruthy()
  const table = screen.getByRole('table', { name: '成员及在室情况' })
  const row = within(table).getByRole('row', { name: /杨淼/u })
  expect(within(row).getByText('在册')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '后一年' }))
  expect(await screen.findByText(/2025-06-29：在室 0 人/u)).toBeTruthy()
  expect(screen.getByText(/另有 1 人因日期只写到年或月/u)).toBeTruthy()
})

test('an item of the checklist is met with one click, and taken back with another', async () => {
  const user = await open('达标对照')
  await user.click(await screen.findByRole('checkbox', { name: '“有创新团队”已达标' }))
  expect(await screen.findByText('已达标，缺佐证')).toBeTruthy()
  const checklist = async () => (await core.ask('records.get', { id: studio.id })).values.checklist
  expect(await checklist()).toEqual([{ item: '有创新团队', met: true, since: '2026-03-01' }])
  await user.click(await screen.findByRole('button', { name: '撤销' }))
  await waitFor(async () => expect(await checklist()).toEqual([{ item: '有创新团队' }]))
})

test('overspent funds say so, and the naming that is past its term', async () => {
  const user = await open('经费')
  expect((await screen.findAllByText('-1.00 超支')).length).toBe(2)
  await user.click(screen.getByRole('tab', { name: '概况' }))
  expect(await screen.findByText(/市级：2026-02 已到期/u)).toBeTruthy()
  await user.click(screen.getByRole('link', { name: '全部工作室的命名日历' }))
  const table = await screen.findByRole('table', { name: '命名日历' })
  expect(within(table).getByText('已过 1 天，请核对')).toBeTruthy()
})

test('a review is scored by ticking what was found', async () => {
  const user = await open('考核')
  await user.click(await screen.findByRole('button', { name: '按评分表考核' }))
  const dialog = await screen.findByRole('dialog')
  // No apprentices on file in 2025: 10 of 10 lost.
  expect(within(dialog).getByText('得分 90 + 加分 0 = 90')).toBeTruthy()
  await user.click(within(dialog).getByRole('checkbox', { name: '标识不清（扣 2 分）' }))
  await user.click(within(dialog).getByRole('button', { name: '添加加分' }))
  await user.type(within(dialog).getByLabelText('加分事由'), '晋升技师')
  expect(within(dialog).getByText('得分 88 + 加分 1 = 89')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: '保存考核' }))
  const table = await screen.findByRole('table', { name: '历次考核' })
  expect(within(table).getByText('89')).toBeTruthy()
  expect(within(table).getByText('良好')).toBeTruthy()
  expect(within(table).getByText('专门的工作与交流场所 −2（标识不清，扣 2 分）')).toBeTruthy()
})
