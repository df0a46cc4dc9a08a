import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
afterEach(() => core.dispose())

test('Ctrl+K finds a record by initials and Enter goes there', async () => {
  core = await startOpenCore()
  await core.ask('records.create', { type: 'studio', values: { name: '赵卫东劳模创新工作室' } })
  const user = await showApplication(core, '/')
  await screen.findByRole('heading', { name: '工作台' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: '搜索记录或操作' }), 'zwd')
  const option = await screen.findByRole('option', { name: /赵卫东劳模创新工作室/ })
  expect(option.getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: '赵卫东劳模创新工作室' })).toBeTruthy()
})

test('the palette also goes to pages, and Ctrl+N makes a record of the open register', async () => {
  core = await startOpenCore()
  const user = await showApplication(core, '/')
  await screen.findByRole('heading', { name: '工作台' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: '搜索记录或操作' }), '专利')
  await user.click(await screen.findByRole('option', { name: /前往\s*专利$/ }))
  expect(await screen.findByRole('heading', { name: '专利' })).toBeTruthy()
  await user.keyboard('{Control>}n{/Control}')
  expect(await screen.findByRole('form', { name: '新建专利' })).toBeTruthy()
})
