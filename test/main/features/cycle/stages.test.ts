import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeMany, planChange } from '../../../../main/features/records/change-many.ts'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import type { Inputs } from '../../../../shared/contract.ts'
import { cycleFixture } from './cycle-fixture.ts'

let fixture: ReturnType<typeof cycleFixture>
beforeEach(() => {
  fixture = cycleFixture()
})
afterEach(() => fixture.dispose())

const failure = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return (error as { readonly error: unknown }).error
  }
  throw new Error('nothing was refused')
}
const move = (id: string, stage: string, more: object = {}) =>
  fixture.handlers['nomination.setStage']({ id, stage, ...more }, fixture.workspace, fixture.job)
const get = (id: string) => fixture.handlers['nomination.get']({ id }, fixture.workspace, fixture.job)
const update = (id: string, values: Inputs['records.update']['values']) =>
  createRecordsHandlers()['records.update'](
    { id, values },
    { ...fixture.workspace, drafts: { get: () => null } } as never,
    fixture.job,
  )
/** The pack of the year locks, and the deadline was in June; today is 2026-11-23. */
const lockYear = () => {
  const { store, cycle } = fixture
  const lockAfterDeadline = { value: true, label: '锁定', verified: true, source: '' }
  const pack = { ...cycle.pack, parameters: { ...cycle.pack.parameters, lockAfterDeadline } }
  store.write({ label: 'test' }, (writer) =>
    writer.update('cycle', cycle.id, { pack: JSON.parse(JSON.stringify(pack)), deadline: '2026-06-30' }),
  )
}

describe('the course of an entry', () => {
  it('tells who moved it, when and why, newest first, also after an undo', async () => {
    const id = fixture.add({ category: 'method', title: '甲操作法' })
    await move(id, 'unitReview')
    await move(id, 'returned', { reason: '缺少效益证明，请补充', due: '2026-11-30' })
    const { course } = await get(id)
    expect(course).toMatchObject([
      { from: '单位审核', to: '退回补正', reason: '缺少效益证明，请补充', due: '2026-11-30' },
      { from: '草稿', to: '单位审核', reason: null, due: null },
    ])
    expect(course[0]?.by).not.toBe('')
    await fixture.store.undo()
    expect((await get(id)).course[0]).toMatchObject({ from: '退回补正', to: '单位审核' })
  })

  it('keeps the last day only where it may still be changed', async () => {
    const id = fixture.add({
      category: 'method',
      title: '甲操作法',
      stage: 'returned',
      stageDue: '2026-11-30',
    })
    expect((await move(id, 'unitReview', { due: '2026-12-31' })).record.values.stageDue).toBeNull()
  })
})

describe('locks', () => {
  it('refuses a change of the form in the core, whoever asks; what is about the entry stays open', async () => {
    lockYear()
    const id = fixture.add({ category: 'method', title: '甲操作法' })
    expect((await get(id)).lock).toEqual({ kind: 'deadline', day: '2026-06-30' })
    expect(await failure(() => update(id, { title: '乙操作法' }))).toEqual({
      code: 'deadline-passed',
      detail: { day: '2026-06-30' },
    })
    await update(id, { note: '已电话核实' })
    const handedOn = fixture.add({ category: 'method', title: '丙操作法', stage: 'final' })
    expect(await failure(() => update(handedOn, { title: '丁操作法' }))).toMatchObject({
      code: 'stage-locked',
    })
  })

  it('a change of many leaves locked ones out and says why', async () => {
    lockYear()
    const open = fixture.add({ category: 'method', title: '甲', stage: 'returned' })
    const closed = fixture.add({ category: 'method', title: '乙' })
    const change = {
      type: 'nomination',
      rows: [open, closed].map((id) => ({ id, values: { contact: '周敏' } })),
    } as const
    const plan = await planChange(change as never, fixture.workspace, fixture.job)
    expect(plan).toMatchObject({ changed: 1, refused: 1 })
    expect(plan.refusals[0]?.faults[0]).toMatchObject({
      field: 'contact',
      message: expect.stringContaining('2026-06-30'),
    })
    await changeMany(change as never, fixture.workspace, fixture.job)
    expect(fixture.store.get('nomination', open)?.values.contact).toBe('周敏')
    expect(fixture.store.get('nomination', closed)?.values.contact).toBeNull()
  })

  it('opens again on purpose, for a reason, until a day that is still to come', async () => {
    lockYear()
    const id = fixture.add({ category: 'method', title: '甲操作法' })
    const reopen = (due: string, reason: string) =>
      fixture.handlers['nomination.reopen']({ id, due, reason }, fixture.workspace, fixture.job)
    expect(await failure(() => reopen('2026-11-30', '补'))).toEqual({ code: 'reason-needed' })
    expect(await failure(() => reopen('2026-11-22', '单位来函说明原因'))).toMatchObject({
      code: 'invalid-input',
    })
    const opened = await reopen('2026-11-23', '单位来函说明原因')
    expect(opened.lock).toBeNull()
    expect(opened.course[0]).toMatchObject({ due: '2026-11-23', reason: '单位来函说明原因' })
    await update(id, { title: '乙操作法' })
    const handedOn = fixture.add({ category: 'method', title: '丙操作法', stage: 'final' })
    const input = { id: handedOn, due: '2026-12-01', reason: '单位来函说明原因' }
    expect(
      await failure(() => fixture.handlers['nomination.reopen'](input, fixture.workspace, fixture.job)),
    ).toMatchObject({ code: 'stage-locked' })
  })
})

