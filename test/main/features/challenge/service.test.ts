import { afterEach, beforeEach, expect, test } from 'vitest'
import { challengeHandlers } from '../../../../main/features/challenge/service.ts'
import type { Values } from '../../../../shared/record/field.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let bench: TestWorkspace
beforeEach(async () => {
  bench = await createTestWorkspace()
})
afterEach(() => bench.dispose())

const challenge = (values: Values): string =>
  bench.workspace.store.write({ label: 'create' }, (writer) =>
    writer.insert('challenge', {
      title: '漏检率',
      state: 'posted',
      targets: [{ indicator: '漏检率', target: '≤0.5' }],
      ...values,
    }),
  )
const board = async () => await challengeHandlers['challenge.board']({}, bench.workspace, bench.job)
const move = async (id: string, to: 'posted' | 'taken' | 'working' | 'accepted') =>
  await challengeHandlers['challenge.move']({ id, to }, bench.workspace, bench.job)
const titles = async () => (await board()).columns.map(({ cards }) => cards.map(({ title }) => title))

test('the board shows each column by its term, and what is late', async () => {
  challenge({ title: '二', dueOn: '2027' })
  challenge({ title: '一', dueOn: '2026-06', closesOn: '2026-02-01' })
  challenge({ title: '三', state: 'working', leaderName: '陈', dueOn: '2026-01' })
  challenge({ title: '四', state: 'withdrawn' })
  expect(await titles()).toEqual([['一', '二'], [], ['三'], [], []])
  expect(await board()).toMatchObject({ late: 2, others: { draft: 0, failed: 0, withdrawn: 1 } })
})

test('a move forward needs what the column asks for, a move back nothing; each is one step', async () => {
  const id = challenge({ dueOn: '2026-12' })
  await expect(move(id, 'taken')).rejects.toMatchObject({
    error: { code: 'challenge-incomplete', detail: { missing: { zh: '揭榜工作室、单位或揭榜人' } } },
  })
  const { store } = bench.workspace
  store.write({ label: 'update' }, (writer) => writer.update('challenge', id, { leaderName: '陈卫东' }))
  await move(id, 'taken')
  expect(store.get('challenge', id)?.values).toMatchObject({ state: 'taken', takenOn: '2026-03-01' })
  await move(id, 'posted')
  await store.undo()
  await store.undo()
  expect(store.get('challenge', id)?.values).toMatchObject({ state: 'posted', takenOn: null })
})
