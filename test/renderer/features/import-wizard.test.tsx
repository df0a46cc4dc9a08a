import { readFileSync } from 'node:fs'
import { fireEvent, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFolder, type Rows } from '../../main/import/build-workbook.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

const folder = createFolder()
afterAll(folder.dispose)

const rows: Rows = [
  ['甲栏', '乙栏', '丙栏', '单位名', '联系手机号'],
  ...Array.from({ length: 60 }, (_, i) => [
    `防摇改进${i}`,
    i === 0 ? '别的' : '小发明',
    '张三',
    '老码头',
    '13912345678',
  ]),
  ['', '小发明', '李四', '老码头', '13912345678'],
]
const strange = folder.workbook('怪表.xlsx', {
  一月: [['名称', '单位', '说明'], ...rows],
  附表: rows.slice(0, 3),
})

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  // The shell would write the file into its intake folder; here it lies in a folder already.
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => ({ path: strange }) }))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await core.dispose()
})

const slow = { timeout: 20_000 }

const give = async () =>
  fireEvent.change(await screen.findByLabelText(/^(选择工作簿|换一批文件)$/, { selector: 'input' }), {
    target: { files: [new File([readFileSync(strange)], '怪表.xlsx')] },
  })

const settled = async (control: HTMLElement): Promise<HTMLElement> => {
  await vi.waitFor(() => expect(control.hasAttribute('disabled')).toBe(false), slow)
  return control
}

const press = async (user: UserEvent, name: string | RegExp) =>
  user.click(await settled(await screen.findByRole('button', { name }, slow)))

const select = async (box: string | RegExp, option: string) => {
  const combobox = await settled(await screen.findByRole('combobox', { name: box }, slow))
  // Of a long list only what is in sight is there; typing narrows it down where it can be searched.
  fireEvent.mouseDown(combobox)
  if (!combobox.hasAttribute('readonly')) fireEvent.change(combobox, { target: { value: option } })
  const found = await screen.findAllByTitle(option)
  const last = found.at(-1)
  if (last) fireEvent.click(last)
}

test('a strange workbook is set right by its header, columns, values, names, key and way of writing; then imported, remembered, taken back', {
  timeout: 120_000,
}, async () => {
  const user = await showApplication(core, '/import')
  await give()
  // What it holds, first for a table that is left out.
  await select('“附表”的内容', '不导入这张表')
  await select('“一月”的内容', '“五小”成果')
  await user.click(screen.getByRole('button', { name: '查看“一月”' }))
  await user.click(screen.getByRole('tab', { name: '表头' }))
  await press(user, '把第 2 行作为表头')
  await vi.waitFor(
    () =>
      expect(screen.getByRole('button', { name: '把第 2 行作为表头' }).getAttribute('aria-pressed')).toBe(
        'true',
      ),
    slow,
  )

  await user.click(screen.getByRole('tab', { name: /^列对应/ }))
  await select('A 列导入为', '成果名称')
  await select('B 列导入为', '成果类别')
  await select('C 列导入为', '第一完成人')
  await select('D 列导入为', '推荐单位')
  await press(user, 'E 列采用“联系电话”')
  await screen.findByRole('button', { name: '导入 60 行' }, slow)

  await user.click(screen.getByRole('tab', { name: '取值 (1)' }))
  await select('“别的”读作', '小革新')
  await user.click(await screen.findByRole('tab', { name: '单位和人员 (1)' }))
  await select('“老码头”是', '新建“老码头”')
  await screen.findByRole('tab', { name: '单位和人员' }, slow)

  await user.click(screen.getByRole('tab', { name: '预览' }))
  const preview = await screen.findByRole('table', { name: '预览' }, slow)
  expect(await within(preview).findByText('小革新')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '下一页' }))
  expect(await screen.findByText('防摇改进59', {}, slow)).toBeTruthy()
  await user.click(screen.getByText('退回 1'))
  expect(await screen.findByText(/缺少“成果名称”/, {}, slow)).toBeTruthy()
  expect(screen.getByRole('button', { name: '退回的行另存为工作簿' })).toBeTruthy()

  await press(user, '导入 60 行')
  expect(await screen.findByText(/已导入：新增 60 行/, {}, slow)).toBeTruthy()
  expect(await core.ask('records.counts', {})).toMatchObject({ innovation: 60, unit: 1 })

  // The same workbook again is read as it was set right; another key, and only what is not on file.
  await give()
  expect((await screen.findAllByText('按上次的设置读入', {}, slow)).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('tab', { name: /^列对应/ }))
  await select('怎样认出台账里已有的记录', '成果名称')
  await select('写入方式', '只新增，已有的不动')
  await user.click(screen.getByRole('tab', { name: '预览' }))
  expect(await screen.findByText('未变 60', {}, slow)).toBeTruthy()
  await press(user, '恢复自动识别')
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: '恢复自动识别' })).toBeNull(), slow)

  const past = screen.getByRole('table', { name: '以往的导入' })
  await user.click(within(past).getByRole('button', { name: /^撤销 .* 的导入$/ }))
  expect(await within(past).findByText('已撤销', {}, slow)).toBeTruthy()
  expect((await core.ask('records.counts', {})).innovation ?? 0).toBe(0)
})
