import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
})
afterEach(() => core.dispose())

const elect = async (title: string) => {
  const { scoring } = await core.ask('cycle.pack', { year: 2026 })
  const points = Object.fromEntries(scoring.criteria.map(({ id, max }) => [id, max]))
  const { id } = await core.ask('nomination.create', { year: 2026, category: 'method', title })
  const values = { nomination: { id, text: title }, cycleYear: 2026, judge: '01', recused: false, points }
  await core.ask('records.create', { type: 'scoreSheet', values })
}

test('says what to do while nobody is elected', async () => {
  await showApplication(core, '/cycle/2026/results')
  expect(await screen.findByText('还没有入选项目')).toBeTruthy()
})

test('lists the elected, warns of too short a publicity, and writes the notice and the certificates', async () => {
  await elect('甲操作法')
  const user = await showApplication(core, '/cycle/2026/results')
  const table = await screen.findByRole('table', { name: '十大先进操作法' })
  expect(within(table).getByText('甲操作法')).toBeTruthy()
  const to = screen.getByLabelText('公示止')
  await user.clear(screen.getByLabelText('公示起'))
  await user.type(screen.getByLabelText('公示起'), '2026年12月1日')
  await user.clear(to)
  await user.type(to, '2026.12.3')
  await user.tab()
  expect(await screen.findByText('公示期 3 天，少于规则包规定的 7 天。')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '生成文件' }))
  const opens = await waitFor(
    () => {
      const buttons = screen.getAllByRole('button', { name: /^打开 关于2026年度/ })
      expect(buttons).toHaveLength(2)
      return buttons
    },
    { timeout: 20_000 },
  )
  const names = opens.map((button) => (button.textContent ?? '').replace('打开 ', ''))
  const status = await core.ask('workspace.status', {})
  const folder = join(status.open?.dir ?? '', 'packets', '2026-notices')
  for (const name of names) expect(readFileSync(join(folder, name)).length).toBeGreaterThan(1000)
  await user.click(screen.getByRole('button', { name: '生成证书' }))
  const certificates = { name: '打开 2026年度十大先进操作法证书.pdf（1 张）' }
  expect(await screen.findByRole('button', certificates, { timeout: 20_000 })).toBeTruthy()
})
