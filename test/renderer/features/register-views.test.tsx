import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtInViews } from '../../../renderer/features/records/built-in-views.ts'
import { listQueryOf } from '../../../renderer/features/records/list-query.ts'
import { menuTypes } from '../../../renderer/lib/menu-types.ts'
import { useUiState } from '../../../renderer/lib/ui-state.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  const make = (title: string, category: string, benefit: number | null, frontLine: boolean) =>
    core.ask('records.create', {
      type: 'innovation',
      values: { title, category, benefit, completers: [{ name: '张三', personId: null, frontLine }] },
    })
  await make('甲阀门', 'design', 300_000_000, true)
  await make('乙阀门', 'design', 900_000_000, false)
  await make('丙电缆', 'invention', null, true)
})
afterEach(async () => {
  useUiState.setState({ columns: {}, widths: {} })
  await core.dispose()
})

const grid = () => screen.getByRole('grid', { name: '“五小”成果' })
const titles = (): readonly (string | null)[] =>
  screen.queryByRole('grid')
    ? within(grid())
        .queryAllByRole('link')
        .map((link) => link.textContent)
    : []
const shows = (expected: readonly string[]) => waitFor(() => expect(titles()).toEqual(expected))
const headers = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map((one) => one.textContent)
const open = async (address = '/records/innovation') => {
  const user = await showApplication(core, address)
  await waitFor(() => expect(titles().length).toBeGreaterThan(0))
  return user
}
type User = Awaited<ReturnType<typeof open>>
const openMenu = async (user: User) => {
  const button = screen.getByRole('button', { name: /^视图/ })
  if (button.getAttribute('aria-expanded') === 'false') await user.click(button)
}
const pick = async (user: User, name: string) => {
  await openMenu(user)
  await user.click(await screen.findByRole('button', { name }))
}
const more = async (user: User, view: string, item: string) => {
  await openMenu(user)
  await user.click(await screen.findByRole('button', { name: `更多：${view}` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}
const saved = async () => (await core.ask('records.list', { type: 'savedView' })).rows

const keepAs = async (user: User, name: string) => {
  await openMenu(user)
  await user.type(await screen.findByLabelText('新视图的名称'), name)
  await user.click(screen.getByRole('button', { name: '保存当前显示' }))
  await screen.findByRole('button', { name: `视图：${name}` })
}

test('ready-made views show the rows they name, and the way back to all', async () => {
  const user = await open()
  await pick(user, '一线职工完成的')
  await shows(['甲阀门', '丙电缆'])
  await pick(user, '效益超过 100 万元')
  await shows(['乙阀门', '甲阀门'])
  expect(screen.getByRole('button', { name: '视图：效益超过 100 万元' })).toBeTruthy()
  await pick(user, '全部（不筛选）')
  await shows(['甲阀门', '乙阀门', '丙电缆'])
})

test('what is shown is kept under a name with conditions, order, columns and widths, in the workspace', async () => {
  const user = await open('/records/innovation?category=design&sort=-title&group=category')
  useUiState.getState().setColumns('innovation', ['title', 'benefit'])
  useUiState.getState().setWidths('innovation', { benefit: 222 })
  await keepAs(user, '设计类')
  const [view] = await saved()
  expect(view?.values).toMatchObject({
    name: '设计类',
    register: 'innovation',
    address: 'category=design&group=category&sort=-title',
    columns: [{ field: 'title' }, { field: 'benefit', width: 222 }],
  })
  useUiState.setState({ columns: {}, widths: {} })
  await pick(user, '全部（不筛选）')
  await shows(['甲阀门', '乙阀门', '丙电缆'])
  expect(headers().length).toBeGreaterThan(4)
  await pick(user, '设计类')
  await waitFor(() => expect(titles()).toHaveLength(2))
  expect(window.location.hash).toContain('group=category')
  expect(useUiState.getState().widths.innovation).toEqual({ benefit: 222 })
  expect(headers().filter((text) => text !== '')).toHaveLength(2)
})

test('a view says that it was changed, is overwritten, renamed, deleted and brought back', async () => {
  const user = await open('/records/innovation?category=design')
  await keepAs(user, '设计类')
  await user.click(within(grid()).getByRole('button', { name: /^经济效益/ }))
  await screen.findByRole('button', { name: '视图：设计类（有改动）' })
  await more(user, '设计类', '用当前显示覆盖')
  await screen.findByRole('button', { name: '视图：设计类' })
  expect((await saved())[0]?.values.address).toBe('category=design&sort=benefit')
  await more(user, '设计类', '改名')
  const box = await screen.findByLabelText('视图“设计类”的新名称')
  await user.clear(box)
  await user.type(box, '小设计{Enter}')
  await screen.findByRole('button', { name: '视图：小设计' })
  await more(user, '小设计', '删除')
  await waitFor(async () => expect(await saved()).toHaveLength(0))
  await user.click(await screen.findByRole('button', { name: '撤销' }))
  await waitFor(async () => expect(await saved()).toHaveLength(1))
})

test('a name that is taken is refused with what to do; nothing is overwritten', async () => {
  const user = await open('/records/innovation?category=design')
  await keepAs(user, '设计类')
  await openMenu(user)
  await user.type(await screen.findByLabelText('新视图的名称'), '设计类')
  await user.click(screen.getByRole('button', { name: '保存当前显示' }))
  expect(await screen.findByText(/已有同名视图“设计类”/)).toBeTruthy()
  expect(await saved()).toHaveLength(1)
})

test('the default view opens with the register, unless the address asks for something else', async () => {
  const user = await open('/records/innovation?category=invention')
  await keepAs(user, '发明')
  await more(user, '发明', '打开台账时先用它')
  await waitFor(async () => expect((await saved())[0]?.values.opensFirst).toBe(true))
  cleanup()
  await showApplication(core, '/records/innovation')
  await shows(['丙电缆'])
  cleanup()
  await showApplication(core, '/records/innovation?category=design')
  await shows(['甲阀门', '乙阀门'])
})

test('each ready-made view is answered by the core, and nothing of its address is lost on the way', async () => {
  for (const [type, { name, address }] of menuTypes.flatMap((one) =>
    builtInViews(one, '2026-11-25').map((view) => [one, view] as const),
  )) {
    const definition = recordDefinitions[type]
    const params = new URLSearchParams(address)
    const query = listQueryOf(definition, params)
    // A misspelt field would show everything.
    const asked = new Set([...params.keys()].map((key) => key.split('.')[0]))
    const understood = [
      ...(query.filters ?? []).map((filter) => ('field' in filter ? filter.field : 'evidence')),
      ...(query.sort ? ['sort'] : []),
      ...(query.group ? ['group'] : []),
    ]
    expect([...new Set(understood)].toSorted(), name).toEqual([...asked].toSorted())
    expect((await core.ask('records.list', query)).total, name).toBeGreaterThanOrEqual(0)
  }
})
