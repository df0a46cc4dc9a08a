import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { RulePack } from '../../../../shared/rule-packs/rule-pack.ts'
import { cycleFixture } from './cycle-fixture.ts'

let fixture: ReturnType<typeof cycleFixture>
beforeEach(() => {
  fixture = cycleFixture()
})
afterEach(() => fixture.dispose())

/** The expected failure that `work` ends in. */
const failure = async (work: () => unknown): Promise<ExpectedError['error']> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof ExpectedError) return error.error
    throw error
  }
  throw new Error('it did not fail')
}

describe('cycle', () => {
  it('is made once, listed newest first, and missing years are told', async () => {
    const { handlers, workspace, job } = fixture
    await handlers['cycle.create']({ year: 2027 }, workspace, job)
    await handlers['cycle.create']({ year: 2027 }, workspace, job)
    const list = await handlers['cycle.list']({}, workspace, job)
    expect(list.map(({ year, name }) => [year, name])).toEqual([
      [2027, '2027年度三个十大'],
      [2026, '2026年度三个十大'],
    ])
    expect(await failure(() => handlers['cycle.get']({ year: 2031 }, workspace, job))).toMatchObject({
      code: 'cycle-missing',
    })
  })

  it('of a new year carries an earlier year’s pack over when told so', async () => {
    const { handlers, workspace, job } = fixture
    const pack = await handlers['cycle.pack']({ year: 2026 }, workspace, job)
    const { completersCap } = pack.parameters
    if (!completersCap) throw new Error('no cap')
    const parameters = { ...pack.parameters, completersCap: { ...completersCap, value: 7, verified: true } }
    await handlers['cycle.updatePack']({ year: 2026, pack: { ...pack, parameters } }, workspace, job)
    await handlers['cycle.create']({ year: 2027, from: 2026 }, workspace, job)
    const carried = await handlers['cycle.pack']({ year: 2027 }, workspace, job)
    expect(carried.parameters.completersCap).toMatchObject({ value: 7, verified: false })
    expect((await handlers['cycle.get']({ year: 2027 }, workspace, job)).deadline).toBe('2027-12-31')
    await handlers['cycle.create']({ year: 2028 }, workspace, job)
    const shipped = await handlers['cycle.pack']({ year: 2028 }, workspace, job)
    expect(shipped.parameters.completersCap?.value).toBe(5)
    expect(
      await failure(() => handlers['cycle.create']({ year: 2029, from: 2020 }, workspace, job)),
    ).toMatchObject({ code: 'cycle-missing' })
  })

  it('shows the board by category with deadline, judges and files that wait', async () => {
    const { handlers, workspace, job, add, score, store } = fixture
    const second = add({ category: 'method', number: 2, title: '乙操作法' })
    const first = add({ category: 'method', number: 1, title: '甲操作法', stage: 'final' })
    score(first, [[20, 15, 20, 8, 15], null])
    store.write({ label: 'test' }, (writer) =>
      writer.insert('evidence', {
        fileName: '加密.pdf',
        sha256: 'aa',
        cycleYear: 2026,
        problems: ['encrypted'],
      }),
    )
    const view = await handlers['cycle.get']({ year: 2026 }, workspace, job)
    expect(view).toMatchObject({
      deadline: '2026-12-31',
      daysLeft: 38,
      judges: ['01', '02'],
      unplacedFiles: 1,
    })
    expect(view.categories.map(({ id }) => id)).toEqual(['achievement', 'method', 'patent'])
    const entries = view.categories[1]?.entries ?? []
    expect(entries.map(({ id, stage }) => [id, stage])).toEqual([
      [first, 'final'],
      [second, 'draft'],
    ])
    expect(entries[0]?.blocking).toBeGreaterThan(0)
    const { findings } = await handlers['check.run']({ cycle: 2026 }, workspace, job)
    expect(findings.filter(({ nomination }) => nomination === '').map(({ message }) => message)).toEqual([
      '“加密.pdf”有打开密码，无法读取。请放入未加密的扫描件。',
    ])
  })

  it('takes an edited pack and refuses one that does not hold together', async () => {
    const { handlers, workspace, job, store, cycle } = fixture
    const pack = await handlers['cycle.pack']({ year: 2026 }, workspace, job)
    const { deadline } = pack.parameters
    if (!deadline) throw new Error('no deadline')
    const edited: RulePack = {
      ...pack,
      parameters: { ...pack.parameters, deadline: { ...deadline, value: '2026-10-31', verified: true } },
    }
    const view = await handlers['cycle.updatePack']({ year: 2026, pack: edited }, workspace, job)
    expect(view.deadline).toBe('2026-10-31')
    expect(await handlers['cycle.pack']({ year: 2026 }, workspace, job)).toEqual(edited)
    const broken = { ...pack, checks: [{ rule: 'no-such-rule', severity: 'block', source: '' }] }
    const error = await failure(() =>
      handlers['cycle.updatePack']({ year: 2026, pack: broken }, workspace, job),
    )
    expect(error.fields?.[0]?.message).toContain('no-such-rule')
    expect(
      await failure(() => handlers['cycle.updatePack']({ year: 2026, pack: {} }, workspace, job)),
    ).toMatchObject({
      code: 'invalid-input',
    })
    await store.undo()
    expect(store.get('cycle', cycle.id)?.values.deadline).toBe('2026-12-31')
  })
})

