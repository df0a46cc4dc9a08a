import { afterEach, beforeEach, expect, test } from 'vitest'
import { studioHandlers } from '../../../../main/features/studio/service.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { reviewTables } from '../../../../shared/records/review-tables.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

type StudioMethod = Extract<MethodName, keyof typeof studioHandlers>

let bench: TestWorkspace
beforeEach(async () => {
  bench = await createTestWorkspace()
})
afterEach(() => bench.dispose())

const insert = (type: RecordType, values: Values): string =>
  bench.workspace.store.write({ label: 'create' }, (writer) => writer.insert(type, values))
const ask = async <M extends StudioMethod>(method: M, input: Inputs[M]): Promise<Outputs[M]> =>
  await studioHandlers[method](input, bench.workspace, bench.job)
const studio = (values: Values = {}): { id: string; text: string } => ({
  id: insert('studio', { name: '赵卫东劳模创新工作室', ...values }),
  text: '赵卫东劳模创新工作室',
})

test('tells who was in on a day, and what the dates leave open', async () => {
  const link = studio()
  const member = (name: string, joinedOn: string | null, leftOn: string | null, more: Values = {}) =>
    insert('studioMember', { studio: link, name, joinedOn, leftOn, ...more })
  member('赵卫东', '2019-01-01', null, { role: 'leader', frontLine: true })
  member('杨淼', '2020', '2024-06-30')
  member('杨淼', '2025-02', null, { frontLine: true })
  member('顾永刚', '2024-08-01', null)
  member('钱进', '2024-05', '2024-04')
  const then = await ask('studio.get', { id: link.id, on: '2024-06-29' })
  expect(then.members.map(({ name, presence }) => [name, presence])).toEqual([
    ['赵卫东', 'in'],
    ['杨淼', 'in'],
    ['钱进', 'contradictory'],
    ['顾永刚', 'out'],
    ['杨淼', 'out'],
  ])
  expect(then.present).toEqual({ sure: 2, unclear: 0, frontLine: 1 })
  expect((await ask('studio.get', { id: link.id, on: '2025-02-10' })).present).toEqual({
    sure: 2,
    unclear: 1,
    frontLine: 1,
  })
  expect(then.problems).toEqual([{ kind: 'contradictory', row: expect.any(String), name: '钱进' }])
  expect((await ask('studio.get', { id: link.id })).on).toBe('2026-03-01')
})

test('sets the claims of a year beside what the registers hold', async () => {
  const link = studio()
  insert('studioYear', {
    studio: link,
    title: '2025 年度',
    year: 2025,
    plan: '攻关三项',
    results: 3,
    topics: [{ topic: '吊具防摇', state: 'done' }, { topic: '能耗监测' }],
  })
  insert('innovation', { studio: link, title: '一', completedOn: '2025' })
  insert('innovation', { studio: link, title: '二', completedOn: '2025-12-31' })
  insert('innovation', { studio: link, title: '三', completedOn: '2026-01-01' })
  insert('achievement', { studio: link, title: '四', completedOn: '2025-06' })
  insert('patent', { studio: link, title: '五', grantedOn: '2025-03-04' })
  insert('apprenticeship', { studio: link, apprenticeName: '小李', startedOn: '2024-05', endsOn: '2025-05' })
  insert('apprenticeship', { studio: link, apprenticeName: '小王', startedOn: '2026-01', endsOn: null })
  const { years } = await ask('studio.get', { id: link.id })
  expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024])
  expect(years[1]).toMatchObject({
    planned: true,
    summed: false,
    topics: 2,
    topicsDone: 1,
    claimed: { results: 3, patents: null },
    counted: { results: 3, patents: 1, apprentices: 1, activities: 0 },
  })
  expect(years[0]).toMatchObject({ id: null, planned: false, counted: { results: 1, apprentices: 1 } })
})

