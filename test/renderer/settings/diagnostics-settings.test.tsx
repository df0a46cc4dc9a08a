// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ExpectedError } from '../../../shared/errors.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

it('is read before it can be saved', async () => {
  const user = showSettings(
    createFakeCore({ 'diagnostics.read': () => ({ text: '程序版本：1.0' }) }),
    'diagnostics',
  )
  expect(screen.queryByRole('button', { name: '存为文件' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: '生成诊断信息' }))
  expect((await screen.findByRole('region', { name: '诊断信息全文' })).textContent).toBe('程序版本：1.0')
  expect(screen.getByRole('button', { name: '存为文件' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '重新生成' })).toBeTruthy()
})

it('says why there is none', async () => {
  const core = createFakeCore({
    'diagnostics.read': () => {
      throw new ExpectedError('core-gone')
    },
  })
  const user = showSettings(core, 'diagnostics')
  await user.click(await screen.findByRole('button', { name: '生成诊断信息' }))
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
})
