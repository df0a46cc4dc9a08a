import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('workspace.close', {})
})
afterEach(() => core.dispose())

/** The core, but for lists of folders, which never come: a network drive that is switched off. */
const withoutLists = (): TestCore => ({
  ...core,
  connection: {
    ...core.connection,
    call: (method, input, options) =>
      method === 'folders.list' ? new Promise(() => undefined) : core.connection.call(method, input, options),
  },
})

it('a path that was typed can be chosen while its list is still on the way', async () => {
  const user = await showApplication(withoutLists(), '/')
  await user.click(await screen.findByRole('button', { name: '打开已有台账库' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('文件夹路径'), core.dir)
  await user.click(within(dialog).getByRole('button', { name: '转到' }))
  const use = within(dialog).getByRole<HTMLButtonElement>('button', { name: '选用此文件夹' })
  expect(use.disabled).toBe(false)
  await user.click(use)
  await screen.findByRole('navigation', { name: '主导航' })
})
