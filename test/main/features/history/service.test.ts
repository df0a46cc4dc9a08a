import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHistoryHandlers } from '../../../../main/features/history/service.ts'
import { workspaceStatus } from '../../../../main/features/workspace/service.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createHistoryHandlers()

test('history, steps and undo are worded for the reader', async () => {
  const { store } = t.workspace
  const detail = { type: '单位', title: '甲' }
  const id = store.write({ label: 'create', detail }, (w) => w.insert('unit', { name: '甲' }))
  store.write({ label: 'update', detail }, (w) => w.update('unit', id, { name: '乙', region: '南京市' }))
  const [second] = store.steps(1)
  store.write({ label: 'update', detail }, (w) => w.update('unit', id, { region: '无锡市' }))

  const undone = await handlers['steps.undo']({ step: second?.id }, t.workspace, t.job)
  expect(undone).toEqual({
    label: '修改单位“甲”',
    labelEn: 'Change “甲” (Unit)',
    undone: 1,
    skipped: [{ type: 'unit', id, field: 'region', title: '甲' }],
    skippedCount: 1,
  })
  const { entries } = await handlers['history.of']({ id }, t.workspace, t.job)
  expect(entries.map((entry) => entry.label)).toEqual([
    '撤销：修改单位“甲”',
    '修改单位“甲”',
    '修改单位“甲”',
    '新建单位“甲”',
  ])
  expect(entries[0]).toMatchObject({
    operator: '王敏',
    kind: 'update',
    fields: [{ field: 'name', before: '乙', after: '甲' }],
  })
  const { steps } = await handlers['steps.list']({ limit: 10 }, t.workspace, t.job)
  expect(steps.map((step) => [step.label, step.undone])).toEqual([
    ['撤销：修改单位“甲”', false],
    ['修改单位“甲”', false],
    ['修改单位“甲”', true],
    ['新建单位“甲”', false],
  ])
})

test('with nothing to undo it says so', async () => {
  await expect(handlers['steps.undo']({}, t.workspace, t.job)).rejects.toThrow('nothing-to-undo')
})

test('a redo names the step that it brings back', async () => {
  const { store } = t.workspace
  const id = store.write({ label: 'create', detail: { type: '单位', title: '甲' } }, (w) =>
    w.insert('unit', { name: '甲' }),
  )
  await handlers['steps.undo']({}, t.workspace, t.job)
  expect((await workspaceStatus(t.workspace, undefined)).open).toMatchObject({
    undoable: null,
    redoable: { zh: '新建单位“甲”', en: 'Create “甲” (Unit)' },
  })
  expect(await handlers['steps.redo']({}, t.workspace, t.job)).toMatchObject({
    label: '新建单位“甲”',
    undone: 1,
  })
  expect(store.get('unit', id)).not.toBeNull()
  expect((await workspaceStatus(t.workspace, undefined)).open).toMatchObject({ redoable: null })
  await expect(handlers['steps.redo']({}, t.workspace, t.job)).rejects.toThrow('nothing-to-redo')
})
