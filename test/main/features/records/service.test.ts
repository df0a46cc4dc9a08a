import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import type { Inputs, Outputs } from '../../../../shared/contract.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createRecordsHandlers()
type Name = keyof typeof handlers
const call = async <M extends Name>(method: M, input: Inputs[M]): Promise<Outputs[M]> =>
  (handlers[method] as (i: Inputs[M], w: unknown, j: unknown) => Outputs[M])(input, t.workspace, t.job)
const create = (type: RecordType, values: Record<string, unknown>) => call('records.create', { type, values })
const refused = (field: string, message: RegExp) => ({
  error: { code: 'invalid-input', fields: [{ field, message: expect.stringMatching(message) }] },
})

test('identifiers are kept in their official form', async () => {
  const patent = await create('patent', {
    title: '甲',
    patentNumber: 'zl 202115698269.3',
    mainClass: 'b23k10/22',
  })
  expect(patent.values).toMatchObject({ patentNumber: '202115698269.3', mainClass: 'B23K 10/22' })
  const award = await create('award', { title: '甲', documentNumber: '苏工发[2023]03号' })
  expect(award.values.documentNumber).toBe('苏工发〔2023〕3号')
  const unit = await create('unit', {
    name: '甲',
    phone: '＋86 138 1234 5678',
    creditCode: '91350100m000100y43',
  })
  expect(unit.values).toMatchObject({ phone: '13812345678', creditCode: '91350100M000100Y43' })
})

test.each<[RecordType, Record<string, unknown>, string, RegExp]>([
  ['patent', { title: '甲', patentNumber: '202115698269.4' }, 'patentNumber', /应为 3，请对照/],
  ['patent', { title: '甲', patentNumber: '12' }, 'patentNumber', /例如/],
  ['unit', { name: '甲', creditCode: '91350100M000100Y44' }, 'creditCode', /应为 3，请对照/],
  ['unit', { name: '甲', phone: '1381234567' }, 'phone', /11 位/],
  ['award', { title: '甲', documentNumber: '3号' }, 'documentNumber', /例如/],
  ['unit', { name: ' ' }, 'name', /请填写单位全称/],
  ['unit', {}, 'name', /请填写单位全称/],
  ['person', { name: '甲', unit: { id: 'none', text: '乙' } }, 'unit', /不存在/],
  ['patent', { title: '甲', filedOn: '2024/3/5' }, 'filedOn', /申请日/],
])('%s %j is refused at %s', async (type, values, field, message) => {
  await expect(create(type, values)).rejects.toMatchObject(refused(field, message))
  expect(t.workspace.store.count({ type })).toBe(0)
})

test('an identifier that came in wrong does not stop other fields from being saved', async () => {
  const id = t.workspace.store.write({ label: 'import' }, (w) =>
    w.insert('unit', { name: '甲', phone: '12' }),
  )
  const saved = await call('records.update', { id, values: { phone: '12', region: '南京市' } })
  expect(saved.values).toMatchObject({ phone: '12', region: '南京市' })
  await expect(call('records.update', { id, values: { phone: '13' } })).rejects.toMatchObject(
    refused('phone', /电话/),
  )
  await expect(call('records.update', { id, values: { name: '' } })).rejects.toMatchObject(
    refused('name', /填写/),
  )
})

test('a view names what it points to, what points here and the rows it owns', async () => {
  const unit = await create('unit', { name: '云帆港口' })
  const person = await create('person', { name: '许㛃', unit: { id: unit.id, text: '' } })
  expect(person.values.unit).toEqual({ id: unit.id, text: '云帆港口' })
  const studio = await create('studio', { name: '许㛃工作室', leader: { id: person.id, text: '许㛃' } })
  const member = await create('studioMember', {
    name: '许㛃',
    studio: { id: studio.id, text: '' },
    person: { id: person.id, text: '' },
  })
  const method = await create('method', {
    title: '快换法',
    completers: [{ name: '许㛃', personId: person.id }],
  })
  await create('method', { title: '别的', completers: [{ name: '许㛃', personId: null }] })
  await call('records.update', { id: unit.id, values: { name: '新名' } })

  const view = await call('records.get', { id: person.id })
  expect(view.titles).toEqual({ [unit.id]: '新名' })
  const links = await call('records.backlinks', { id: person.id })
  expect(links.toSorted((a, b) => a.type.localeCompare(b.type))).toEqual([
    { type: 'method', id: method.id, title: '快换法', field: 'completers' },
    { type: 'studio', id: studio.id, title: '许㛃工作室', field: 'leader' },
    { type: 'studioMember', id: member.id, title: '许㛃工作室', field: 'person' },
  ])
  const owner = await call('records.get', { id: studio.id })
  expect(owner.children.filter(({ rows }) => rows.length > 0)).toMatchObject([
    { type: 'studioMember', rows: [{ id: member.id }] },
  ])
  expect(await call('records.backlinks', { id: studio.id })).toEqual([])
})

