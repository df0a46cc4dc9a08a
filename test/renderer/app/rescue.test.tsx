// @vitest-environment jsdom
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('records.create', { type: 'studio', values: { name: '赵卫东劳模创新工作室' } })
  await core.ask('backup.create', {})
  await core.ask('records.create', { type: 'studio', values: { name: '备份之后的工作室' } })
  await core.ask('workspace.close', {})
})
afterEach(() => core.dispose())

const ledger = () => join(core.dir, 'ledger.sqlite')
const openRecent = async () => {
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('button', { name: new RegExp(core.dir) }))
  return user
}

it('a damaged ledger is put back from its backup, and it is said what that lacks', async () => {
  writeFileSync(ledger(), 'no database at all')
  utimesSync(ledger(), new Date(2026, 2, 1, 10, 30), new Date(2026, 2, 1, 10, 30))
  const user = await openRecent()

  const panel = await screen.findByRole('region', { name: '“台账”已损坏，可以用备份恢复' })
  within(panel).getByText('2026-03-01 09:00 至 2026-03-01 10:30 之间的改动')
  await user.click(within(panel).getByRole('button', { name: '恢复到 2026-03-01 09:00 的备份' }))

  await screen.findByRole('navigation', { name: '主导航' })
  const { rows } = await core.ask('records.list', { type: 'studio' })
  expect(rows.map((row) => row.values.name)).toEqual(['赵卫东劳模创新工作室'])
})

it('a ledger that is gone is put back too', async () => {
  rmSync(ledger())
  const user = await showApplication(core, '/')
  // The list of recent ones shows it as gone; the folder itself can still be chosen.
  await user.click(await screen.findByRole('button', { name: '打开已有台账库' }))
  const dialog = await screen.findByRole('dialog')
  const path = within(dialog).getByLabelText('文件夹路径')
  await user.clear(path)
  await user.type(path, `${core.dir}{Enter}`)
  await user.click(within(dialog).getByRole('button', { name: '选用此文件夹' }))

  const panel = await screen.findByRole('region', { name: '“台账”里没有台账库文件' })
  await user.click(within(panel).getByRole('button', { name: '恢复到 2026-03-01 09:00 的备份' }))
  await screen.findByRole('navigation', { name: '主导航' })
  expect(statSync(ledger()).size).toBeGreaterThan(0)
})

it('without any backup it says so, and a person can leave it at that', async () => {
  writeFileSync(ledger(), 'no database at all')
  rmSync(join(core.dir, 'backups'), { recursive: true })
  const user = await openRecent()
  await screen.findByText(/这个文件夹里没有备份/)
  await user.click(screen.getByRole('button', { name: '暂不恢复' }))
  expect(screen.queryByText(/这个文件夹里没有备份/)).toBeNull()
})
