import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
let ids: string[]
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
  ids = []
  for (const title of ['甲操作法', '乙操作法'])
    ids.push((await core.ask('nomination.create', { year: 2026, category: 'method', title })).id)
})
afterEach(() => core.dispose())

const get = (at = 0) => core.ask('nomination.get', { id: ids[at] ?? '' })
const move = (stage: string, more: object = {}) =>
  core.ask('nomination.setStage', { id: ids[0] ?? '', stage, ...more })
const open = (at = 0) => showApplication(core, `/cycle/2026/method/${ids[at]}`)
const dialog = () => screen.findByRole('dialog')

test('a return asks for the reason and a last day, and the course tells of it', async () => {
  await move('unitReview')
  const user = await open()
  await user.click(await screen.findByRole('button', { name: '转入环节' }))
  await user.click(await screen.findByRole('menuitem', { name: '转入“退回补正”' }))
  const box = within(await dialog())
  // Five working days ahead, offered and not forced.
  const due = box.getByLabelText<HTMLInputElement>('补正期限')
  expect(due.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await user.type(box.getByLabelText(/^理由/), '缺少效益证明，请补充')
  await user.click(box.getByRole('button', { name: /确定/ }))
  await waitFor(async () => expect((await get()).record.values.stage).toBe('returned'))
  expect((await get()).record.values.stageDue).toBe(due.value)
  expect(await screen.findByText(/可修改至 \d{4}-\d{2}-\d{2}/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '经过' }))
  const course = within(await screen.findByRole('table', { name: '申报经过' }))
  expect(course.getByText(/单位审核 → 退回补正/)).toBeTruthy()
  expect(course.getByText('缺少效益证明，请补充')).toBeTruthy()
})

test('after its last day the form is locked and says how to open it again', async () => {
  const pack = structuredClone(await core.ask('cycle.pack', { year: 2026 }))
  Object.assign(pack.parameters.deadline ?? {}, { value: '2026-01-05' })
  Object.assign(pack.parameters.lockAfterDeadline ?? {}, { value: true })
  await core.ask('cycle.updatePack', { year: 2026, pack })
  const user = await open()
  expect(await screen.findByText(/修改期限（2026-01-05）已过/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/名称/).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: '延期…' }))
  const box = within(await dialog())
  await user.type(box.getByLabelText(/^理由/), '短')
  await user.click(box.getByRole('button', { name: /确定/ }))
  expect((await box.findByRole('alert')).textContent).toContain('至少 6 个字')
  await user.type(box.getByLabelText(/^理由/), '单位来函说明原因')
  await user.click(box.getByRole('button', { name: /确定/ }))
  await waitFor(async () => expect((await get()).lock).toBeNull())
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/名称/).disabled).toBe(false))
})

test('objections are counted, and the open ones hold the entry', async () => {
  const id = ids[0] ?? ''
  await core.ask('records.update', { id, values: { objections: [{ name: '周明', content: '排序有误' }] } })
  const user = await open()
  expect(await screen.findByText('异议（1，1 件未答复）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '转入“单位审核”' }))
  const box = within(await dialog())
  await user.click(box.getByRole('button', { name: /确定/ }))
  expect((await box.findByRole('alert')).textContent).toContain('还有异议没有答复（周明）')
  expect((await get()).record.values.stage).toBe('draft')
})

test('many are moved together after a look at each, and one undo takes it back', async () => {
  const user = await showApplication(core, '/cycle/2026/board')
  await user.click(await screen.findByRole('button', { name: '批量转入环节' }))
  const box = within(await dialog())
  await user.click(await box.findByRole('checkbox', { name: '乙操作法' }))
  await user.click(box.getByRole('button', { name: '转入 1 项' }))
  await waitFor(async () => expect((await get(0)).record.values.stage).toBe('unitReview'))
  expect((await get(1)).record.values.stage).toBe('draft')
  await user.click(await screen.findByRole('button', { name: '撤销' }))
  await waitFor(async () => expect((await get(0)).record.values.stage).toBe('draft'))
})
