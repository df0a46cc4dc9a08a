import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { writeReleaseKey, writeUpdate } from '../../../build/packaging/write-update.ts'
import { shownFile } from '../../../renderer/record/use-show-file.ts'
import { openedFile } from '../../../shared/shell-command.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
afterEach(() => core.dispose())

it('without a publisher it says where a new version comes from', async () => {
  core = await startOpenCore()
  await showApplication(core, '/settings/update')
  expect(await screen.findByText(/没有登记发布单位的公钥/)).toBeTruthy()
  expect(screen.queryByText('选择更新文件')).toBeNull()
})

it('shows what is new, checks the installer and says where it lies', async () => {
  const keys: string[] = []
  core = await startOpenCore({ program: { version: '0.9.0', platform: 'win32', arch: 'x64', keys } })
  const at = (name: string): string => join(core.dir, name)
  keys.push(writeReleaseKey(at('publisher.pem')))
  writeFileSync(at('setup.exe'), 'MZ')
  await writeUpdate({
    installer: at('setup.exe'),
    key: at('publisher.pem'),
    out: at('new.jxupdate'),
    version: '1.0.0',
    platform: 'win32',
    arch: 'x64',
    notes: { zh: '新增：批量移送环节', en: 'New: move many at once' },
    madeAt: '2026-03-01T01:00:00.000Z',
  })
  const user = await showApplication(
    core,
    `/settings/update?opened=${encodeURIComponent(at('new.jxupdate'))}`,
  )
  expect(await screen.findByText('新增：批量移送环节')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '核对并取出安装程序' }))
  expect(await screen.findByText(/1.0.0 版安装程序已核对无误/)).toBeTruthy()
  expect(screen.getByText(/updates.setup\.exe$/)).toBeTruthy()
})

it('is not named in the address as evidence is, whose preview would cover the page', () => {
  expect(openedFile).not.toBe(shownFile)
})