it('a return or an objection leads back, never ahead: the log tells how far an entry has come', async () => {
  const id = fixture.add({ category: 'method', title: '甲操作法' })
  await move(id, 'unitReview')
  expect((await move(id, 'returned', { reason: '缺少效益证明，请补充' })).nextStages).not.toContain(
    'formalityReview',
  )
  expect(await failure(() => move(id, 'formalityReview'))).toEqual({
    code: 'stage-skipped',
    detail: { stage: '形式审查' },
  })
  await move(id, 'unitReview')
  await move(id, 'unitPublicity')
  await move(id, 'objection', { reason: '公示期间收到实名异议' })
  expect(await failure(() => move(id, 'publicity'))).toMatchObject({ code: 'stage-skipped' })
  expect((await move(id, 'unitPublicity')).record.values.stage).toBe('unitPublicity')
})

it('stage and last day are changed by moves alone, objections stay on file, and a day lies ahead', async () => {
  const id = fixture.add({ category: 'method', title: '甲操作法' })
  for (const values of [{ stage: 'recognised' }, { stageDue: '2099-01-01' }])
    expect(await failure(() => update(id, values))).toMatchObject({ code: 'invalid-input' })
  await update(id, { stage: null, title: '乙操作法' })
  await update(id, { objections: [{ name: '周明', content: '排序有误' }] })
  expect(await failure(() => update(id, { objections: [] }))).toMatchObject({
    fields: [{ field: 'objections', message: expect.stringContaining('周明') }],
  })
  const change = { type: 'nomination', rows: [{ id, values: { stage: 'recognised' } }] }
  expect(await planChange(change as never, fixture.workspace, fixture.job)).toMatchObject({ refused: 1 })
  await update(id, {
    objections: [{ name: '周明', content: '排序有误', outcome: 'withdrawn' }],
  })
  await move(id, 'unitReview')
  const late = { reason: '缺少效益证明，请补充', due: '2026-11-22' }
  expect(await failure(() => move(id, 'returned', late))).toMatchObject({ fields: [{ field: 'due' }] })
  expect(await failure(() => move(id, 'unitReview'))).toMatchObject({ fields: [{ field: 'stage' }] })
})

it('an open objection holds the entry, by name', async () => {
  const objections = [{ name: '周明', content: '排序有误' }]
  const id = fixture.add({ category: 'method', title: '甲操作法', stage: 'publicity', objections })
  await move(id, 'objection', { reason: '公示期间收到实名异议' })
  expect(await failure(() => move(id, 'publicity'))).toEqual({
    code: 'objection-open',
    detail: { names: '周明' },
  })
  await update(id, {
    objections: [{ ...objections[0], outcome: 'rejected', answer: '经核实无误', answeredOn: '2026-11-22' }],
  })
  expect((await move(id, 'publicity')).record.values.stage).toBe('publicity')
})

describe('many at once', () => {
  it('says what would go, moves those that may, and takes all back by one undo', async () => {
    const { handlers, workspace, job, store } = fixture
    const ids = [
      fixture.add({ category: 'method', title: '甲', number: 2 }),
      fixture.add({ category: 'method', title: '乙', number: 1 }),
      fixture.add({ category: 'method', title: '丙', number: 3, stage: 'final' }),
    ]
    const plan = await handlers['cycle.planMoves']({ year: 2026, ids, stage: 'unitReview' }, workspace, job)
    expect(plan).toMatchObject({ to: '单位审核', needsReason: false })
    expect(plan.rows.map(({ title, refusal }) => [title, refusal?.kind ?? 'goes'])).toEqual([
      ['乙', 'goes'],
      ['甲', 'goes'],
      ['丙', 'no-way'],
    ])
    const result = await handlers['cycle.moveMany']({ year: 2026, ids, stage: 'unitReview' }, workspace, job)
    expect(result).toEqual({ moved: 2, left: 1 })
    const stages = () => ids.map((id) => store.get('nomination', id)?.values.stage ?? null)
    expect(stages()).toEqual(['unitReview', 'unitReview', 'final'])
    expect(store.nextUndo()?.detail).toEqual({ stage: '单位审核', count: 2 })
    await store.undo()
    expect(stages()).toEqual([null, null, 'final'])
  })

  it('moves none without the reason that the stage wants', async () => {
    const ids = [
      fixture.add({ category: 'method', title: '甲' }),
      fixture.add({ category: 'method', title: '乙' }),
    ]
    const { handlers, workspace, job, store } = fixture
    const before = store.lastSequence()
    expect(
      await failure(() =>
        handlers['cycle.moveMany']({ year: 2026, ids, stage: 'abandoned' }, workspace, job),
      ),
    ).toEqual({ code: 'reason-needed' })
    expect(store.lastSequence()).toBe(before)
  })
})

it('names units beyond their quota, with the entries in order', async () => {
  const unit = { id: null, text: '港口集团' }
  for (let number = 1; number <= 7; number += 1)
    fixture.add({ category: 'method', title: `第${number}法`, number, unit })
  fixture.add({ category: 'patent', title: '一种装置', unit })
  const quotas = await fixture.handlers['cycle.quotas']({ year: 2026 }, fixture.workspace, fixture.job)
  expect(quotas).toMatchObject({
    quota: 5,
    rows: [{ unit: '港口集团', category: 'method', count: 7, over: 2 }],
  })
  expect(quotas.rows[0]?.entries.map(({ title }) => title).slice(5)).toEqual(['第6法', '第7法'])
})