test('adds funds by year, the studio’s own and its projects’', async () => {
  const link = studio({
    funds: [
      { year: 2025, amount: 5_000_000, spent: 4_200_000 },
      { year: 2025, amount: 1_000_000 },
      { year: 2024, amount: 2_000_000, spent: 2_500_000 },
    ],
  })
  insert('project', { studio: link, title: '吊具防摇', funds: [{ year: 2025, amount: 300, spent: 100 }] })
  const view = await ask('studio.get', { id: link.id })
  expect(view.funds).toEqual([
    { year: 2025, budget: 6_000_000, spent: 4_200_000 },
    { year: 2024, budget: 2_000_000, spent: 2_500_000 },
  ])
  expect(view.projectFunds).toEqual([{ year: 2025, budget: 300, spent: 100 }])
})

test('keeps with an item that it is met, since when, and the files that show it', async () => {
  const { id } = studio({
    checklist: [{ item: '有创新团队' }, { item: '有场地经费', met: true, since: '2024' }],
  })
  insert('evidence', { fileName: '花名册.pdf', sha256: 'a', owner: id, slot: '达标·有创新团队' })
  await ask('studio.meet', { id, item: '有创新团队', met: true })
  await ask('studio.meet', { id, item: '有场地经费', met: false })
  const { checklist } = await ask('studio.get', { id })
  expect(checklist).toMatchObject([
    { item: '有创新团队', met: true, since: '2026-03-01', files: [{ fileName: '花名册.pdf' }] },
    { item: '有场地经费', met: false, since: '', files: [] },
  ])
  await expect(ask('studio.meet', { id, item: '没有这一条', met: true })).rejects.toMatchObject({
    error: { code: 'invalid-input' },
  })
})

test('a review is scored here, kept as one step and told apart when its total does not add up', async () => {
  const link = studio()
  const [table] = reviewTables
  if (!table) throw new Error('no table')
  const marks = table.criteria.map(({ item }) => (item === '设备完好' ? { deducted: ['设备不足'] } : {}))
  const made = await ask('studio.review', {
    id: link.id,
    table: table.id,
    title: '2025 年度考核',
    year: 2025,
    kind: 'visit',
    reviewedOn: '2026-02-10',
    reviewedBy: '',
    marks,
    bonus: [{ reason: '晋升高级技师 1 人', points: 2 }],
    grade: null,
  })
  const [review] = (await ask('studio.get', { id: link.id })).reviews
  expect(review).toMatchObject({
    total: 97,
    grade: 'excellent',
    lost: [{ item: '设备完好', reason: '设备不足，扣 5 分', points: 5 }],
    sumDiffers: null,
  })
  const { store } = bench.workspace
  store.write({ label: 'update' }, (writer) => writer.update('studioReview', made.id, { total: 99 }))
  expect((await ask('studio.get', { id: link.id })).reviews[0]?.sumDiffers).toBe(2)
  await store.undo()
  await store.undo()
  expect((await ask('studio.get', { id: link.id })).reviews).toEqual([])
})

test('lists what is to be re-confirmed, past and near, and not what was taken off the list', async () => {
  studio({ name: '甲', level: 'municipal', namedOn: '2024-02' })
  studio({ name: '乙', level: 'municipal', namedOn: '2024-03-31' })
  studio({ name: '丙', level: 'municipal', namedOn: '2024-03', state: 'revoked' })
  studio({ name: '丁', level: 'municipal', namedOn: '2025-12' })
  studio({ name: '戊', namings: [{ level: 'national', namedOn: '2020', validTo: '2026-05' }] })
  const { rows } = await ask('studio.dues', { within: 90 })
  expect(rows.map(({ studio: { name }, daysLeft }) => [name, daysLeft])).toEqual([
    ['甲', -1],
    ['乙', 30],
    ['戊', 61],
  ])
  const file = await ask('studio.calendar', { within: 90 })
  expect(file.entries).toBe(2)
  expect(file.content).toContain('DTSTART;VALUE=DATE:20260331')
  expect(file.content).toContain('DTSTART;VALUE=DATE:20260501')
  expect(file.content).not.toContain('甲')
})
