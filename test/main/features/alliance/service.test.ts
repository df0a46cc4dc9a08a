import { afterEach, beforeEach, expect, test } from 'vitest'
import { allianceHandlers } from '../../../../main/features/alliance/service.ts'
import type { LinkValue, Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let bench: TestWorkspace
beforeEach(async () => {
  bench = await createTestWorkspace()
})
afterEach(() => bench.dispose())

const insert = (type: RecordType, values: Values): string =>
  bench.workspace.store.write({ label: 'create' }, (writer) => writer.insert(type, values))
const link = (type: RecordType, text: string, values: Values): LinkValue => ({
  id: insert(type, values),
  text,
})
const view = async (id: string, on?: string) =>
  await allianceHandlers['alliance.get']({ id, on }, bench.workspace, bench.job)

test('tells who was in, what is lacking, and who really works with whom', async () => {
  const alliance = link('alliance', '港航联盟', { name: '港航联盟', charter: [{ version: '1' }] })
  const studio = (name: string, unit: string): LinkValue => {
    const of = link('unit', unit, { name: unit })
    return link('studio', name, { name, unit: of })
  }
  const [a, b, c] = [studio('甲工作室', '港口'), studio('乙工作室', '轨道'), studio('丙工作室', '港口')]
  const member = (of: LinkValue, values: Values) =>
    insert('allianceMember', { alliance, studio: of, joinedOn: '2023-01-01', ...values })
  member(a, { role: 'lead' })
  member(b, { role: 'member' })
  member(c, { role: 'member', leftOn: '2025-06-30' })
  const person = link('person', '韩凯', { name: '韩凯' })
  insert('studioMember', { studio: b, name: '韩凯', person })
  const inventors = [
    { name: '李明', personId: null },
    { name: '韩凯', personId: person.id },
  ]
  insert('patent', { title: '吊具', studio: a, inventors })
  insert('patent', { title: '自己的', studio: b, inventors })
  insert('allianceTask', {
    alliance,
    title: '攻关',
    year: 2026,
    leadStudio: a,
    partners: '丙工作室',
    dueOn: '2026-02',
  })
  const found = await view(alliance.id ?? '')
  expect(found.members.map(({ studio: name, presence }) => [name, presence])).toEqual([
    ['甲工作室', 'in'],
    ['乙工作室', 'in'],
    ['丙工作室', 'out'],
  ])
  expect(found.present).toEqual({ sure: 2, unclear: 0, units: 2 })
  expect(found.points).toEqual([{ kind: 'noReason', name: '丙工作室' }])
  const tie = (x: LinkValue, y: LinkValue) =>
    found.ties.find(({ a: one, b: other }) => [x.id, y.id].includes(one) && [x.id, y.id].includes(other))
      ?.works
  expect(tie(a, b)?.map(({ title }) => title)).toEqual(['吊具'])
  expect(tie(a, c)?.map(({ title }) => title)).toEqual(['攻关'])
  expect(tie(b, c)).toBeUndefined()
  expect(found.tieCounts).toEqual({ task: 1, project: 0, patent: 1, achievement: 0, innovation: 0 })
  expect(found.tasks).toMatchObject([{ title: '攻关', overdue: true }])
  expect((await view(alliance.id ?? '', '2024-01-01')).present.sure).toBe(3)
})

test('an alliance without lead, charter or a second unit says so', async () => {
  const id = insert('alliance', { name: '空联盟' })
  expect((await view(id)).points).toEqual([{ kind: 'noLead' }, { kind: 'oneUnit' }, { kind: 'noCharter' }])
  await expect(view('nowhere')).rejects.toMatchObject({ error: { code: 'record-missing' } })
})
