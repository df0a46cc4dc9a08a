import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BenefitRow, LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import {
  createImportBench,
  type ImportBench,
  only,
  sampleFiles,
  samplePath,
  sheetsOf,
} from './import-support.ts'

interface Truth {
  readonly units: number
  readonly studios: readonly string[]
  readonly patents: readonly string[]
  readonly patentsRefused: number
  readonly innovations: number
  readonly alliances: number
  readonly nominations: readonly (readonly {
    readonly title: string
    readonly unit: string
    readonly first: string
    readonly others: readonly string[]
    readonly patent: string | null
    readonly benefit: readonly number[]
  }[])[]
}

const names = (people: unknown): readonly string[] =>
  (people as readonly PersonEntry[]).map(({ name }) => name)

const truth = JSON.parse(readFileSync(samplePath('truth.json'), 'utf8')) as Truth

vi.setConfig({ testTimeout: 60_000 })

let bench: ImportBench
beforeEach(() => {
  bench = createImportBench()
})
afterEach(() => bench.test.dispose())

const summary = (sheet: ReturnType<typeof sheetsOf>[number]) => ({
  as: sheet.as,
  rows: sheet.rows,
  created: sheet.created,
  rejected: sheet.rejected.map(({ row, code }) => `${row} ${code}`),
})

