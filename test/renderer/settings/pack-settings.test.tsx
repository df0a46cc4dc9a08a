// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ExpectedError } from '../../../shared/errors.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { type RulePack, rulePackSchema } from '../../../shared/rule-packs/rule-pack.ts'
import { createFakeCore, type FakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

const cycleView = (year: number) => ({
  id: `cycle-${year}`,
  year,
  name: `${year}`,
  deadline: null,
  daysLeft: null,
  categories: [],
  stages: [],
  judges: [],
  unplacedFiles: 0,
})

const coreWithPacks = (
  years: readonly number[],
  refuse = false,
): FakeCore & { packOf(year: number): RulePack } => {
  const packs = new Map(years.map((year) => [year, defaultPack(year)]))
  const packOf = (year: number): RulePack => {
    const pack = packs.get(year)
    if (!pack) throw new ExpectedError('cycle-missing', { year })
    return pack
  }
  const core = createFakeCore({
    'cycle.list': () => years.map((year) => ({ id: `cycle-${year}`, year, name: `${year}` })),
    'cycle.pack': ({ year }) => packOf(year),
    'cycle.updatePack': ({ year, pack }) => {
      if (refuse) throw new ExpectedError('disk-full')
      packs.set(year, rulePackSchema.parse(pack))
      core.tellChanged()
      return cycleView(year)
    },
  })
  return { ...core, packOf }
}

it('says what to do while there is no cycle', async () => {
  showSettings(coreWithPacks([]), 'pack')
  expect(await screen.findByText(/请先在“年度评选”中新建一个年度/)).toBeTruthy()
})

it('shows each parameter with its value, its source and whether it was verified', async () => {
  showSettings(coreWithPacks([2025, 2026]), 'pack')
  const cap = await screen.findByRole<HTMLInputElement>('textbox', { name: '完成人数上限' })
  expect(cap.value).toBe('5')
  const row = within(cap.closest('tr') as HTMLElement)
  expect(row.getByText('未核实')).toBeTruthy()
  expect(row.getByRole<HTMLTextAreaElement>('textbox', { name: '完成人数上限的出处' }).value).toContain(
    '重庆',
  )
  const verified = screen.getByRole<HTMLInputElement>('checkbox', { name: '评选类别数已核实' })
  expect(verified.checked).toBe(true)
  expect(screen.getByText(/^2026年度/)).toBeTruthy()
})

it('stores an edited parameter on leaving the field, and its being verified at once', async () => {
  const core = coreWithPacks([2026])
  const user = showSettings(core, 'pack')
  const cap = await screen.findByRole('textbox', { name: '完成人数上限' })
  await user.clear(cap)
  await user.type(cap, '7')
  await user.tab()
  await waitFor(() => expect(core.packOf(2026).parameters.completersCap?.value).toBe(7))
  await user.click(screen.getByRole('checkbox', { name: '完成人数上限已核实' }))
  await waitFor(() => expect(core.packOf(2026).parameters.completersCap?.verified).toBe(true))
  expect(core.packOf(2026).parameters.completersCap?.value).toBe(7)
})

it('stores a quota, a lifted word limit and a criterion, and adds up the points', async () => {
  const core = coreWithPacks([2026])
  const user = showSettings(core, 'pack')
  const quota = await screen.findByRole('textbox', { name: '十大先进操作法 名额（项）' })
  await user.clear(quota)
  await user.type(quota, '8')
  await user.clear(screen.getByRole('textbox', { name: '先进操作法操作要领 上限（字）' }))
  const points = screen.getByRole('textbox', { name: '创新性 满分（分）' })
  await user.clear(points)
  await user.type(points, '30')
  await user.tab()
  await waitFor(() => expect(core.packOf(2026).scoring.criteria[0]?.max).toBe(30))
  const method = core.packOf(2026).categories.find(({ id }) => id === 'method')
  expect(method?.quota).toBe(8)
  expect(method?.form.find(({ field }) => field === 'answers.steps')?.maxLength).toBeUndefined()
  expect(screen.getByText('合计 105 分')).toBeTruthy()
}, 20_000)

it('keeps what cannot be read on screen with the reason, and stores nothing', async () => {
  const core = coreWithPacks([2026])
  const user = showSettings(core, 'pack')
  const quota = await screen.findByRole('textbox', { name: '十大发明专利 名额（项）' })
  await user.clear(quota)
  await user.type(quota, '0')
  await user.tab()
  expect(await screen.findByText('请填不小于 1 的整数。')).toBeTruthy()
  expect(quota.getAttribute('aria-invalid')).toBe('true')
  expect(core.inputsOf('cycle.updatePack')).toEqual([])
})

it('says why a change was not stored', async () => {
  const user = showSettings(coreWithPacks([2026], true), 'pack')
  await user.click(await screen.findByRole('checkbox', { name: '申报截止日已核实' }))
  expect((await screen.findByRole('alert')).textContent).toContain('磁盘空间不足')
})

it('lists only what is not verified when asked to', async () => {
  const user = showSettings(coreWithPacks([2026]), 'pack')
  await user.click(await screen.findByRole('checkbox', { name: '只看未核实的参数' }))
  expect(screen.queryByRole('checkbox', { name: '评选类别数已核实' })).toBeNull()
  expect(screen.getByRole('checkbox', { name: '申报截止日已核实' })).toBeTruthy()
})

const packFile = (pack: unknown, name = '规则包.json'): File =>
  new File([typeof pack === 'string' ? pack : JSON.stringify(pack)], name, { type: 'application/json' })

it('takes a pack from a file after showing what would change', async () => {
  const core = coreWithPacks([2026])
  const user = showSettings(core, 'pack')
  const input = await screen.findByLabelText<HTMLInputElement>('导入规则包', { selector: 'input' })
  const pack = defaultPack(2026)
  const cap = pack.parameters.completersCap
  if (!cap) throw new Error('no cap')
  const other = { ...pack, parameters: { ...pack.parameters, completersCap: { ...cap, value: 9 } } }
  await user.upload(input, packFile(other))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('完成人数上限')).toBeTruthy()
  expect(dialog.getByText('9')).toBeTruthy()
  expect(core.packOf(2026).parameters.completersCap?.value).toBe(5)
  await user.click(dialog.getByRole('button', { name: /采\s?用/ }))
  await waitFor(() => expect(core.packOf(2026).parameters.completersCap?.value).toBe(9))
})

it('moves a pack of another year to this one, and says so', async () => {
  const core = coreWithPacks([2027])
  const user = showSettings(core, 'pack')
  await user.upload(
    await screen.findByLabelText<HTMLInputElement>('导入规则包', { selector: 'input' }),
    packFile(defaultPack(2026)),
  )
  expect(await screen.findByText(/文件是 2026 年的规则包，其中的年度和日期已改为 2027 年/)).toBeTruthy()
})

it('refuses a file that is no pack, naming it', async () => {
  const core = coreWithPacks([2026])
  const user = showSettings(core, 'pack')
  const input = await screen.findByLabelText<HTMLInputElement>('导入规则包', { selector: 'input' })
  await user.upload(input, packFile('{"a":', '坏.json'))
  expect(await screen.findByText(/“坏.json”不是规则包文件/)).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('compares with another year', async () => {
  const user = showSettings(coreWithPacks([2025, 2026]), 'pack')
  await user.click(await screen.findByRole('button', { name: '与其他年度比较' }))
  expect(await screen.findByText('2025 年与 2026 年的差别：1 处')).toBeTruthy()
  const table = within(screen.getByRole('table', { name: '差别' }))
  expect(table.getByText('2025-12-31')).toBeTruthy()
})
