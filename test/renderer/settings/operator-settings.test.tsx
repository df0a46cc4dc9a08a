// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { flushForms, hasUnsavedWork } from '../../../renderer/lib/save-state.ts'
import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

const coreWithOperator = () => {
  let operator = { name: '王芳', unit: '润扬水务', role: '干事' }
  const status = (): WorkspaceStatus => ({
    open: {
      dir: '/台账库',
      name: '台账库',
      operator,
      lastBackupAt: null,
      undoable: null,
      redoable: null,
      years: [],
      warnings: [],
    },
    recent: [],
    suggestedDir: '/台账库',
  })
  return createFakeCore({
    'workspace.status': status,
    'workspace.setOperator': (next) => {
      operator = next
      return status()
    },
  })
}

it('changes who is working', async () => {
  const core = coreWithOperator()
  const user = showSettings(core, 'operator')
  const name = await screen.findByLabelText<HTMLInputElement>(/姓名/)
  expect(name.value).toBe('王芳')
  await user.clear(name)
  await user.type(name, ' 李强 ')
  expect(hasUnsavedWork()).toBe(true)
  expect(core.inputsOf('workspace.setOperator')).toEqual([])
  await user.click(screen.getByRole('button', { name: '保存' }))
  await screen.findByText('操作人已改为 李强')
  expect(core.inputsOf('workspace.setOperator')).toEqual([{ name: '李强', unit: '润扬水务', role: '干事' }])
  await waitFor(() => expect(name.value).toBe('李强'))
  expect(hasUnsavedWork()).toBe(false)
})

it('asks for a name and stores nothing without one', async () => {
  const core = coreWithOperator()
  const user = showSettings(core, 'operator')
  await user.clear(await screen.findByLabelText(/姓名/))
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect((await screen.findByRole('alert')).textContent).toContain('请填写姓名')
  expect(core.inputsOf('workspace.setOperator')).toEqual([])
})

it('is saved by Ctrl+S too', async () => {
  const core = coreWithOperator()
  const user = showSettings(core, 'operator')
  await user.type(await screen.findByLabelText('职务'), '（兼）')
  await flushForms()
  expect(core.inputsOf('workspace.setOperator')).toEqual([
    { name: '王芳', unit: '润扬水务', role: '干事（兼）' },
  ])
})
