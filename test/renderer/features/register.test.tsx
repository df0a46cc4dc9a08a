import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useUiState } from '../../../renderer/lib/ui-state.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  const make = (title: string, category: string, benefit: number | null, completedOn: string) =>
    core.ask('records.create', { type: 'innovation', values: { title, category, benefit, completedOn } })
  await make('甲阀门', 'design', 1_000_000, '2024-03')
  await make('乙阀门', 'design', 3_000_000, '2025')
  await make('丙电缆', 'invention', null, '2025-06-01')
  await make('丁电缆', 'creation', 500_000, '2023')
})
afterEach(async () => {
  useUiState.setState({ columns: {}, widths: {} })
  await core.dispose()
})

const grid = () => screen.getByRole('grid', { name: '“五小”成果' })
const titles = (): readonly (string | null)[] =>
  within(grid())
    .queryAllByRole('link')
    .map((link) => link.textContent)
const shows = (expected: readonly string[]) => waitFor(() => expect(titles()).toEqual(expected))
const open = async (address = '/records/innovation') => {
  const user = await showApplication(core, address)
  await waitFor(() => expect(titles().length).toBeGreaterThan(0))
  return user
}
const foot = () => screen.getAllByRole('status').map((one) => one.textContent)

test('headers sort, with Shift by several columns, and say so', async () => {
  const user = await open()
  const header = (name: RegExp) => within(grid()).getByRole('button', { name })
  await user.click(header(/^经济效益/))
  await shows(['丁电缆', '甲阀门', '乙阀门', '丙电缆'])
  await user.click(header(/^经济效益/))
  await shows(['乙阀门', '甲阀门', '丁电缆', '丙电缆'])
  await user.click(header(/^成果类别/))
  await user.keyboard('{Shift>}')
  await user.click(header(/^成果名称/))
  await user.keyboard('{/Shift}')
  await shows(['丙电缆', '丁电缆', '甲阀门', '乙阀门'])
  expect(window.location.hash).toContain('sort=category%2Ctitle')
  const sorted = within(grid())
    .getAllByRole('columnheader')
    .filter((one) => one.getAttribute('aria-sort'))
  expect(sorted.map((one) => one.getAttribute('aria-sort'))).toEqual(['ascending', 'ascending'])
})

test('a condition is added by a control that fits its field, shown, and taken off', async () => {
  const user = await open()
  await user.click(screen.getByRole('button', { name: '添加条件' }))
  await user.type(await screen.findByRole('combobox', { name: '按哪一栏筛选' }), '经济效益')
  const options = await screen.findAllByTitle('经济效益（万元）')
  await user.click(options.find((one) => one.matches('.ant-select-item')) as HTMLElement)
  await user.type(await screen.findByLabelText('经济效益（万元） 起'), '0.8')
  await user.click(screen.getByRole('button', { name: '确定' }))
  await shows(['甲阀门', '乙阀门'])
  expect(window.location.hash).toContain('benefit.from=800000')
  expect(screen.getByText(/经济效益（万元）：0.80/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /取消条件：经济效益/ }))
  await shows(['甲阀门', '乙阀门', '丙电缆', '丁电缆'])
})

test('the keyboard moves, selects and opens; totals follow the selection', async () => {
  const user = await open()
  await waitFor(() => expect(foot().join()).toContain('共 4 条经济效益（万元）合计 4.50'))
  grid().focus()
  const active = () =>
    document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent
  expect(active()).toBe('甲阀门')
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(active()).toBe('小设计')
  await user.keyboard('{Control>}{End}{/Control}{Home} ')
  expect(active()).toBe('丁电缆')
  await waitFor(() => expect(foot().join()).toContain('已选 1 条'))
  await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{/Shift}')
  await waitFor(() => expect(foot().join()).toContain('已选 3 条'))
  await user.keyboard('{Control>}a{/Control}')
  await waitFor(() => expect(foot().join()).toContain('已选 4 条'))
  await user.click(within(grid()).getAllByRole('checkbox', { name: '选中此行' })[0] as HTMLElement)
  await waitFor(() => expect(foot().join()).toContain('已选 3 条'))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(foot().join()).not.toContain('已选'))
  await user.keyboard('?')
  expect(await screen.findByText('表格中的按键')).toBeTruthy()
  await user.keyboard('{Escape}')
  grid().focus()
  await user.keyboard('{Control>}{Home}{/Control}{Enter}')
  expect(await screen.findByRole('heading', { name: '甲阀门' })).toBeTruthy()
})

