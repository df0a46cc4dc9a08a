// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { exactTime } from '../../../renderer/lib/exact-time.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { StepList, UndoView } from '../../../shared/workspace-views.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

type Step = StepList['steps'][number]

const at = '2026-03-01T02:00:00.000Z'
const stepOf = (number: number): Step => ({
  id: `step-${number}`,
  label: `导入 ${number} 个工作簿`,
  labelEn: `Import workbooks (${number})`,
  at,
  operator: '王芳',
  changes: 30,
  undone: false,
})

const coreWithSteps = (given: readonly Step[], answer: Omit<UndoView, 'label' | 'labelEn'>) => {
  let steps = given
  const core = createFakeCore({
    'steps.list': ({ limit }) => ({ steps: steps.slice(0, limit) }),
    'steps.undo': ({ step }) => {
      const target = steps.find((candidate) => candidate.id === step)
      if (!target || target.undone) throw new ExpectedError('nothing-to-undo')
      steps = steps.map((candidate) =>
        candidate === target ? { ...target, undone: answer.undone > 0 } : candidate,
      )
      core.tellChanged()
      return { label: target.label, labelEn: target.labelEn, ...answer }
    },
  })
  return core
}

const undoName = (number: number) => `撤销 ${exactTime(at)} 的“导入 ${number} 个工作簿”`

it('takes back the chosen step, not the newest', async () => {
  const core = coreWithSteps([stepOf(2), stepOf(1)], { undone: 30, skipped: [], skippedCount: 0 })
  const user = showSettings(core, 'steps')
  await user.click(await screen.findByRole('button', { name: undoName(1) }))
  expect(await screen.findByText('已撤销“导入 1 个工作簿”，退回了 30 条记录的改动。')).toBeTruthy()
  expect(core.inputsOf('steps.undo')).toEqual([{ step: 'step-1' }])
  expect(await screen.findByText('已撤销')).toBeTruthy()
  expect(screen.queryByRole('button', { name: undoName(1) })).toBeNull()
  expect(screen.getByRole('button', { name: undoName(2) })).toBeTruthy()
})

it('lists what was changed again since and left alone', async () => {
  const skipped = [{ type: 'unit' as const, id: 'u1', field: 'name', title: '润扬水务集团' }]
  const user = showSettings(coreWithSteps([stepOf(1)], { undone: 29, skipped, skippedCount: 1 }), 'steps')
  await user.click(await screen.findByRole('button', { name: undoName(1) }))
  const list = await screen.findByRole('list', { name: '没有改动的地方' })
  expect(within(list).getByRole('listitem').textContent).toContain('单位“润扬水务集团” · 单位')
})

it('says so when nothing could be taken back', async () => {
  const skipped = [{ type: 'unit' as const, id: 'u1', field: 'name', title: '润扬水务集团' }]
  const user = showSettings(coreWithSteps([stepOf(1)], { undone: 0, skipped, skippedCount: 1 }), 'steps')
  await user.click(await screen.findByRole('button', { name: undoName(1) }))
  expect(await screen.findByText(/没有可以退回的内容/)).toBeTruthy()
})

it('shows a long list in two portions', async () => {
  const steps = Array.from({ length: 60 }, (_, index) => stepOf(index))
  const user = showSettings(coreWithSteps(steps, { undone: 1, skipped: [], skippedCount: 0 }), 'steps')
  const table = await screen.findByRole('table', { name: '操作步骤' })
  expect(within(table).getAllByRole('row')).toHaveLength(51)
  await user.click(screen.getByRole('button', { name: '列出更早的操作' }))
  expect(await screen.findByRole('button', { name: undoName(59) })).toBeTruthy()
})

it('words a refusal', async () => {
  const core = createFakeCore({
    'steps.list': () => ({ steps: [stepOf(1)] }),
    'steps.undo': () => {
      throw new ExpectedError('nothing-to-undo')
    },
  })
  const user = showSettings(core, 'steps')
  await user.click(await screen.findByRole('button', { name: undoName(1) }))
  expect((await screen.findByRole('alert')).textContent).toContain('没有可以撤销的操作')
})