describe('nomination', () => {
  const makeMethod = (values = {}): string =>
    fixture.store.write({ label: 'test' }, (writer) =>
      writer.insert('method', {
        title: '陆昊格栅焊接操作法',
        unit: { id: null, text: '江苏泰山建筑集团有限公司' },
        completers: [{ name: '陆昊', personId: null, post: '电焊工' }],
        firstUse: '2024-09-01',
        innovationPoints: '改焊接次序',
        steps: '一、定位',
        ...values,
      }),
    )

  it('copies its form from a record, shows what the record says later and takes it only when told', async () => {
    const { handlers, workspace, job, store } = fixture
    const source = makeMethod()
    const { id } = await handlers['nomination.create'](
      { year: 2026, category: 'method', fromRecord: source },
      workspace,
      job,
    )
    const made = await handlers['nomination.get']({ id }, workspace, job)
    expect(made.record.values).toMatchObject({
      title: '陆昊格栅焊接操作法',
      number: 1,
      stage: 'draft',
      answers: { innovationPoints: '改焊接次序', steps: '一、定位' },
    })
    expect(made.sourceDifferences).toEqual([])
    store.write({ label: 'test' }, (writer) =>
      writer.update('method', source, { steps: '一、清理', firstUse: '2024-10-01' }),
    )
    const later = await handlers['nomination.get']({ id }, workspace, job)
    expect(later.sourceDifferences).toEqual([
      { field: 'firstUse', here: '2024-09-01', there: '2024-10-01' },
      { field: 'answers.steps', here: '一、定位', there: '一、清理' },
    ])
    const taken = await handlers['nomination.refreshFromSource'](
      { id, fields: ['answers.steps'] },
      workspace,
      job,
    )
    expect(taken.sourceDifferences.map(({ field }) => field)).toEqual(['firstUse'])
    expect(taken.record.values.answers).toEqual({ innovationPoints: '改焊接次序', steps: '一、清理' })
  })

  it('is not made twice, nor from what cannot be nominated', async () => {
    const { handlers, workspace, job, cycle } = fixture
    const source = makeMethod()
    const input = { year: 2026, category: 'method', fromRecord: source }
    await handlers['nomination.create'](input, workspace, job)
    const twice = await failure(() => handlers['nomination.create'](input, workspace, job))
    expect(twice.fields?.[0]?.message).toContain('今年已在该类别申报')
    const wrong = { ...input, fromRecord: cycle.id }
    expect(
      (await failure(() => handlers['nomination.create'](wrong, workspace, job))).fields?.[0]?.field,
    ).toBe('fromRecord')
  })

  it('moves along the stages of the pack, and back only with a reason', async () => {
    const { handlers, workspace, job, add } = fixture
    const id = add({ category: 'method', title: '甲操作法' })
    const go = (stage: string, reason?: string) =>
      handlers['nomination.setStage']({ id, stage, reason }, workspace, job)
    expect(await failure(() => go('recognised'))).toEqual({ code: 'stage-locked', detail: { stage: '草稿' } })
    expect((await go('unitReview')).nextStages).toEqual(['unitPublicity', 'returned', 'withdrawn'])
    expect(await failure(() => go('returned'))).toEqual({ code: 'reason-needed' })
    const returned = await go('returned', '缺少效益证明，请补充')
    expect(returned.record.values).toMatchObject({ stage: 'returned', stageReason: '缺少效益证明，请补充' })
    expect((await go('unitReview')).record.values.stageReason).toBeNull()
  })

  it('in a stage that is not editable takes nothing from its source', async () => {
    const { handlers, workspace, job } = fixture
    const { id } = await handlers['nomination.create'](
      { year: 2026, category: 'method', fromRecord: makeMethod() },
      workspace,
      job,
    )
    await handlers['nomination.setStage']({ id, stage: 'unitReview' }, workspace, job)
    const error = await failure(() =>
      handlers['nomination.refreshFromSource']({ id, fields: ['title'] }, workspace, job),
    )
    expect(error).toEqual({ code: 'stage-locked', detail: { stage: '单位审核' } })
  })

  it('settles a finding by a reason, but never one that blocks', async () => {
    const { handlers, workspace, job, add } = fixture
    const id = add({ category: 'method', title: '甲操作法', firstUse: '2019-05-01' })
    const explain = (rule: string, reason: string) =>
      handlers['nomination.explain']({ id, rule, reason }, workspace, job)
    const explained = await explain('window', '2024 年完成重大改进，附证明')
    expect(explained.findings.find(({ rule }) => rule === 'window')?.explained).toBe(
      '2024 年完成重大改进，附证明',
    )
    expect((await explain('window', '')).findings.find(({ rule }) => rule === 'window')).not.toHaveProperty(
      'explained',
    )
    expect(await failure(() => explain('window', '短'))).toEqual({ code: 'reason-needed' })
    expect((await failure(() => explain('required-fields', '以后再补材料'))).fields?.[0]?.field).toBe('rule')
  })
})

