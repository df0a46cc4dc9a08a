import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
})
afterEach(() => core.dispose())

const copied =
  '针对岸桥吊具电缆更换耗时长的问题，班组自主研制专用工装，把停机检修改为不停机更换，单次作业由一百一十七分钟缩短至四十四分钟'

const nominate = async (title: string, background: string): Promise<string> => {
  const { id } = await core.ask('nomination.create', { year: 2026, category: 'method', title })
  await core.ask('records.update', { id, values: { answers: { background } } })
  return id
}

test('says so while nothing is shared', async () => {
  await showApplication(core, '/cycle/2026/reuse')
  expect(await screen.findByText('没有待核对的重复')).toBeTruthy()
})

test('lists what is shared, marks it side by side, and keeps what a person decides', async () => {
  await nominate('甲操作法', `${copied}。`)
  await nominate('乙操作法', `另有说明。${copied.replaceAll('，', '；')}`)
  const user = await showApplication(core, '/cycle/2026/reuse')
  const table = await screen.findByRole('table', { name: '本年度申报的查重结果' })
  // Both entries are of this year: the pair stands once.
  await user.click(within(table).getByRole('link', { name: '逐项对照' }))
  const marks = (await screen.findAllByText(/针对岸桥吊具/)).map((mark) => mark.textContent)
  expect(marks).toHaveLength(2)
  await user.click(screen.getByRole('radio', { name: '误报' }))
  const save = screen.getByRole('button', { name: '保存结论' }) as HTMLButtonElement
  await user.type(screen.getByLabelText('理由'), '误报')
  expect(save.disabled).toBe(true)
  await user.type(screen.getByLabelText('理由'), '，两项装置不同')
  await user.click(save)
  expect(await screen.findByText(/误报：误报，两项装置不同/)).toBeTruthy()
  await user.click(screen.getByRole('link', { name: '返回查重结果' }))
  expect(await screen.findByText('没有待核对的重复')).toBeTruthy()
})
