import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Progress } from '../../../shared/envelope.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PersonEntry } from '../../../shared/record/field.ts'
import { createFolder, type Folder, type Rows } from './build-workbook.ts'
import {
  createImportBench,
  type ImportBench,
  only,
  sampleFiles,
  sheetsOf,
  withoutHead,
} from './import-support.ts'

vi.setConfig({ testTimeout: 60_000 })

let bench: ImportBench
let folder: Folder
beforeEach(() => {
  bench = createImportBench()
  folder = createFolder()
})
afterEach(() => {
  bench.test.dispose()
  folder.dispose()
})

const header = ['序号', '专利名称', '专利号', '专利权人', '发明人', '申请日', '备注']
const patents = (...rows: Rows): string => folder.workbook('专利台账.xlsx', { 专利: [header, ...rows] })
const first = [1, '一种工装', 'ZL202115698269.3', '甲公司', '张三、李四', '2021-08-20', '共有']

describe('importing again', () => {
  it('updates by key what the corrected workbook says, and leaves alone what it does not', async () => {
    await bench.run([patents(first)])
    const corrected = [1, '一种船体工装', '2021156982693', '甲公司', '张三、王五', '', null]
    const sheet = only(sheetsOf(await bench.run([patents(corrected)])))
    expect([sheet.created, sheet.updated, sheet.unchanged]).toEqual([0, 1, 0])
    const { values } = only(bench.test.store.list({ type: 'patent' }))
    expect(values).toMatchObject({ title: '一种船体工装', filedOn: '2021-08-20', note: '共有' })
    expect((values.inventors as readonly PersonEntry[]).map(({ name }) => name)).toEqual(['张三', '王五'])
  })

  it('takes a row in once its wrong identifier is corrected', async () => {
    const wrong = [2, '一种装置', '201811785118.7', '甲公司', '张三', '', '']
    const refused = only(sheetsOf(await bench.run([patents(first, wrong)])))
    expect([refused.created, only(refused.rejected).row]).toEqual([1, 3])
    const right = [2, '一种装置', '201811785118.4', '甲公司', '张三', '', '']
    const sheet = only(sheetsOf(await bench.run([patents(first, right)])))
    expect([sheet.created, sheet.unchanged, sheet.rejected]).toEqual([1, 1, []])
  })

  it('keeps links made by hand and people known better than the sheet knows them', async () => {
    await bench.run([sampleFiles.innovations])
    const { store } = bench.test
    const [record] = store.list({ type: 'innovation', limit: 1 })
    if (!record) throw new Error('no innovation')
    const known = { name: '顾根生', personId: 'p1', post: '电工' }
    const unit = { id: 'u1', text: '江苏润扬水务集团有限公司' }
    store.write({ label: 'edit' }, (writer) =>
      writer.update('innovation', record.id, {
        unit,
        completers: [known, { name: '沈振华', personId: null }],
      }),
    )
    const again = await bench.run([sampleFiles.innovations])
    expect(again.step).toBeNull()
    expect(store.get('innovation', record.id)?.values).toMatchObject({ unit, completers: [known, {}] })
  })

  it('fills a score that was refused, and turns points into a recusal', async () => {
    await bench.run([sampleFiles.nominations], { cycle: 2026 })
    const scores = (innovation: number | string, remark = ''): string =>
      folder.workbook('评委09.xlsx', {
        职工十大科技创新成果: [
          ['评委编号：09'],
          [
            '序号',
            '名称',
            '创新性（25分）',
            '先进性（20分）',
            '经济效益（25分）',
            '社会效益（10分）',
            '推广应用（20分）',
            '合计',
            '备注',
          ],
          [3, '高压电缆接头远程操控平台的研制与应用', innovation, 15, 20, 8, 16, 80, remark],
        ],
      })
    const refused = only(sheetsOf(await bench.run([scores(27)], { cycle: 2026 })))
    expect(only(refused.rejected).message).toContain('列“创新性（25分）”的分值 27')
    const taken = only(sheetsOf(await bench.run([scores(22)], { cycle: 2026 })))
    expect(taken.created).toBe(1)
    // 22 + 15 + 20 + 8 + 16 is 81: the written total of 80 is only remarked on.
    expect(only(taken.warnings)).toMatchObject({ column: '合计', value: '80', code: 'score-total' })
    expect(only(sheetsOf(await bench.run([scores(22)], { cycle: 2026 }))).unchanged).toBe(1)
    expect(only(sheetsOf(await bench.run([scores(22, '回避')], { cycle: 2026 }))).updated).toBe(1)
    expect(only(bench.test.store.list({ type: 'scoreSheet' })).values).toMatchObject({
      recused: true,
      points: {},
    })
  })
})