describe('ranking', () => {
  it('ranks beside the findings, and leaves out what was withdrawn', async () => {
    const { handlers, workspace, job, add, score } = fixture
    const low = add({ category: 'method', number: 1, title: '甲操作法' })
    const high = add({ category: 'method', number: 2, title: '乙操作法' })
    const gone = add({ category: 'method', number: 3, title: '丙操作法', stage: 'withdrawn' })
    for (const id of [low, gone]) score(id, [[10, 10, 10, 5, 10]])
    score(high, [[20, 15, 20, 8, 15], [21, 15, 20, 8, 15], [25, 20, 25, 10, 20], null])
    const { categories } = await handlers['rank.run']({ cycle: 2026 }, workspace, job)
    expect(categories.map(({ category }) => category)).toEqual(['achievement', 'method', 'patent'])
    const entries = categories[1]?.entries ?? []
    expect(
      entries.map(({ nomination, score: points, rank, elected }) => [nomination, points, rank, elected]),
    ).toEqual([
      [high, 79, 1, true],
      [low, 45, 2, true],
    ])
    expect(entries[0]).toMatchObject({ judges: 3, recusals: 1, dropped: { highest: 100, lowest: 78 } })
    const { findings } = await handlers['check.run']({ cycle: 2026, nomination: high }, workspace, job)
    expect(entries[0]?.findings).toBe(findings.length)
    expect(findings.length).toBeGreaterThan(0)
  })

  it('lets a person order a whole tie with a reason, again if need be, and undoes it', async () => {
    const { handlers, workspace, job, add, score, store } = fixture
    const ids = ['甲', '乙', '丙'].map((name, index) => {
      const id = add({ category: 'method', number: index + 1, title: `${name}操作法` })
      score(id, [[20, 15, 20, 8, 15]])
      return id
    })
    const [a = '', b = '', c = ''] = ids
    const decide = (order: string[]) =>
      handlers['rank.decideTie']({ cycle: 2026, order, reason: '评委会当场表决' }, workspace, job)
    expect(await failure(() => decide([a, b]))).toMatchObject({ code: 'invalid-input' })
    expect(await failure(() => decide([a, b, b]))).toMatchObject({ code: 'invalid-input' })
    const order = async (view: Awaited<ReturnType<typeof decide>>) =>
      view.categories[1]?.entries.map(({ nomination, rank, tie }) => [nomination, rank, tie])
    expect(await order(await decide([c, a, b]))).toEqual([
      [c, 1, null],
      [a, 2, null],
      [b, 3, null],
    ])
    expect((await order(await decide([b, c, a])))?.[0]).toEqual([b, 1, null])
    await store.undo()
    await store.undo()
    const open = await handlers['rank.run']({ cycle: 2026 }, workspace, job)
    expect(open.categories[1]?.entries.map(({ rank, tie }) => [rank, tie])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })
})

describe('judges’ sheets', () => {
  it('are laid out as the samples, one workbook per judge', async () => {
    const { handlers, workspace, job, add } = fixture
    add({ category: 'achievement', number: 2, title: '沈𬭩装置' })
    add({ category: 'achievement', number: 1, title: '快速更换装置' })
    const out = await mkdtemp(join(tmpdir(), 'judges-'))
    try {
      const { files } = await handlers['judgeSheets.build']({ cycle: 2026, judges: 11, out }, workspace, job)
      expect(files).toHaveLength(11)
      expect(files.at(-1)).toBe('评委11.xlsx')
      const sheets = (await readXlsx(await readFile(join(out, '评委01.xlsx')))).sheets
      expect(sheets.map(({ name }) => name)).toEqual([
        '职工十大科技创新成果',
        '十大先进操作法',
        '十大发明专利',
      ])
      const [sheet] = sheets
      expect(sheet?.rows[0]?.[0]).toBe('评委编号：01')
      const sample = new URL('../../../fixtures/samples/评选/专家评分表/评委01.xlsx', import.meta.url)
      const sampleSheet = (await readXlsx(await readFile(sample))).sheets[0]
      expect(sheet?.rows[1]).toEqual(sampleSheet?.rows[1])
      expect(sheet?.rows.slice(2, 4).map((row) => row.slice(0, 2))).toEqual([
        [1, '快速更换装置'],
        [2, '沈𬭩装置'],
      ])
      expect(sheet?.dataValidations?.map(({ range, formula2 }) => [range, formula2])).toEqual([
        ['C3:C4', '25'],
        ['D3:D4', '20'],
        ['E3:E4', '25'],
        ['F3:F4', '10'],
        ['G3:G4', '20'],
      ])
    } finally {
      await rm(out, { recursive: true })
    }
  })
})
