import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { drawNothing } from '../support/draw-nothing.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  drawNothing()
  core = await startOpenCore()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await core.dispose()
})

const make = async (type: RecordType, values: Record<string, unknown>) =>
  await core.ask('records.create', { type, values })

/** The system’s notifications, which this test looks at and jsdom has not. */
const fakeNotification = (answer: 'granted' | 'denied') => {
  const shown: string[] = []
  class Notice {
    static permission = 'default'
    static async requestPermission() {
      Notice.permission = answer
      return answer
    }
    constructor(title: string, { body }: { readonly body: string }) {
      shown.push(`${title}：${body}`)
    }
  }
  vi.stubGlobal('Notification', Notice)
  return shown
}

test('figures lead to their rows', async () => {
  await make('innovation', { title: '吊具', category: 'design', completedOn: '2026-02', benefit: 1_000_000 })
  await make('studio', { name: '甲', level: 'national' })
  const user = await showApplication(core, '/')
  const months = await screen.findByRole('region', { name: '“五小”成果 · 2026 年各月' })
  await user.click(within(months).getByRole('link', { name: '2026-02 1 项，查看明细' }))
  expect(window.location.hash).toBe('#/records/innovation?completedOn.from=2026-02&completedOn.to=2026-02')
})

test('what is late in the registers stands among what is to do, with a way there', async () => {
  await make('challenge', { title: '榜', state: 'posted', closesOn: '2026-02-01' })
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('link', { name: '1 项榜单逾期或截榜无人揭' }))
  expect(await screen.findByRole('heading', { name: '揭榜挂帅看板' })).toBeTruthy()
})

test('notifications are off until turned on, then come once a day', async () => {
  const shown = fakeNotification('granted')
  await make('challenge', { title: '榜', state: 'posted', closesOn: '2026-02-01' })
  const user = await showApplication(core, '/')
  expect(shown).toEqual([])
  await user.click(await screen.findByRole('button', { name: '打开提醒' }))
  await waitFor(() => expect(shown).toHaveLength(1))
  expect(shown[0]).toContain('匠心台账：今天要办')
  await waitFor(async () => expect((await core.ask('preferences.get', {})).notices).toBe('on'))
  await make('challenge', { title: '又一榜', state: 'posted', closesOn: '2026-02-01' })
  await screen.findByRole('link', { name: '2 项榜单逾期或截榜无人揭' })
  expect(shown).toHaveLength(1)
})

test('who says no is not asked again, and a refusal of the system is explained', async () => {
  fakeNotification('denied')
  await make('challenge', { title: '榜', state: 'posted', closesOn: '2026-02-01' })
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('button', { name: '打开提醒' }))
  expect(await screen.findByText(/系统没有允许本程序提醒/u)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /不\s?用/u }))
  await waitFor(() => expect(screen.queryByText(/系统没有允许本程序提醒/u)).toBeNull())
  await waitFor(async () => expect((await core.ask('preferences.get', {})).notices).toBe('off'))
})