describe('the sample workbooks', () => {
  it('units: 14 of 15, one credit code has a wrong check character', async () => {
    const sheet = only(sheetsOf(await bench.run([sampleFiles.units])))
    expect(summary(sheet)).toEqual({
      as: 'unit',
      rows: truth.units,
      created: 14,
      rejected: ['9 credit-code-check'],
    })
    expect(only(sheet.rejected)).toMatchObject({ column: '统一社会信用代码', value: '913209004079486290' })
    expect(only(sheet.rejected).message).toContain('应为“7”')
  })

  it('studios: two-level header, total and note left out, members and persons along the way', async () => {
    const [studios, members] = sheetsOf(await bench.run([sampleFiles.studios, sampleFiles.units]))
    expect(summary(studios as never)).toEqual({ as: 'studio', rows: 15, created: 15, rejected: [] })
    expect(summary(members as never)).toEqual({ as: 'studio', rows: 78, created: 78, rejected: [] })
    expect([studios?.alsoCreated, members?.alsoCreated]).toEqual([{ person: 15 }, { person: 78 }])
    const stored = bench.test.store.list({ type: 'studio' })
    expect(stored.map(({ values }) => values.name)).toEqual(truth.studios)
    expect(stored[0]?.values).toMatchObject({
      leaderName: '赵卫东',
      leaderHonour: '江苏省劳动模范',
      leaderSkill: '首席技师',
      level: 'national',
      namedOn: '2019-12-16',
      patentCount: 14,
      innovationCount: 54,
      benefit: 1_262_000_000,
    })
    expect(stored[1]?.values.namedOn).toBe('2021-04')
    expect(stored.every(({ values }) => (values.leader as LinkValue).id !== null)).toBe(true)
    // 94万元 is no area: the cell is dropped with a remark, the row stays.
    expect(stored[3]?.values.area).toBeNull()
    expect(studios?.warnings).toContainEqual(
      expect.objectContaining({
        row: 8,
        column: '场地面积（㎡）',
        value: '94万元',
        code: 'number-unreadable',
      }),
    )
  })

  it('alliances: GBK, exits, and a studio whose name lost a character is never matched', async () => {
    const report = await bench.run([sampleFiles.alliances, sampleFiles.studios, sampleFiles.units])
    const sheet = sheetsOf(report)[0]
    expect(summary(sheet as never)).toEqual({ as: 'alliance', rows: 60, created: 60, rejected: [] })
    expect(sheet?.alsoCreated).toEqual({ alliance: truth.alliances })
    const lossy = sheet?.warnings.filter(({ code }) => code === 'lossy-name') ?? []
    expect(lossy.map(({ value }) => value)).toEqual(Array(4).fill('许?工匠创新工作室'))
    const members = bench.test.store.list({ type: 'allianceMember' })
    const open = members.filter(({ values }) => (values.studio as LinkValue).id === null)
    expect(open.map(({ values }) => (values.studio as LinkValue).text)).toEqual(
      Array(4).fill('许?工匠创新工作室'),
    )
    expect(members.filter(({ values }) => values.leftOn === '2026-01-09')).toHaveLength(5)
    expect(bench.test.store.list({ type: 'alliance' })[0]?.values).toMatchObject({
      name: '港航装备跨企业联盟',
      kind: 'enterprise',
    })
  })

  it('patents: six wrong check characters and three repeated rows are refused, each with its reason', async () => {
    const sheet = only(sheetsOf(await bench.run([sampleFiles.patents])))
    expect({ as: sheet.as, rows: sheet.rows, created: sheet.created }).toEqual({
      as: 'patent',
      rows: 123,
      created: 114,
    })
    const checks = sheet.rejected.filter(({ code }) => code === 'patent-number-check')
    const repeated = sheet.rejected.filter(({ code }) => code === 'duplicate-row')
    expect(checks.map(({ row }) => row)).toEqual([10, 29, 48, 67, 86, 105])
    expect(checks).toHaveLength(truth.patentsRefused)
    expect(repeated.map(({ row }) => row)).toEqual([123, 124, 125])
    expect(repeated[0]?.message).toContain('第 3 行')
    const stored = bench.test.store.list({ type: 'patent' }).map(({ values }) => values.patentNumber)
    expect(truth.patents.filter((number) => !stored.includes(number))).toHaveLength(truth.patentsRefused)
    expect(stored.every((number) => truth.patents.includes(String(number)))).toBe(true)
  })

  it('patents: dates as precise as written, several owners, inventors in order', async () => {
    await bench.run([sampleFiles.units, sampleFiles.patents])
    const values = (number: string) => bench.test.store.byText('patent', 'patentNumber', number)[0]?.values
    expect(values('202115698269.3')).toMatchObject({
      filedOn: '2021-08-20',
      unit: { text: '江苏京口农垦集团有限公司' },
      patentees: '江苏京口农垦集团有限公司、江苏盐阜机床集团有限公司',
      legalStatus: 'granted',
      paidThrough: 2025,
      note: '与下属公司共有',
    })
    expect(values('202115698269.3')?.unit).toMatchObject({ id: expect.any(String) })
    expect(values('201612240778.1')).toMatchObject({ filedOn: '2016-08-07', legalStatus: 'lapsedUnpaid' })
    expect(values('202116294977.7')?.grantedOn).toBe('2024-05')
    expect(names(values('202313513112.5')?.inventors)).toEqual([
      '唐淼',
      '韩振华',
      '陈建国',
      '吴卫东',
      '郭启明',
      '谢海涛',
    ])
  })

  it('innovations: all 180, units by short name, 约 and bad phones remarked on', async () => {
    const report = await bench.run([sampleFiles.innovations, sampleFiles.units])
    const sheet = sheetsOf(report)[0]
    expect(summary(sheet as never)).toEqual({
      as: 'innovation',
      rows: truth.innovations,
      created: truth.innovations,
      rejected: [],
    })
    expect(sheet?.warnings.filter(({ code }) => code === 'money-approximate')).toHaveLength(22)
    expect(sheet?.warnings.filter(({ code }) => code === 'phone-format').map(({ row }) => row)).toEqual([
      25, 42,
    ])
    const [first, second] = bench.test.store.list({ type: 'innovation', limit: 2 })
    expect(first?.values).toMatchObject({
      category: 'suggestion',
      firstUse: '2025-11-26',
      benefit: 143_000_000,
    })
    expect(second?.values).toMatchObject({ completedOn: '2025-01-23', benefit: 231_000_000, applied: true })
    expect(second?.values.unit).toMatchObject({ text: '瑞麒轨道', id: expect.any(String) })
    const open = bench.test.store.list({ type: 'innovation', filters: [{ field: 'unit', linkId: null }] })
    expect(new Set(open.map(({ values }) => (values.unit as LinkValue).text))).toEqual(
      new Set(['江苏通海船舶集团有限公司', '通海船舶']),
    )
  })

  it('nominations: three categories as they are known to be, linked to the patents they come from', async () => {
    const report = await bench.run([sampleFiles.nominations, sampleFiles.patents, sampleFiles.units], {
      cycle: 2026,
    })
    const sheets = sheetsOf(report).slice(0, 3)
    expect(sheets.map(({ as, rows, created }) => [as, rows, created])).toEqual([
      ['nomination', 13, 13],
      ['nomination', 13, 13],
      ['nomination', 15, 15],
    ])
    for (const [index, category] of ['achievement', 'method', 'patent'].entries()) {
      const stored = bench.test.store.list({
        type: 'nomination',
        filters: [{ field: 'category', is: category }],
      })
      expect(
        stored.map(({ values }) => {
          const [first, ...others] = (values.completers as readonly PersonEntry[]).map(({ name }) => name)
          const benefit = (values.benefits as readonly BenefitRow[]).map(
            ({ amount }) => Number(amount) / 1_000_000,
          )
          const unit = (values.unit as LinkValue).text
          return { title: values.title, unit, first, others, patent: values.patentNumber, benefit }
        }),
      ).toEqual(truth.nominations[index])
    }
    const [nomination] = bench.test.store.byText('nomination', 'patentNumber', '202118332874.8')
    const [patent] = bench.test.store.byText('patent', 'patentNumber', '202118332874.8')
    expect(nomination?.values).toMatchObject({ sourceId: patent?.id, stage: 'draft', number: 1 })
    expect(nomination?.values.completers).toMatchObject([
      {
        name: '高佳琪',
        post: '线路工',
        skill: '高级技师',
        phone: '18621982579',
      },
      {},
      {},
      {},
      {},
    ])
    const [about] = bench.test.store.list({ type: 'nomination', limit: 1 })
    expect(about?.values.benefits).toEqual([
      { year: 2023, amount: 556_000_000 },
      { year: 2024, amount: 983_000_000, approximate: true },
      { year: 2025, amount: 1_218_000_000 },
    ])
    expect(about?.values.answers).toMatchObject({ innovationPoints: expect.stringContaining('针对纺纱') })
  })

  it('scores: recusals kept, 27 of 25 refused by cell, the shared title told apart by its number', async () => {
    const report = await bench.run([sampleFiles.judges, sampleFiles.nominations], { cycle: 2026 })
    const sheets = sheetsOf(report).filter(({ as }) => as === 'scores')
    expect(sheets).toHaveLength(21)
    expect(sheets.reduce((sum, { rows }) => sum + rows, 0)).toBe(7 * 41)
    const rejected = sheets.flatMap((sheet) => sheet.rejected)
    expect(rejected.map(({ row, column, value, code }) => [row, column, value, code])).toEqual(
      Array(3).fill([5, '创新性（25分）', '27', 'score-range']),
    )
    const { store } = bench.test
    expect(store.count({ type: 'scoreSheet' })).toBe(7 * 41 - 3)
    expect(store.count({ type: 'scoreSheet', filters: [{ field: 'recused', is: true }] })).toBe(21)
    const twins = store.byText('nomination', 'title', '一种道岔转辙机方法')
    const points = twins.map(({ id, values }) => {
      const filters = [
        { field: 'nomination', linkId: id },
        { field: 'judge', is: '01' },
      ]
      return [values.number, only(store.list({ type: 'scoreSheet', filters })).values.points]
    })
    expect(points).toEqual([
      [7, { innovation: 17.5, advancement: 14, economy: 24, society: 8, spread: 17 }],
      [15, { innovation: 21.5, advancement: 14, economy: 24.5, society: 7, spread: 18.5 }],
    ])
  })

  it('files in any order give the same links, and coming again they change nothing', async () => {
    const files = Object.values(sampleFiles)
    await bench.run(files, { cycle: 2026 })
    const forward = links(bench)
    const again = await bench.run(files, { cycle: 2026 })
    expect(again.step).toBeNull()
    for (const sheet of sheetsOf(again)) {
      expect([sheet.created, sheet.updated, sheet.alsoCreated]).toEqual([0, 0, {}])
      expect(sheet.unchanged + sheet.rejected.length).toBe(sheet.rows)
    }
    const other = createImportBench()
    for (const file of files.toReversed().filter((path) => path !== sampleFiles.judges))
      await other.run([file], { cycle: 2026 })
    expect(links(other)).toEqual(forward)
    other.test.dispose()
  })
})

/** Names of all links that are resolved. */
const links = ({ test }: ImportBench): readonly string[] =>
  (['studio', 'alliance', 'allianceMember', 'innovation', 'patent', 'nomination'] as const).flatMap((type) =>
    test.store
      .list({ type })
      .flatMap(({ values }) =>
        Object.entries(values).flatMap(([name, value]) =>
          value !== null && typeof value === 'object' && 'text' in value && name !== 'leader'
            ? [`${type} ${name} ${value.text} ${value.id === null ? 'open' : 'linked'}`]
            : [],
        ),
      )
      .toSorted(),
  )
