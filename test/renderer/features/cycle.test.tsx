import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
let id: string
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
  const title = '高压电缆接头远程操控平台的研制与应用'
  id = (await core.ask('nomination.create', { year: 2026, category: 'achievement', title })).id
  const completers = ['陆立新', '郭昊', '邓文静'].map((name) => ({ name, personId: null }))
  await core.ask('records.update', { id, values: { completers } })
})
afterEach(() => core.dispose())

const nomination = async () => (await core.ask('nomination.get', { id })).record.values

test('typing counts against the limit and is stored on leaving the field', async () => {
  const user = await showApplication(core, `/cycle/2026/achievement/${id}`)
  const title = await screen.findByLabelText(/成果名称/)
  expect(screen.getByText('18 / 30')).toBeTruthy()
  await user.type(title, '二')
  expect(screen.getByText('19 / 30')).toBeTruthy()
  await user.tab()
  await waitFor(async () => expect((await nomination()).title).toMatch(/应用二$/))
})

test('completers change places by the keyboard', async () => {
  const user = await showApplication(core, `/cycle/2026/achievement/${id}`)
  const second = await screen.findByLabelText('第 2 完成人姓名')
  second.focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect((screen.getByLabelText('第 1 完成人姓名') as HTMLInputElement).value).toBe('郭昊')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () =>
    expect((await nomination()).completers).toMatchObject([
      { name: '郭昊' },
      { name: '陆立新' },
      { name: '邓文静' },
    ]),
  )
})

test('yearly benefits add up and keep fractions exact', async () => {
  const user = await showApplication(core, `/cycle/2026/achievement/${id}`)
  await user.click(await screen.findByRole('button', { name: '添加年度' }))
  const year = new Date().getFullYear() - 1
  await user.type(screen.getByLabelText(`${year} 新增产值`), '700.1')
  await user.type(screen.getByLabelText(`${year} 节支`), '0.2')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () =>
    expect((await nomination()).benefits).toMatchObject([
      { year, output: 700_100_000, saving: 200_000, amount: 700_300_000 },
    ]),
  )
})

test('a finding leads to its field', async () => {
  const { findings } = await core.ask('nomination.get', { id })
  const finding = findings.find(({ field }) => field === 'firstUse')
  expect(finding).toBeDefined()
  const user = await showApplication(core, `/cycle/2026/achievement/${id}`)
  const panel = await screen.findByRole('region', { name: '形式审查' })
  await user.click(within(panel).getByRole('button', { name: finding?.message ?? '' }))
  expect(document.activeElement?.id).toBe('field-firstUse')
})

test('an entry that has moved on is shown but cannot be edited', async () => {
  const user = await showApplication(core, `/cycle/2026/achievement/${id}`)
  await user.click(await screen.findByRole('button', { name: '转入“单位审核”' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确定' }))
  expect(await screen.findByText(/当前环节“单位审核”不能修改/)).toBeTruthy()
  expect((screen.getByLabelText(/成果名称/) as HTMLInputElement).disabled).toBe(true)
})