test('groups stand in the order of the form with subtotals, and fold', async () => {
  const user = await open('/records/innovation?group=category&sort=-benefit')
  await waitFor(() => expect(within(grid()).getAllByText(/^成果类别：/)).toHaveLength(3))
  const lines = within(grid()).getAllByRole('row').slice(1)
  expect(lines.map((line) => line.textContent?.slice(0, 12))).toEqual([
    expect.stringContaining('小发明'),
    expect.stringContaining('丙电缆'),
    expect.stringContaining('小创造'),
    expect.stringContaining('丁电缆'),
    expect.stringContaining('小设计'),
    expect.stringContaining('乙阀门'),
    expect.stringContaining('甲阀门'),
  ])
  await user.click(within(grid()).getByText(/成果类别：小设计/))
  await shows(['丙电缆', '丁电缆'])
})

test('columns are chosen, moved and kept', async () => {
  const user = await open()
  await user.click(screen.getByRole('button', { name: '列' }))
  await user.click(await screen.findByRole('checkbox', { name: '主要内容' }))
  await user.click(screen.getByRole('button', { name: '前移：主要内容' }))
  const headers = within(grid())
    .getAllByRole('columnheader')
    .map((one) => one.getAttribute('title'))
  expect(headers.indexOf('主要内容')).toBe(headers.length - 2)
  await waitFor(async () =>
    expect((await core.ask('preferences.get', {})).columns.innovation?.at(-2)).toBe('content'),
  )
})

test('a field of all that are chosen is changed after a preview, and taken back with one click', async () => {
  const user = await open('/records/innovation?category=design')
  grid().focus()
  await user.keyboard('{Control>}a{/Control}')
  await user.click(await screen.findByRole('button', { name: '批量修改…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('combobox', { name: '修改哪一栏' }), '第一完成人')
  const options = await screen.findAllByTitle('第一完成人')
  await user.click(options.find((one) => one.matches('.ant-select-item')) as HTMLElement)
  await user.type(within(dialog).getByLabelText('改为'), '韩凯')
  await user.click(within(dialog).getByRole('button', { name: '预览' }))
  expect(await within(dialog).findByText(/将修改 2 条；0 条已经是这个内容；0 条不能改/)).toBeTruthy()
  expect(await leaders()).toEqual([null, null, null, null])
  await user.click(within(dialog).getByRole('button', { name: '修改 2 条' }))
  expect(await screen.findByText('已修改 2 条。')).toBeTruthy()
  expect(await leaders()).toEqual(['韩凯', '韩凯', null, null])
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(async () => expect(await leaders()).toEqual([null, null, null, null]))
})

const leaders = async () =>
  (await core.ask('records.list', { type: 'innovation' })).rows.map((row) => row.values.firstCompleter)

test('cells from Excel are pasted from the cursor on, after a preview that names what cannot be read', async () => {
  const user = await open()
  grid().focus()
  await user.keyboard('{ArrowRight}')
  const cells = '小建议\t\t李强\n大发明\t\t王芳'
  const paste = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(paste, { clipboardData: { getData: () => cells } })
  grid().dispatchEvent(paste)
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/2\. 成果类别.*“大发明”不是/)).toBeTruthy()
  await user.click(await within(dialog).findByRole('button', { name: '修改 2 条' }))
  await waitFor(async () => expect((await leaders()).slice(0, 2)).toEqual(['李强', '王芳']))
  const { rows } = await core.ask('records.list', { type: 'innovation', limit: 2 })
  expect(rows.map(({ values }) => values.category)).toEqual(['suggestion', 'design'])
})

test('F2 edits a cell where it stands; what cannot be read is not stored and stays', async () => {
  const user = await open('/records/innovation?sort=title')
  grid().focus()
  const column = within(grid())
    .getAllByRole('columnheader')
    .findIndex((one) => one.getAttribute('title') === '完成时间')
  await user.keyboard(`${'{ArrowRight}'.repeat(column - 1)}{F2}`)
  const box = await within(grid()).findByLabelText('完成时间')
  await user.clear(box)
  await user.type(box, '去年{Enter}')
  expect(await screen.findByText(/看不懂日期“去年”/)).toBeTruthy()
  expect((box as HTMLInputElement).value).toBe('去年')
  await user.clear(box)
  await user.type(box, '2024.6.1{Enter}')
  await waitFor(async () => {
    const { rows } = await core.ask('records.list', { type: 'innovation', sort: [{ field: 'title' }] })
    expect(rows[0]?.values.completedOn).toBe('2024-06-01')
  })
  await waitFor(() => expect(document.activeElement).toBe(grid()))
})

test('Delete moves what is chosen into the trash, to be taken back', async () => {
  const user = await open('/records/innovation?sort=title')
  grid().focus()
  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}')
  await waitFor(() => expect(foot().join()).toContain('已选 2 条'))
  await user.keyboard('{Delete}')
  expect(await screen.findByText('已将 2 条移入回收站。')).toBeTruthy()
  await waitFor(() => expect(titles()).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(() => expect(titles()).toHaveLength(4))
})
