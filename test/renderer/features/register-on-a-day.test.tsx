import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localDay } from '../../../shared/text/local-day.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('records.create', { type: 'innovation', values: { title: '甲阀门' } })
})
afterEach(() => core.dispose())

const titles = (): readonly (string | null)[] =>
  within(screen.getByRole('grid', { name: '“五小”成果' }))
    .queryAllByRole('link')
    .map((link) => link.textContent)

test('a register as of a day is marked, cannot be changed, and leads back to now', async () => {
  const today = localDay(new Date())
  const user = await showApplication(core, `/records/innovation?asOf=${today}`)
  await waitFor(() => expect(titles()).toEqual(['甲阀门']), { timeout: 10_000 })
  expect(screen.getByText(new RegExp(`这是 ${today} 当天结束时的台账`))).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^新\s?建$/ })).toBeNull()
  screen.getByRole('grid').focus()
  await user.keyboard(' {F2}')
  await screen.findByText(/过去某日的台账不能修改/)
  await user.keyboard('{Delete}')
  expect(screen.queryByRole('button', { name: '批量修改' })).toBeNull()
  expect((await core.ask('records.list', { type: 'innovation' })).total).toBe(1)
  await user.click(screen.getByRole('button', { name: '回到现在' }))
  expect(window.location.hash).not.toContain('asOf')
  expect(await screen.findByRole('button', { name: /^新\s?建$/ })).toBeTruthy()
})

test('a day is chosen in the register; before there was anything it says so', async () => {
  const user = await showApplication(core, '/records/innovation')
  await user.click(await screen.findByRole('button', { name: '某日的台账' }))
  await user.type(await screen.findByLabelText('看哪一天（当天结束时）'), '2020年1月5日{Enter}')
  expect(await screen.findByText('那一天还没有“五小”成果', {}, { timeout: 10_000 })).toBeTruthy()
  expect(window.location.hash).toContain('asOf=2020-01-05')
})
