import { screen, waitFor, within } from '@testing-library/react'
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

const openPalette = async (user: Awaited<ReturnType<typeof showApplication>>) => {
  await screen.findByRole('heading', { name: '单位' })
  await user.keyboard('{Control>}k{/Control}')
  return screen.findByRole('combobox', { name: '搜索记录或操作' })
}

test('a query by fields shows its records by register, with what they have there', async () => {
  core = await startOpenCore()
  const add = (title: string, category: string, benefit: number) =>
    core.ask('records.create', { type: 'innovation', values: { title, category, benefit } })
  await add('吊具快换装置', 'renewal', 120_000_000)
  await add('理货小改', 'renewal', 90_000_000)
  const user = await showApplication(core, '/records/unit')
  await user.type(await openPalette(user), '类别：小革新 效益＞100')
  const option = await screen.findByRole('option', { name: /吊具快换装置/ })
  expect(within(screen.getByRole('group', { name: '“五小”成果' })).getAllByRole('option')).toEqual([option])
  expect(option.textContent).toContain('成果类别 小革新')
  expect([...option.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['小革新'])
  expect(within(screen.getByRole('dialog')).getByRole('status').textContent).toMatch(/共 1 条/)
})

test('the palette says what of a query it did not understand', async () => {
  core = await startOpenCore()
  const user = await showApplication(core, '/records/unit')
  await user.type(await openPalette(user), '效益>很多')
  expect(await screen.findByText(/“效益>很多”没有按它筛选：.*“很多”看不懂，请写金额/)).toBeTruthy()
})

test('pages are found by pinyin and initials', async () => {
  core = await startOpenCore()
  const user = await showApplication(core, '/records/unit')
  const input = await openPalette(user)
  await user.type(input, 'zlnf')
  expect(await screen.findByRole('option', { name: /前往\s*专利年费$/ })).toBeTruthy()
  await user.clear(input)
  await user.type(input, 'xinjianzhuanli')
  await user.click(await screen.findByRole('option', { name: /操作\s*新建专利$/ }))
  expect(await screen.findByRole('form', { name: '新建专利' })).toBeTruthy()
})

test('a register is narrowed by conditions typed above it, and says which it left aside', async () => {
  core = await startOpenCore()
  for (const [title, benefit] of [
    ['吊具快换装置', 120_000_000],
    ['理货小改', 90_000_000],
  ] as const)
    await core.ask('records.create', { type: 'innovation', values: { title, benefit } })
  const user = await showApplication(core, '/records/innovation?q=效益>100 类别:小革心')
  expect(await screen.findByText(/可以写：小发明、小创造/)).toBeTruthy()
  expect(await screen.findByText('筛选出 1 条')).toBeTruthy()
  expect(user).toBeTruthy()
})

test('the last step is undone from the palette, and brought back from it', async () => {
  core = await startOpenCore()
  const { id } = await core.ask('records.create', { type: 'unit', values: { name: '甲公司' } })
  await core.ask('records.update', { id, values: { name: '乙公司' } })
  const name = async () => (await core.ask('records.get', { id })).values.name
  const user = await showApplication(core, '/records/unit')
  await user.type(await openPalette(user), '撤销')
  await user.click(await screen.findByRole('option', { name: /操作\s*撤销：/ }))
  await waitFor(async () => expect(await name()).toBe('甲公司'))
  await user.type(await openPalette(user), '重做')
  await user.click(await screen.findByRole('option', { name: /操作\s*重做：/ }))
  await waitFor(async () => expect(await name()).toBe('乙公司'))
})
