// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useRestored } from '../../../renderer/features/settings/use-restored.ts'
import { exactTime } from '../../../renderer/lib/exact-time.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { BackupList } from '../../../shared/workspace-views.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

const first = {
  file: 'C:\\台账库\\backups\\ledger-1.sqlite',
  at: '2026-03-01T02:00:00.000Z',
  size: 3_250_585,
}
const second = { file: 'C:\\台账库\\backups\\ledger-2.sqlite', at: '2026-03-02T02:00:00.000Z', size: 900 }
const closed = { open: null, recent: [], suggestedDir: '/' }

beforeEach(() => useRestored.setState({ at: null }))

const coreWithBackups = (
  backups: BackupList['backups'],
  refuse = false,
  away: BackupList['second'] = null,
) => {
  let list = backups
  let other = away
  let finish = (): void => undefined
  const core = createFakeCore({
    'backup.list': () => ({ backups: list, second: other }),
    'backup.setSecond': ({ folder }) => {
      other = folder === null ? null : { folder, state: 'current', at: list[0]?.at ?? null, sameDrive: true }
      return { backups: list, second: other }
    },
    'folders.list': () => ({ path: '/移动硬盘', parent: null, folders: [], places: [] }) as never,
    'backup.create': async (_, { onProgress, signal }) => {
      onProgress?.({ done: 2, total: 8, label: '备份', secondsLeft: 3 })
      await new Promise<void>((resolve) => {
        finish = resolve
        signal?.addEventListener('abort', () => resolve())
      })
      if (signal?.aborted) throw new ExpectedError('cancelled')
      list = [second, ...list]
      return { backups: list, second: other }
    },
    'backup.restore': ({ file }) => {
      if (refuse) throw new ExpectedError('file-unreadable', { file: 'ledger-1.sqlite', reason: '' })
      list = [{ ...second, file: `${file}-before` }, ...list]
      return closed
    },
  })
  return { ...core, finishBackup: () => finish() }
}

it('makes a backup with progress and lists it', async () => {
  const core = coreWithBackups([])
  const user = showSettings(core, 'backup')
  expect(await screen.findByText('还没有备份')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '立即备份' }))
  const progress = await screen.findByRole('region', { name: '正在备份' })
  await waitFor(() => expect(progress.textContent).toContain('约剩 3 秒'))
  core.finishBackup()
  expect(await screen.findByText('备份已完成，并已核对可以读出。')).toBeTruthy()
  const row = within(screen.getByRole('table', { name: '已有备份' })).getByText(exactTime(second.at))
  expect(row.closest('tr')?.textContent).toContain('ledger-2.sqlite')
})

it('cancels a backup and leaves the list as it was', async () => {
  const core = coreWithBackups([first])
  const user = showSettings(core, 'backup')
  await user.click(await screen.findByRole('button', { name: '立即备份' }))
  await user.click(await screen.findByRole('button', { name: '取消' }))
  await waitFor(() => expect(screen.queryByRole('group', { name: '正在备份' })).toBeNull())
  expect(screen.queryByText(exactTime(second.at))).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says what restoring does before it does it, and how to take it back after', async () => {
  const core = coreWithBackups([first])
  const user = showSettings(core, 'backup')
  const time = exactTime(first.at)
  expect(await screen.findByText('3.1 MB')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: `恢复到 ${time} 的备份` }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain(`全部记录将换成 ${time} 备份时的样子`)
  expect(dialog.textContent).toContain('先把现在的内容另存为一份备份')
  expect(core.inputsOf('backup.restore')).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: '恢复到这份备份' }))
  expect(await screen.findByText(new RegExp(`台账已恢复到 ${time} 的样子`))).toBeTruthy()
  expect(core.inputsOf('backup.restore')).toEqual([{ file: first.file }])
  await screen.findByText('ledger-1.sqlite-before')
})

it('restores nothing when one thinks better of it', async () => {
  const core = coreWithBackups([first])
  const user = showSettings(core, 'backup')
  await user.click(await screen.findByRole('button', { name: /^恢复到/ }))
  await user.click(await screen.findByRole('button', { name: '不恢复' }))
  expect(core.inputsOf('backup.restore')).toEqual([])
})

it('says why a backup could not be restored', async () => {
  const core = coreWithBackups([first], true)
  const user = showSettings(core, 'backup')
  await user.click(await screen.findByRole('button', { name: /^恢复到/ }))
  await user.click(await screen.findByRole('button', { name: '恢复到这份备份' }))
  expect((await screen.findByRole('alert')).textContent).toContain('文件“ledger-1.sqlite”打不开')
})

it('says that the second drive is away, and takes another folder or none in its place', async () => {
  const core = coreWithBackups([first], false, {
    folder: 'E:\\备份',
    state: 'away',
    at: null,
    sameDrive: false,
  })
  const user = showSettings(core, 'backup')
  expect((await screen.findByRole('alert')).textContent).toContain('找不到 E:\\备份')
  await user.click(screen.getByRole('button', { name: '换一个文件夹' }))
  await user.click(await screen.findByRole('button', { name: '选用此文件夹' }))
  await waitFor(() => expect(core.inputsOf('backup.setSecond')).toHaveLength(1))
  core.tellChanged()
  expect(await screen.findByText(/同一块硬盘/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '不再保存第二份' }))
  await waitFor(() => expect(core.inputsOf('backup.setSecond').at(-1)).toEqual({ folder: null }))
})