test('a row of another record is named by its owner, and by its own name where that tells more', async () => {
  const person = await create('person', { name: '许㛃' })
  const studio = await create('studio', { name: '许㛃工作室' })
  await create('studioActivity', {
    title: '安全培训',
    studio: { id: studio.id, text: '' },
    participants: [{ name: '许㛃', personId: person.id }],
  })
  const links = await call('records.backlinks', { id: person.id })
  expect(links.map(({ title }) => title)).toEqual(['许㛃工作室 · 安全培训'])
})

test('deleting takes the rows along; restoring brings back those and no others', async () => {
  const studio = await create('studio', { name: '甲' })
  const row = (name: string) => create('studioMember', { name, studio: { id: studio.id, text: '' } })
  const [early, late] = [await row('早'), await row('晚')]
  await call('records.delete', { id: early.id })
  await call('records.delete', { id: studio.id })
  expect(await call('records.counts', {})).toMatchObject({ studio: 0, studioMember: 0 })
  const trash = await call('records.list', { type: 'studio', deleted: true })
  expect(trash).toMatchObject({ total: 1, rows: [{ id: studio.id }] })
  const view = await call('records.restore', { id: studio.id })
  expect(view.deleted).toBe(false)
  expect(view.children.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([late.id])
})

test('a list gives a page, the total and the titles', async () => {
  const unit = await create('unit', { name: '云帆' })
  for (const name of ['乙', '甲', '丙']) await create('person', { name, unit: { id: unit.id, text: '' } })
  const page = await call('records.list', {
    type: 'person',
    sort: [{ field: 'name', descending: true }],
    limit: 2,
  })
  expect(page).toMatchObject({ total: 3, titles: { [unit.id]: '云帆' } })
  expect(page.rows.map((one) => one.values.name)).toEqual(['乙', '甲'])
  expect(
    await call('records.list', { type: 'person', filters: [{ field: 'unit', linkId: unit.id }], text: '丙' }),
  ).toMatchObject({ total: 1 })
})

test.each([
  ['云帆', ['江苏云帆港口集团', '云帆物流']],
  ['云帆物流', ['云帆物流']],
  ['yfwl', ['云帆物流']],
  ['jiangsuyunfan', ['江苏云帆港口集团']],
  ['苏港', ['江苏云帆港口集团']],
  ['南京', []],
])('a unit to link to is found by %s', async (text, expected) => {
  await create('unit', { name: '江苏云帆港口集团', shortName: '苏港', region: '南京市' })
  await create('unit', { name: '云帆物流', region: '南京市' })
  await create('person', { name: '云帆' })
  const found = await call('records.linkOptions', { type: 'unit', text })
  expect(found.map((one) => one.title).toSorted()).toEqual(expected.toSorted())
})

test('options of one name are told apart by their unit, and no text gives the first ones', async () => {
  for (const unit of ['甲厂', '乙厂'])
    await create('person', { name: '王强', unit: { id: null, text: unit } })
  const found = await call('records.linkOptions', { type: 'person', text: '' })
  expect(found.map((one) => one.hint)).toEqual(['甲厂', '乙厂'])
})

test('a record that is not there is reported', async () => {
  await expect(call('records.get', { id: 'none' })).rejects.toMatchObject({
    error: { code: 'record-missing' },
  })
  await expect(call('records.delete', { id: 'none' })).rejects.toMatchObject({
    error: { code: 'record-missing' },
  })
})