describe('one import', () => {
  const everything = Object.values(sampleFiles)

  it('is one step: undone, nothing is left; imported again, all is there', async () => {
    const report = await bench.run(everything, { cycle: 2026 })
    const { store } = bench.test
    expect(store.steps(5)).toMatchObject([{ id: report.step, label: 'import', detail: { files: 13 } }])
    await store.undo()
    for (const type of [
      'unit',
      'person',
      'studio',
      'alliance',
      'patent',
      'nomination',
      'scoreSheet',
    ] as const)
      expect([type, store.count({ type })]).toEqual([type, 0])
  })

  it('as a dry run reports the same and writes nothing', async () => {
    const dry = await bench.run(everything, { cycle: 2026, dryRun: true })
    const { store } = bench.test
    expect([dry.step, store.steps(5), store.lastSequence()]).toEqual([null, [], 0])
    const real = await bench.run(everything, { cycle: 2026 })
    expect(dry.files.map(withoutHead)).toEqual(real.files.map(withoutHead))
    const dryAgain = await bench.run(everything, { cycle: 2026, dryRun: true })
    const again = await bench.run(everything, { cycle: 2026 })
    expect(dryAgain.files.map(withoutHead)).toEqual(again.files.map(withoutHead))
  })

  it('cancelled leaves nothing behind', async () => {
    const controller = new AbortController()
    const job = {
      signal: controller.signal,
      report: ({ done, label }: Omit<Progress, 'secondsLeft'>) => {
        if (typeof label === 'object' && label.zh === '写入台账' && done > 100) controller.abort()
      },
    }
    const run = bench.run(everything, { cycle: 2026, job })
    await expect(run).rejects.toEqual(new ExpectedError('cancelled'))
    for (const type of ['unit', 'studio', 'patent', 'innovation'] as const)
      expect(bench.test.store.count({ type })).toBe(0)
    expect(bench.test.store.steps(5)).toEqual([])
  })

  it('names a file that is not there, and reports one that cannot be read beside the others', async () => {
    await expect(bench.run(['/nowhere/表.xlsx'])).rejects.toEqual(
      new ExpectedError('file-missing', { file: '/nowhere/表.xlsx' }),
    )
    const empty = folder.put('空.xlsx', '')
    const report = await bench.run([empty, sampleFiles.units])
    expect(report.files.map((file) => [file.file, file.error?.code])).toEqual([
      [empty, 'file-empty'],
      [sampleFiles.units, undefined],
    ])
    expect(bench.test.store.count({ type: 'unit' })).toBe(14)
  })

  it('backs the ledger up before it changes one that holds work', async () => {
    await bench.run([sampleFiles.units])
    const { readdirSync } = await import('node:fs')
    expect(readdirSync(bench.test.dir)).not.toContain('backups')
    await bench.run([sampleFiles.studios])
    expect(readdirSync(`${bench.test.dir}/backups`)).toHaveLength(1)
  })

  it('never holds other calls up for long, however large the sheet', async () => {
    const rows: Rows = Array.from({ length: 4000 }, (_, i) => [
      i + 1,
      `张${i}`,
      `第${i % 50}公司`,
      '电工',
      '是',
    ])
    const file = folder.workbook('职工花名册.xlsx', {
      花名册: [['序号', '姓名', '所在单位', '岗位', '一线职工'], ...rows],
    })
    // Time of this thread, not of the wall: the machine of a test run is busy with other tests.
    let longest = 0
    let before = process.threadCpuUsage()
    const timer = setInterval(() => {
      const { user, system } = process.threadCpuUsage(before)
      longest = Math.max(longest, (user + system) / 1000)
      before = process.threadCpuUsage()
    }, 1)
    const sheet = only(sheetsOf(await bench.run([file])))
    clearInterval(timer)
    expect([sheet.as, sheet.created]).toEqual(['person', 4000])
    expect(longest).toBeLessThan(50)
  })
})
