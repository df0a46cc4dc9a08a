import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Core } from '../../../../main/core/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import type { YearlyReturn } from '../../../../shared/report-views.ts'

let core: Core
let dir: string
const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
  return envelope.value as Outputs[M]
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-report-'))
  core = createCore({ clock: () => new Date(2026, 2, 1, 9) })
  await ask('workspace.create', {
    dir: join(dir, '样例'),
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    sample: true,
  })
  const add = (type: RecordType, values: Values) => ask('records.create', { type, values })
  for (const [on, benefit] of [
    ['2025', 100_000_000],
    ['2025-12', null],
    ['2025-12-31', 5_000_000],
    ['2026-01-01', 7],
  ] as const)
    await add('innovation', { title: `补${on}`, category: 'design', completedOn: on, benefit })
  await add('award', { title: '甲', name: '奖', year: 2025, level: 'national' })
  await add('award', { title: '乙', name: '奖', year: 2025, level: 'municipal' })
  await add('challenge', { title: '榜', acceptedOn: '2025-06', paid: 30_000_000 })
  await add('reward', { personName: '韩凯', amount: 400_050, paidOn: '2025-07-01' })
  await add('project', { title: '攻', startedOn: '2025-02', finishedOn: '2026-01' })
  await add('apprenticeship', { apprenticeName: '李', startedOn: '2023', endsOn: '2025-08', state: 'passed' })
}, 60_000)
afterAll(async () => {
  await core.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Every record of a type, read page by page: counted here, by hand, past the SQL of the report. */
const all = async (type: RecordType): Promise<readonly Values[]> => {
  const rows: Values[] = []
  for (;;) {
    const page = await ask('records.list', { type, limit: 1000, offset: rows.length })
    rows.push(...page.rows.map(({ values }) => values))
    if (rows.length >= page.total) return rows
  }
}
const figureOf = (report: YearlyReturn, id: string): number => {
  const figure = report.figures.find((one) => one.id === id)
  if (!figure) throw new Error(id)
  return figure.value
}

test('every figure is what a count of its own gives', async () => {
  const report = await ask('report.year', { year: 2025 })
  const types = [
    'studio',
    'studioMember',
    'innovation',
    'patent',
    'award',
    'challenge',
    'reward',
    'project',
  ] as const
  const records = Object.fromEntries(
    await Promise.all(types.map(async (type) => [type, await all(type)] as const)),
  ) as Record<(typeof types)[number], readonly Values[]>
  const of = (values: Values, field: string): boolean => String(values[field] ?? '').startsWith('2025')
  const count = (type: (typeof types)[number], test: (values: Values) => boolean): number =>
    records[type].filter(test).length
  const added = (type: (typeof types)[number], field: string, test: (values: Values) => boolean): number =>
    records[type].filter(test).reduce((sum, values) => sum + Number(values[field] ?? 0), 0)
  const expected: Readonly<Record<string, number>> = {
    studios: records.studio.length,
    'studios-national': count('studio', ({ level }) => level === 'national'),
    'studios-provincial': count('studio', ({ level }) => level === 'provincial'),
    studiosNamed: count('studio', (values) => of(values, 'namedOn')),
    members: count('studioMember', ({ leftOn }) => !leftOn),
    membersFrontLine: count('studioMember', ({ leftOn, frontLine }) => !leftOn && frontLine === true),
    innovations: count('innovation', (values) => of(values, 'completedOn')),
    'innovations-design': count(
      'innovation',
      (values) => of(values, 'completedOn') && values.category === 'design',
    ),
    innovationBenefit: added('innovation', 'benefit', (values) => of(values, 'completedOn')),
    awards: count('award', ({ year }) => year === 2025),
    awardsHigh: 1,
    patentsFiled: count('patent', (values) => of(values, 'filedOn')),
    patentsGranted: count('patent', (values) => of(values, 'grantedOn')),
    inventionsGranted: count(
      'patent',
      (values) => of(values, 'grantedOn') && values.patentKind === 'invention',
    ),
    patentsInForce: count('patent', ({ legalStatus }) => legalStatus === 'granted'),
    challengesPaid: 30_000_000,
    rewardsPaid: 400_050,
    projectsStarted: 1,
    projectsFinished: 0,
    apprenticesPassed: 1,
    apprenticeships: 0,
  }
  const found = Object.fromEntries(Object.keys(expected).map((id) => [id, figureOf(report, id)]))
  expect(found).toEqual(expected)
  expect(found.innovations).toBeGreaterThan(3)
})

test('the rows that a figure leads to are as many as it says', async () => {
  const report = await ask('report.year', { year: 2025 })
  for (const { type, filters, value, money } of report.figures) {
    if (money !== null) continue
    const { total } = await ask('records.list', { type, filters: [...filters], limit: 1 })
    expect(total).toBe(value)
  }
})

test('the workbook holds the same figures in the units of their labels', async () => {
  const file = await ask('report.workbook', { year: 2025 })
  const sheet = read(Buffer.from(file.content, 'base64')).Sheets.统计表
  const cells = Object.entries(sheet ?? {}).flatMap(([at, cell]) =>
    at.startsWith('!') ? [] : [[at, cell.v]],
  )
  const rowOf = (label: string): unknown => {
    const [at = ''] = cells.find(([, value]) => value === label) ?? []
    return sheet?.[`D${String(at).slice(1)}`]?.v
  }
  expect(rowOf('本年发放发明奖酬（元）')).toBe(4000.5)
  expect(rowOf('本年验收榜单已兑付（万元）')).toBe(30)
  expect(rowOf('本年获奖与认定')).toBe(2)
})

test('the PDF is set with every figure, and the same records give the same bytes', async () => {
  const out = join(dir, 'out')
  const made = await ask('report.pdf', { year: 2025, out })
  const bytes = await readFile(join(made.out, made.file))
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await ask('report.pdf', { year: 2025, out })
  expect((await readFile(join(made.out, made.file))).equals(bytes)).toBe(true)
}, 60_000)
