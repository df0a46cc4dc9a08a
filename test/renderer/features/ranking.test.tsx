import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
  const pack = await core.ask('cycle.pack', { year: 2026 })
  const points = Object.fromEntries(pack.scoring.criteria.map(({ id, max }) => [id, max]))
  for (const title of ['甲操作法', '乙操作法']) {
    const { id } = await core.ask('nomination.create', { year: 2026, category: 'method', title })
    for (const judge of ['01', '02', '03']) {
      const values = { nomination: { id, text: title }, cycleYear: 2026, judge, recused: false, points }
      await core.ask('records.create', { type: 'scoreSheet', values })
    }
  }
})
afterEach(() => core.dispose())

const titlesByRank = async () => {
  const { categories } = await core.ask('rank.run', { cycle: 2026 })
  return categories
    .find(({ category }) => category === 'method')
    ?.entries.map(({ title, tie }) => [title, tie])
}

test('entries equal after every rule are put in order by hand, with a reason', async () => {
  const user = await showApplication(core, '/cycle/2026/ranking')
  const table = await screen.findByRole('table', { name: '十大先进操作法' })
  expect(within(table).getAllByText('100.00')).toHaveLength(2)
  const [first] = (await titlesByRank()) ?? []
  await user.click(screen.getByRole('button', { name: '确定次序' }))
  const dialog = await screen.findByRole('dialog')
  const save = within(dialog).getByRole('button', { name: '保存次序' }) as HTMLButtonElement
  await user.click(within(dialog).getByRole('button', { name: `下移${first?.[0]}` }))
  await user.type(within(dialog).getByLabelText('理由'), '应用范围')
  expect(save.disabled).toBe(true)
  await user.type(within(dialog).getByLabelText('理由'), '更广，惠及更多班组')
  await user.click(save)
  await waitFor(async () => expect((await titlesByRank())?.[1]).toEqual([first?.[0], null]))
  await waitFor(() => expect(screen.queryByRole('button', { name: '确定次序' })).toBeNull())
})

test('the laboratory says whether another method would elect others', async () => {
  await showApplication(core, '/cycle/2026/laboratory')
  const table = await screen.findByRole('table', { name: '十大先进操作法' })
  expect(within(table).getAllByRole('row')).toHaveLength(3)
  expect(screen.getAllByText('所列方法的入选名单与正式结果一致。').length).toBeGreaterThan(0)
  expect(screen.getByRole('table', { name: '十大先进操作法 · 评委宽严' })).toBeTruthy()
})
