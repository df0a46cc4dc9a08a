import { afterEach, beforeEach, expect, test } from 'vitest'
import { peopleHandlers } from '../../../../main/features/people/service.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'
import type { LinkValue, Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'
import { dumpRecords } from '../../../support/dump-records.ts'

type PeopleMethod = Extract<MethodName, keyof typeof peopleHandlers>

let bench: TestWorkspace
beforeEach(async () => {
  bench = await createTestWorkspace()
})
afterEach(() => bench.dispose())

const insert = (type: RecordType, values: Values): string =>
  bench.workspace.store.write({ label: 'create' }, (writer) => writer.insert(type, values))
const link = (type: RecordType, text: string, values: Values): LinkValue & { readonly id: string } => ({
  id: insert(type, values),
  text,
})
const ask = async <M extends PeopleMethod>(method: M, input: Inputs[M]): Promise<Outputs[M]> =>
  await peopleHandlers[method](input, bench.workspace, bench.job)
const valuesOf = (id: string): Values => bench.workspace.store.find(id)?.values ?? {}

test('a person’s page gathers studios, works with rank, nominations and apprentices of all years', async () => {
  const person = link('person', '韩凯', { name: '韩凯', honours: [{ honour: '五一劳动奖章', year: 2024 }] })
  const studio = link('studio', '甲工作室', { name: '甲工作室', leader: person })
  insert('studioMember', {
    studio,
    name: '韩凯',
    person,
    role: 'leader',
    joinedOn: '2020',
    leftOn: '2023-05',
  })
  insert('studioMember', { studio, name: '韩凯', person, joinedOn: '2025-01' })
  const team = [
    { name: '李明', personId: null },
    // The name as it was then: what counts is the person.
    { name: '韩恺', personId: person.id, share: 40 },
  ]
  insert('innovation', { title: '吊具', completedOn: '2025-03', completers: team })
  insert('patent', { title: '一种吊具', filedOn: '2024-01-02', inventors: [team[1]] as Values[string] })
  insert('innovation', { title: '别人的', completers: [{ name: '韩凯', personId: null }] })
  const cycle = link('cycle', '2025', { year: 2025, name: '2025' })
  insert('nomination', { title: '吊具', cycle, category: 'achievement', completers: team })
  insert('apprenticeship', { apprenticeName: '小李', master: person, masterName: '韩凯' })
  insert('reward', { personName: '韩凯', person, amount: 400_000, paidOn: '2025-05-01' })
  insert('reward', { personName: '韩凯', person, amount: 100 })
  const view = await ask('people.get', { id: person.id })
  expect(view.studios.map(({ joinedOn, presence }) => [joinedOn, presence])).toEqual([
    ['2025-01', 'in'],
    ['2020', 'out'],
  ])
  expect(view.leads).toEqual([{ id: studio.id, name: '甲工作室' }])
  expect(view.works).toMatchObject([
    { title: '吊具', rank: 2, of: 2, share: 40, on: '2025-03' },
    { title: '一种吊具', rank: 1, of: 1 },
  ])
  expect(view.nominations).toMatchObject([{ title: '吊具', year: '2025', rank: 2 }])
  expect(view.apprenticeships).toMatchObject([{ as: 'master', other: '小李' }])
  expect(view).toMatchObject({ honours: [{ honour: '五一劳动奖章', year: 2024 }], rewarded: 400_000 })
})

test('a merge moves every link, takes the fields chosen, and one undo brings all of it back', async () => {
  const [a, b] = [link('unit', '甲', { name: '甲' }), link('unit', '乙', { name: '乙' })]
  const keep = insert('person', { name: '韩凯', unit: a, post: '电工' })
  const drop = insert('person', { name: '韩凯', unit: b, post: '钳工', phone: '13900000000' })
  const entry = { name: '韩凯', personId: drop }
  const innovation = insert('innovation', {
    title: '吊具',
    completers: [{ name: '李', personId: null }, entry],
  })
  const member = insert('studioMember', {
    studio: { id: null, text: '甲' },
    name: '韩凯',
    person: { id: drop, text: '韩凯' },
  })
  const photo = insert('evidence', { fileName: '证书.pdf', sha256: 'a', owner: drop })
  const { store } = bench.workspace
  const before = dumpRecords(store.database)
  const preview = await ask('people.mergePreview', { type: 'person', keep, drop })
  expect(preview.conflicts).toEqual([
    { field: 'unit', keep: a, drop: b },
    { field: 'post', keep: '电工', drop: '钳工' },
  ])
  expect(preview.gains).toEqual([{ field: 'phone', value: '13900000000' }])
  expect(preview.moves.map(({ type, field, count }) => [type, field, count])).toEqual([
    ['studioMember', 'person', 1],
    ['innovation', 'completers', 1],
    ['evidence', 'owner', 1],
  ])
  expect(dumpRecords(store.database)).toEqual(before)
  const merged = await ask('people.merge', { type: 'person', keep, drop, take: ['post', 'phone'] })
  expect(merged.moved).toBe(3)
  expect(valuesOf(keep)).toMatchObject({ unit: a, post: '钳工', phone: '13900000000' })
  expect(valuesOf(innovation).completers).toMatchObject([{ name: '李' }, { name: '韩凯', personId: keep }])
  expect(valuesOf(member).person).toEqual({ id: keep, text: '韩凯' })
  expect(valuesOf(photo).owner).toBe(keep)
  expect(store.find(drop)?.deleted).toBe(true)
  await store.undo()
  expect(dumpRecords(store.database)).toEqual(before)
})

test('units merge with those below them, and none ends up below itself', async () => {
  const drop = link('unit', '云帆港口', { name: '云帆港口' })
  const keep = insert('unit', { name: '江苏云帆港口集团有限公司', parent: drop })
  const below = insert('unit', { name: '云帆港口一公司', parent: drop })
  const studio = insert('studio', { name: '甲工作室', unit: drop })
  await ask('people.merge', { type: 'unit', keep, drop: drop.id, take: [] })
  expect(valuesOf(keep).parent).toBeNull()
  expect(valuesOf(below).parent).toMatchObject({ id: keep })
  expect(valuesOf(studio).unit).toEqual({ id: keep, text: '云帆港口' })
})

test('what cannot be merged is refused and nothing changes', async () => {
  const keep = insert('person', { name: '甲' })
  const drop = insert('person', { name: '乙' })
  const unit = insert('unit', { name: '丙' })
  const merge = (input: Partial<Inputs['people.merge']>) =>
    ask('people.merge', { type: 'person', keep, drop, take: [], ...input })
  await expect(merge({ drop: keep })).rejects.toMatchObject({ error: { code: 'invalid-input' } })
  await expect(merge({ drop: unit })).rejects.toMatchObject({ error: { code: 'record-missing' } })
  await expect(merge({ take: ['phone'] })).rejects.toMatchObject({ error: { code: 'invalid-input' } })
  expect(bench.workspace.store.find(drop)?.deleted).toBe(false)
})

test('a merge that is cancelled leaves nothing behind', async () => {
  const [keep, drop] = [insert('person', { name: '甲' }), insert('person', { name: '甲' })]
  const award = insert('award', { title: '奖', completers: [{ name: '甲', personId: drop }] })
  const job = { ...bench.job, signal: AbortSignal.abort() }
  await expect(
    peopleHandlers['people.merge']({ type: 'person', keep, drop, take: [] }, bench.workspace, job),
  ).rejects.toMatchObject({ error: { code: 'cancelled' } })
  expect(valuesOf(award).completers).toMatchObject([{ personId: drop }])
  expect(bench.workspace.store.find(drop)?.deleted).toBe(false)
})

test('the same name is only likely the same person where something speaks for it and nothing against', async () => {
  const unit = link('unit', '甲', { name: '甲' })
  const of = (values: Values) => insert('person', { name: '何建国', ...values })
  const first = of({ unit, born: '1980-05', sex: 'male' })
  const same = of({ unit, born: '1980' })
  of({ unit, born: '1991-02' })
  of({ unit, sex: 'female', born: '1980-05' })
  const phoned = insert('person', { name: '沈凯', phone: '13900000001' })
  insert('person', { name: '沈凯', phone: '13900000001' })
  insert('person', { name: '沈凯' })
  const groups = await ask('people.same', { type: 'person' })
  expect(groups.map(({ id, others }) => [id, others.map((one) => [one.id, one.reasons])])).toEqual([
    [first, [[same, ['sameUnit']]]],
    [phoned, [[expect.any(String), ['samePhone']]]],
  ])
  expect(
    (await ask('people.same', { type: 'person', id: same })).map(({ others }) => others.map(({ id }) => id)),
  ).toEqual([expect.arrayContaining([first])])
})

test('one ID number is one person however the name is written, two are two; compared only while unlocked', async () => {
  const { vault } = bench.workspace
  await vault.unlock('春风又绿江南岸边')
  const unit = link('unit', '甲', { name: '甲' })
  const numbered = (name: string, number: string) =>
    insert('person', { name, unit, idNumber: vault.seal(number, null) })
  const first = numbered('单春梅', '11010519491231002X')
  const misspelt = numbered('单春海', '11010519491231002X')
  const namesake = numbered('单春梅', '440524188001010014')
  const said = async (id?: string) =>
    (await ask('people.same', { type: 'person', ...(id ? { id } : {}) })).map((group) => [
      group.id,
      group.others.map((one) => [one.id, one.reasons]),
    ])
  expect(await said()).toEqual([[first, [[misspelt, ['sameNumber']]]]])
  expect(await said(misspelt)).toEqual([[misspelt, [[first, ['sameNumber']]]]])
  vault.lock()
  expect(await said()).toEqual([[first, [[namesake, ['sameUnit']]]]])
})

test('units with one credit code, or one name but for its form, are likely the same', async () => {
  insert('unit', { name: '江苏瑞麒轨道集团有限公司', creditCode: '91350100M000100Y43' })
  insert('unit', { name: '瑞麒轨道集团' })
  insert('unit', { name: '瑞麒轨道有限公司', creditCode: '91320000000000000X' })
  insert('unit', { name: '换了名字', creditCode: '91350100M000100Y43' })
  const [group] = await ask('people.same', { type: 'unit' })
  expect(group?.others.map(({ name, reasons }) => [name, reasons])).toEqual([
    ['换了名字', ['sameCode']],
    ['瑞麒轨道集团', ['sameCore']],
  ])
})
