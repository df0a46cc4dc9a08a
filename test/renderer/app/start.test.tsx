import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
afterEach(() => {
  vi.unstubAllEnvs()
  return core.dispose()
})

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

test('a ledger chosen in the menu replaces the one that is open; one that is gone is told so', async () => {
  core = startCore()
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  const other = `${core.dir}-另一个`
  await core.ask('workspace.create', { dir: other, operator, sample: false })
  await core.ask('workspace.create', { dir: core.dir, operator, sample: false })
  await showApplication(core, `/ledger?dir=${encodeURIComponent(other)}`)
  await waitFor(async () => expect((await core.ask('workspace.status', {})).open?.dir).toBe(other))
  await core.ask('workspace.close', {})
  cleanup()
  await showApplication(core, `/ledger?dir=${encodeURIComponent(`${core.dir}-没有`)}`)
  expect((await screen.findByRole('alert')).textContent).toContain('没有')
})

test('a whole ledger that came as a file is unpacked where one says, and opened', async () => {
  core = startCore()
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await core.ask('workspace.create', { dir: core.dir, operator, sample: false })
  const { file } = await core.ask('workspace.pack', {})
  await core.ask('workspace.close', {})
  // The folder that is suggested lies in the user's own.
  vi.stubEnv('HOME', core.dir)
  vi.stubEnv('USERPROFILE', core.dir)
  const user = await showApplication(core, `/ledger?opened=${encodeURIComponent(file)}`)
  await user.click(await screen.findByRole('button', { name: '取出并打开' }))
  const { suggestedDir } = await core.ask('workspace.status', {})
  await waitFor(async () => expect((await core.ask('workspace.status', {})).open?.dir).toBe(suggestedDir))
  expect(await screen.findByRole('heading', { name: '工作台' })).toBeTruthy()
})
