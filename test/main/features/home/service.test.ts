import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHomeHandlers } from '../../../../main/features/home/service.ts'
import { listDues } from '../../../../main/features/studio/studio-dues.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'
import { generateLedger } from '../../../support/generator/generate-ledger.ts'

const handlers = createHomeHandlers({ dues: listDues, faultyFiles: () => 0 })

let bench: TestWorkspace
beforeEach(async () => {
  bench = await createTestWorkspace()
})
afterEach(() => bench.dispose())

const insert = (type: RecordType, values: Values): string =>
  bench.workspace.store.write({ label: 'create' }, (writer) => writer.insert(type, values))
const figures = async () => await handlers['home.figures']({}, bench.workspace, bench.job)
const waiting = async () => await handlers['home.waiting']({}, bench.workspace, bench.job)

test('every figure is what a count of its own gives, over a generated ledger', async () => {
  generateLedger(bench.workspace.store, 1500, 7)
  insert('innovation', { title: '本年一', category: 'design', completedOn: '2026', benefit: 100 })
  insert('innovation', { title: '本年二', category: 'design', completedOn: '2026-02-11', benefit: 23 })
  insert('innovation', { title: '没有日期' })
  const { store } = bench.workspace
  const all = (type: RecordType) => store.list({ type }).map(({ values }) => values)
  const [innovations, studios, patents, members] = [
    all('innovation'),
    all('studio'),
    all('patent'),
    all('studioMember'),
  ]
  const found = await figures()
  expect(innovations.length).toBeGreaterThan(100)
  expect(found.innovations.total).toBe(innovations.length)
  expect(found.innovations.benefit).toBe(
    innovations.reduce((sum, { benefit }) => sum + Number(benefit ?? 0), 0),
  )
  for (const { key, count } of found.innovations.years)
    expect(count).toBe(innovations.filter((one) => String(one.completedOn ?? '').slice(0, 4) === key).length)
  for (const { key, category, count } of found.innovations.yearCategories)
    expect(count).toBe(
      innovations.filter(
        (one) => one.category === category && String(one.completedOn ?? '').slice(0, 4) === key,
      ).length,
    )
  const months = found.innovations.months.reduce((sum, { count }) => sum + count, 0)
  expect(months).toBe(innovations.filter((one) => String(one.completedOn ?? '').startsWith('2026')).length)
  expect(found.innovations.months.map(({ key }) => key)).toEqual(expect.arrayContaining(['2026', '2026-02']))
  const [largest] = found.innovations.units
  expect(largest?.count).toBe(
    innovations.filter(({ unit }) => (unit as { text: string } | null)?.text === largest?.key).length,
  )
  expect(found.studios.total).toBe(studios.length)
  expect(found.patents.granted).toBe(patents.filter(({ legalStatus }) => legalStatus === 'granted').length)
  const current = members.filter(({ leftOn }) => !leftOn)
  expect(found.members).toEqual({
    frontLine: current.filter(({ frontLine }) => frontLine === true).length,
    others: current.filter(({ frontLine }) => frontLine === false).length,
    unmarked: current.filter(({ frontLine }) => frontLine === null).length,
  })
})

test('what was counted holds until something changes', async () => {
  insert('studio', { name: '甲', level: 'national' })
  const first = await figures()
  expect(await figures()).toBe(first)
  insert('studio', { name: '乙', level: 'national' })
  expect((await figures()).studios).toEqual({ total: 2, levels: [{ key: 'national', count: 2, amount: 0 }] })
})

test('tells what is late, what is due soon, and what is lacking', async () => {
  const studio = { id: insert('studio', { name: '甲', level: 'municipal', namedOn: '2024-02' }), text: '甲' }
  insert('studio', { name: '乙', level: 'municipal', namedOn: '2024-04-30' })
  insert('studio', { name: '丙', state: 'revoked', checklist: [{ item: '有场所', met: true }] })
  const proven = {
    id: insert('studio', {
      name: '丁',
      state: 'active',
      checklist: [{ item: '有场所', met: true }, { item: '有经费', met: true }, { item: '有制度' }],
    }),
  }
  insert('evidence', { fileName: '场所.pdf', sha256: 'a'.repeat(64), owner: proven.id, slot: '达标·有场所' })
  expect(await waiting()).toMatchObject({ namingsPast: 1, namingsSoon: 1, plansMissing: 0 })
  insert('studioYear', { studio, title: '2026 年度', year: 2026 })
  insert('project', { title: '过期', state: 'running', dueOn: '2026-02' })
  insert('project', { title: '本月到期', dueOn: '2026-03' })
  insert('project', { title: '做完了', state: 'done', dueOn: '2020' })
  insert('project', { title: '完成时间写了', dueOn: '2020', finishedOn: '2021' })
  insert('challenge', { title: '榜', state: 'posted', closesOn: '2026-02-28' })
  insert('apprenticeship', { apprenticeName: '李', state: 'running', endsOn: '2025' })
  insert('apprenticeship', { apprenticeName: '王', state: 'passed', endsOn: '2025' })
  insert('nomination', { title: '退回的', stage: 'returned' })
  expect(await waiting()).toEqual({
    today: '2026-03-01',
    projectsLate: 1,
    challengesLate: 1,
    apprenticeshipsEnded: 1,
    namingsPast: 1,
    namingsSoon: 1,
    plansMissing: 2,
    nominationsReturned: 1,
    filesFaulty: 0,
    itemsUnproven: 1,
    unprovenStudio: proven.id,
  })
})
