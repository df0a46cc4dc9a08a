import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

test('an ID number is entered with the passphrase, hidden until asked for, and destroyed', async () => {
  const { id } = await core.ask('records.create', { type: 'person', values: { name: '周海峰' } })
  const user = await showApplication(core, `/records/person/${id}`)
  expect(screen.queryByLabelText('填写身份证号')).toBeNull()
  await user.type(await screen.findByLabelText('口令'), '春风又绿江南岸边')
  await user.click(screen.getByRole('button', { name: '设定口令' }))
  await user.type(await screen.findByLabelText('填写身份证号'), '11010519491231002X')
  await user.click(screen.getByRole('button', { name: '加密保存' }))
  expect(await screen.findByText('已加密保存。')).toBeTruthy()
  expect(document.body.textContent).not.toContain('11010519491231002X')
  await user.click(screen.getByRole('button', { name: '显示' }))
  await user.type(await screen.findByLabelText('查看理由'), '看看')
  await user.click(screen.getByRole('button', { name: '确定' }))
  expect(await screen.findByText(/请写明理由/)).toBeTruthy()
  expect(document.body.textContent).not.toContain('11010519491231002X')
  await user.type(screen.getByLabelText('查看理由'), '报名表是否一致')
  await user.click(screen.getByRole('button', { name: /确定/ }))
  expect(await screen.findByText('11010519491231002X')).toBeTruthy()
  expect(await screen.findByText('查看 · 显示身份证号：看看报名表是否一致')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '销毁' }))
  await waitFor(async () => expect((await core.ask('records.get', { id })).values.idNumber).toBeNull())
  await user.click(screen.getByRole('button', { name: '锁上' }))
  expect(await screen.findByText(/身份证号已加密/)).toBeTruthy()
})
