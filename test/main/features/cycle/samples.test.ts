import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importHandlers } from '../../../../main/features/import/service.ts'
import type { FindingView, RankView } from '../../../../shared/cycle-views.ts'
import { cycleFixture } from './cycle-fixture.ts'

const samples = fileURLToPath(new URL('../../../fixtures/samples/', import.meta.url))
const workbooks = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(xlsx?|csv)$/u.test(name))
  .map((name) => join(samples, name))

describe('the sample workspace', () => {
  const fixture = cycleFixture()
  const { handlers, workspace, job } = fixture
  let findings: readonly FindingView[] = []
  let categories: RankView['categories'] = []

  beforeAll(async () => {
    await importHandlers['import.run']({ files: workbooks, cycle: 2026, dryRun: false }, workspace, job)
    findings = (await handlers['check.run']({ cycle: 2026 }, workspace, job)).findings
    categories = (await handlers['rank.run']({ cycle: 2026 }, workspace, job)).categories
  }, 120_000)
  afterAll(() => fixture.dispose())

  const nominationsWith = (rule: string): readonly string[] =>
    findings.filter((finding) => finding.rule === rule).map(({ title }) => title)

  it('finds in the recommendation workbook what is wrong with it', () => {
    expect(nominationsWith('first-completer-eligibility')).toEqual([
      '梁昊沥青拌和站检修操作法',
      '胡文静盾构机刀具装配操作法',
    ])
    expect(nominationsWith('completers-cap')).toContain('锅炉余热快速更换装置及推广')
    expect(nominationsWith('window')).toContain('数控机床主轴工艺优化的研制与应用')
    expect(nominationsWith('window')).not.toContain('混凝土养护工艺优化')
    expect(nominationsWith('approximate-benefit')).toContain('混凝土养护工艺优化')
    expect(nominationsWith('patent-in-force')).toContain('一种配电网接地故障装置')
    expect(nominationsWith('unit-on-file')).toEqual(['轧机辊道自动对位机构', '唐佳琪转炉倾动装置调试操作法'])
    expect(nominationsWith('finance-proof')).toHaveLength(41)
    expect(nominationsWith('text-limit')).toEqual([])
  })

  it('elects ten in each category, leaving out refused and recused rows', () => {
    expect(categories.map(({ entries }) => entries.filter(({ elected }) => elected).length)).toEqual([
      10, 10, 10,
    ])
    const cable = categories[0]?.entries.find(({ title }) => title.startsWith('高压电缆接头'))
    expect(cable).toMatchObject({ judges: 6, recusals: 0 })
    expect(categories.flatMap(({ entries }) => entries).every(({ tie }) => tie === null)).toBe(true)
    expect(categories[0]?.entries[0]).toMatchObject({
      title: '岸桥吊具电缆在线监测系统',
      score: 81.13,
      rank: 1,
    })
  })

  it('makes judges’ sheets that its own import understands', async () => {
    const out = join(fixture.dir, 'judges')
    const { files } = await handlers['judgeSheets.build']({ cycle: 2026, judges: 1, out }, workspace, job)
    const report = await importHandlers['import.run'](
      { files: files.map((file) => join(out, file)), cycle: 2026, dryRun: true },
      workspace,
      job,
    )
    const sheets = report.files.flatMap((file) => file.sheets)
    expect(sheets.map(({ as, rows }) => [as, rows])).toEqual([
      ['scores', 13],
      ['scores', 13],
      ['scores', 15],
    ])
    expect(new Set(sheets.flatMap(({ rejected }) => rejected.map(({ code }) => code)))).toEqual(
      new Set(['score-missing']),
    )
  })
})
