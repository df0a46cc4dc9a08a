import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const make = async (type: RecordType, values: Record<string, unknown>): Promise<string> =>
  (await core.ask('records.create', { type, values })).id

test('an alliance shows its members on a day and who works with whom', async () => {
  const alliance = { id: await make('alliance', { name: '港航联盟' }), text: '港航联盟' }
  const studios = []
  for (const name of ['甲工作室', '乙工作室'])
    studios.push({ id: await make('studio', { name }), text: name })
  const [a, b] = studios
  await make('allianceMember', { alliance, studio: a, role: 'lead', joinedOn: '2020-01-01' })
  await make('allianceMember', {
    alliance,
    studio: b,
    role: 'member',
    joinedOn: '2020-01-01',
    leftOn: '2025-01-01',
  })
  await make('allianceTask', { alliance, title: '联合攻关', year: 2024, leadStudio: a, partners: '乙工作室' })
  const user = await showApplication(core, `/records/alliance/${alliance.id}`)
  expect(await screen.findByText(/2026-03-01：成员工作室 1 家/u)).toBeTruthy()
  expect(screen.getByText(/乙工作室：已退出，但没有写退出原因/u)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '前一年' }))
  await user.click(screen.getByRole('button', { name: '前一年' }))
  expect(await screen.findByText(/2024-03-01：成员工作室 2 家/u)).toBeTruthy()
  await user.click(screen.getByRole('tab', { name: '合作关系' }))
  const table = await screen.findByRole('table', { name: '合作关系明细' })
  expect(within(table).getByText('联合任务：联合攻关')).toBeTruthy()
  expect(screen.getByRole('img', { name: '成员工作室合作关系图' })).toBeTruthy()
})

test('a need of a pairing is taken further in its list', async () => {
  const id = await make('pairing', {
    title: '结对',
    endsOn: '2026-01',
    state: 'running',
    needs: [{ need: '算法标定' }, { need: '样本库', state: 'solved' }],
  })
  const user = await showApplication(core, `/records/pairing/${id}`)
  expect(await screen.findByText('需求 2 项：已解决 1，对接中 0，待对接 1')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: '“算法标定”的状态' }))
  await user.click(await screen.findByTitle('对接中'))
  await waitFor(async () =>
    expect((await core.ask('records.get', { id })).values.needs).toEqual([
      { need: '算法标定', state: 'matched' },
      { need: '样本库', state: 'solved' },
    ]),
  )
})
