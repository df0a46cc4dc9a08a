import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
afterEach(() => core.dispose())

test('the first run asks who is working before it makes an empty workspace', async () => {
  core = startCore()
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('button', { name: '新建空台账库' }))
  expect((await screen.findByRole('alert')).textContent).toContain('请填写姓名')
  expect(screen.getByLabelText(/姓名/).getAttribute('aria-invalid')).toBe('true')

  const { suggestedDir } = await core.ask('workspace.status', {})
  expect(screen.getByText(suggestedDir)).toBeTruthy()
})

test('opening a recent workspace shows its frame; leaving it leads back', async () => {
  core = startCore()
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await core.ask('workspace.create', { dir: core.dir, operator, sample: false })
  await core.ask('workspace.close', {})
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('button', { name: /^台账/ }))
  expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
  expect(await screen.findByText('从导入工作簿开始')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '省总工会 · 王敏 · 经办人' }))
  await user.click(await screen.findByText('更换台账库'))
  expect(await screen.findByRole('heading', { name: '开始使用' })).toBeTruthy()
})
