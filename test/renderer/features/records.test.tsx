import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const titles = async (type: 'studio' | 'innovation'): Promise<readonly unknown[]> =>
  (await core.ask('records.list', { type })).rows.map((row) => row.values.name ?? row.values.title)

test('a record is refused without its name, made with it, and then stores itself', async () => {
  const user = await showApplication(core, '/records/studio/new')
  await user.click(await screen.findByRole('button', { name: '创建' }))
  expect((await screen.findByRole('alert')).textContent).toBe('请先填写：工作室名称。')
  expect(document.activeElement).toBe(screen.getByLabelText(/工作室名称/))
  expect(await titles('studio')).toEqual([])

  await user.type(screen.getByLabelText(/工作室名称/), '赵卫东劳模创新工作室')
  await user.click(screen.getByRole('button', { name: '创建' }))
  expect(await screen.findByRole('heading', { name: '赵卫东劳模创新工作室' })).toBeTruthy()

  const named = screen.getByLabelText('命名时间')
  await user.type(named, '2019.12.16')
  await user.tab()
  await waitFor(async () => {
    const [row] = (await core.ask('records.list', { type: 'studio' })).rows
    expect(row?.values.namedOn).toBe('2019-12-16')
  })
  expect(await screen.findByText(/^已保存 /)).toBeTruthy()
})

test('a date that cannot be read is not stored and says how to write it', async () => {
  const made = await core.ask('records.create', {
    type: 'studio',
    values: { name: '甲', namedOn: '2019-12' },
  })
  const user = await showApplication(core, `/records/studio/${made.id}`)
  const named = await screen.findByLabelText('命名时间')
  await user.clear(named)
  await user.type(named, '去年冬天')
  await user.tab()
  expect(await screen.findByText(/看不懂这个日期/)).toBeTruthy()
  expect(named.getAttribute('aria-invalid')).toBe('true')
  expect((named as HTMLInputElement).value).toBe('去年冬天')
})

test('deleting offers to take it back, and Ctrl+Z names what it took back', async () => {
  const made = await core.ask('records.create', { type: 'innovation', values: { title: '小车轮快换装置' } })
  const user = await showApplication(core, `/records/innovation/${made.id}`)
  await user.click(await screen.findByRole('button', { name: '删除' }))
  expect(await screen.findByText('已删除“小车轮快换装置”。')).toBeTruthy()
  expect(await titles('innovation')).toEqual([])
  await user.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(async () => expect(await titles('innovation')).toEqual(['小车轮快换装置']))

  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText(/^已撤销：恢复/)).toBeTruthy()
  await waitFor(async () => expect(await titles('innovation')).toEqual([]))
})

test('the address filters the register, as the bars of the chart do', async () => {
  for (const [title, category] of [
    ['甲', 'invention'],
    ['乙', 'design'],
  ] as const) {
    await core.ask('records.create', {
      type: 'innovation',
      values: { title, category, benefit: 123_450_000 },
    })
  }
  const user = await showApplication(core, '/records/innovation?category=design')
  const table = await screen.findByRole('grid', { name: '“五小”成果' })
  expect(await within(table).findByRole('link', { name: '乙' })).toBeTruthy()
  expect(within(table).queryByRole('link', { name: '甲' })).toBeNull()
  expect(within(table).getByRole('gridcell', { name: '123.45' }).className).toContain('num')
  await user.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(await screen.findByRole('link', { name: '甲' })).toBeTruthy()
})

test('a member is added beside its studio, in a form whose labels are its own', async () => {
  const made = await core.ask('records.create', { type: 'studio', values: { name: '甲工作室' } })
  const user = await showApplication(core, `/records/studio/${made.id}`)
  const members = await screen.findByRole('region', { name: '工作室成员' })
  await user.click(within(members).getByRole('button', { name: '添加' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/姓名/), '韩凯')
  await user.click(within(dialog).getByRole('button', { name: '创建' }))
  await waitFor(async () => {
    const [row] = (await core.ask('records.list', { type: 'studioMember' })).rows
    expect(row?.values).toMatchObject({ name: '韩凯', studio: { id: made.id, text: '甲工作室' } })
  })
})

test('what is wrong stands beside its field and in a list that leads there, also into a closed part of the form', async () => {
  const made = await core.ask('records.create', {
    type: 'unit',
    values: { name: '云帆港口', regionCode: null },
  })
  const user = await showApplication(core, `/records/unit/${made.id}`)
  await user.type(await screen.findByLabelText('统一社会信用代码'), '9132')
  await user.type(screen.getByLabelText('简称'), '云帆')
  await user.tab()
  const line = await screen.findByRole('button', { name: /^统一社会信用代码：统一社会信用代码应为 18 位/ })
  await waitFor(async () =>
    expect((await core.ask('records.get', { id: made.id })).values).toMatchObject({
      shortName: '云帆',
      creditCode: null,
    }),
  )
  await user.click(line)
  expect(document.activeElement).toBe(screen.getByLabelText('统一社会信用代码'))
  await user.clear(screen.getByLabelText('统一社会信用代码'))
  await user.tab()
  await waitFor(() => expect(screen.queryByText(/处需要改/)).toBeNull())
  await user.clear(screen.getByLabelText(/单位全称/))
  await user.click(await screen.findByRole('button', { name: /^单位全称：/ }))
  expect(document.activeElement).toBe(screen.getByLabelText(/单位全称/))
})

test('records of much the same name are shown while it is typed, with where and when, and lead there', async () => {
  await core.ask('records.create', {
    type: 'achievement',
    values: { title: '高压电缆接头远程操控平台', unit: { id: null, text: '润扬水务' }, firstUse: '2023-05' },
  })
  const user = await showApplication(core, '/records/innovation/new')
  await user.type(await screen.findByLabelText(/成果名称/), '高压电缆接头远程操控')
  expect(await screen.findByText('1 条名称相近的记录')).toBeTruthy()
  expect(screen.getByText('科技创新成果 · 润扬水务 · 2023')).toBeTruthy()
  await user.click(screen.getByRole('link', { name: '高压电缆接头远程操控平台' }))
  expect(await screen.findByRole('heading', { name: '高压电缆接头远程操控平台' })).toBeTruthy()
  expect(await screen.findByRole('button', { name: '未完成的草稿 1' })).toBeTruthy()
})

test('a record as it was on a day stands beside what it holds now, to look at only', async () => {
  const { id } = await core.ask('records.create', { type: 'innovation', values: { title: '甲' } })
  const user = await showApplication(core, `/records/innovation/${id}`)
  await user.click(await screen.findByRole('button', { name: '某日状态' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('日期'), { target: { value: '2026-02-28' } })
  expect(await within(dialog).findByText('这一天还没有这条记录。')).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText('日期'), { target: { value: '2026-03-01' } })
  expect(await within(dialog).findByText(/只供查看；最近一次修改：王敏/)).toBeTruthy()
  const row = within(dialog).getByText('成果名称').closest('tr') as HTMLTableRowElement
  expect([...row.cells].map((cell) => cell.textContent)).toEqual(['成果名称', '甲', '同左'])
})
