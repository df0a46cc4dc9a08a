// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Values } from '../../../shared/record/field.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

interface Deleted {
  readonly id: string
  readonly type: RecordType
  readonly values: Values
}

const coreWithTrash = (deleted: readonly Deleted[]) => {
  let trash = deleted
  const core = createFakeCore({
    'records.list': ({ type, deleted: asked }) => {
      const rows = asked ? trash.filter((record) => record.type === type) : []
      return { rows, total: rows.length, titles: {} }
    },
    'records.restore': ({ id }) => {
      const found = trash.find((record) => record.id === id)
      if (!found) throw new ExpectedError('record-missing', { id })
      trash = trash.filter((record) => record !== found)
      core.tellChanged()
      return { ...found, deleted: false, titles: {}, children: [] }
    },
  })
  return core
}

const unit: Deleted = { id: 'u1', type: 'unit', values: { name: '润扬水务集团' } }
const studio: Deleted = {
  id: 's1',
  type: 'studio',
  values: { name: '陆昊创新工作室', unit: { id: 'u1', text: '润扬水务' } },
}

it('asks for every type and shows the types that have deleted records', async () => {
  const core = coreWithTrash([unit, studio])
  showSettings(core, 'trash')
  expect(await screen.findByRole('table', { name: '已删除的单位' })).toBeTruthy()
  expect(screen.getByRole('table', { name: '已删除的创新工作室' }).textContent).toContain('润扬水务')
  expect(screen.getAllByRole('table')).toHaveLength(2)
  expect(new Set(core.inputsOf('records.list').map(({ type }) => type))).toEqual(new Set(recordTypeNames))
})

it('restores a record, which then leaves the trash', async () => {
  const core = coreWithTrash([unit, studio])
  const user = showSettings(core, 'trash')
  await user.click(await screen.findByRole('button', { name: '恢复创新工作室“陆昊创新工作室”' }))
  await screen.findByText('已恢复创新工作室“陆昊创新工作室”')
  expect(core.inputsOf('records.restore')).toEqual([{ id: 's1' }])
  await waitFor(() => expect(screen.queryByRole('table', { name: '已删除的创新工作室' })).toBeNull())
  expect(screen.getByRole('table', { name: '已删除的单位' })).toBeTruthy()
})

it('says so when the trash is empty', async () => {
  showSettings(coreWithTrash([]), 'trash')
  expect(await screen.findByText('回收站是空的')).toBeTruthy()
})
