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

test('a kit that would leak says where, is settled on the spot, made, shown and made void', async () => {
  const { id } = await core.ask('nomination.create', { year: 2026, category: 'method', title: '高峰操作法' })
  await core.ask('records.update', {
    id,
    values: { completers: [{ name: '高峰', personId: null }], answers: { background: '由高峰牵头。' } },
  })
  const user = await showApplication(core, '/cycle/2026/kits')
  expect(await screen.findByText('还没有发出评审包')).toBeTruthy()
  const judges = screen.getByLabelText('评委人数')
  await user.clear(judges)
  await user.type(judges, '2')
  await user.click(screen.getByRole('button', { name: '生成全部评审包' }))
  const table = await screen.findByRole('table', { name: '会暴露身份的地方' }, { timeout: 20_000 })
  const row = within(table).getByRole('row', { name: /由高峰牵头/ })
  await user.click(within(row).getByRole('button', { name: '改盲评用语' }))
  const box = await within(await screen.findByRole('dialog')).findByRole('textbox')
  await user.clear(box)
  await user.type(box, '由一线职工牵头。')
  await user.click(screen.getByRole('button', { name: /保\s?存/ }))
  expect(await within(row).findByText('已处理')).toBeTruthy()
  const title = within(table).getByRole('row', { name: /名称/ })
  await user.click(within(title).getByRole('button', { name: '是普通词' }))
  expect(await within(title).findByText('已处理')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: '生成全部评审包' }))
  expect(await screen.findByText(/已生成 2 份评审包/, {}, { timeout: 20_000 })).toBeTruthy()
  expect(screen.getByRole('button', { name: '打开口令条打印' })).toBeTruthy()
  const kits = await screen.findByRole('table', { name: '发出与交回' })
  expect(within(kits).getAllByText('未交回')).toHaveLength(2)
  await user.click(within(kits).getAllByRole('button', { name: /作\s?废/ })[0] as HTMLElement)
  expect(await within(kits).findByText('已作废')).toBeTruthy()
})
