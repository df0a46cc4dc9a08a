import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JobContext } from '../../../main/core/feature.ts'
import { importHandlers } from '../../../main/features/import/service.ts'
import type { TableSetting } from '../../../shared/import-settings.ts'
import type { ImportReport } from '../../../shared/import-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { createFolder, type Rows } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf } from './import-support.ts'

const folder = createFolder()
afterAll(folder.dispose)

let bench: ImportBench
beforeEach(() => {
  bench = createImportBench()
})
afterEach(() => bench.test.dispose())

const job: JobContext = { signal: new AbortController().signal, report: () => {} }
const sheet = (report: ImportReport) => only(sheetsOf(report))
const all = (type: 'innovation' | 'unit' | 'person') => bench.test.store.list({ type })
const put = (type: 'innovation' | 'unit' | 'person', values: Record<string, string | LinkValue>): string =>
  bench.test.store.write({ label: 'test' }, (writer) => writer.insert(type, values))

/** Headers that no dictionary knows, under two lines that look more like a header than they do. */
const strange: Rows = [
  ['名称', '单位', '类别', '说明：以上各栏均须填写'],
  ['填报单位：云帆港口集团'],
  ['甲栏', '乙栏', '丙栏', '丁栏'],
  ['岸桥吊具防摇', '云帆港口集团', '小发明', '张三'],
  ['集卡快速引导', '云帆港口集团', '别的', '李四'],
]
const columns: TableSetting['columns'] = [
  { column: 'A', fills: 'title' },
  { column: 'B', fills: 'unit' },
  { column: 'C', fills: 'category' },
  { column: 'D', fills: 'firstCompleter' },
]
const told: TableSetting = { as: 'innovation', headerRow: 3, columns }

describe('a table that a person sets right', () => {
  test('is read as he says, and the next of its shape is read so unasked', async () => {
    const file = folder.workbook('怪表.xlsx', { Sheet1: strange })
    const look = sheet(await bench.run([file], { dryRun: true, settings: { tables: [told], names: [] } }))
    expect(look).toMatchObject({ as: 'innovation', created: 2, rejected: [] })
    expect(look.shape).toMatchObject({ top: 3, bottom: 3, remembered: false, sender: '云帆港口集团' })
    expect(look.shape.columns.map(({ certainty }) => certainty)).toEqual(Array(4).fill('chosen'))
    // A look is no promise: nothing is remembered of it.
    expect(bench.workspace.imports.shapes()).toEqual([])
    await bench.run([file], { settings: { tables: [told], names: [] } })
    const next = folder.workbook('下一份.xlsx', {
      Sheet1: [...strange.slice(0, 3), ['堆场照明改造', '云帆港口集团', '小革新', '王五']],
    })
    const again = sheet(await bench.run([next], { dryRun: true }))
    expect(again).toMatchObject({ as: 'innovation', created: 1, shape: { top: 3, remembered: true } })
    await bench.run([next])
    expect(all('innovation').map(({ values }) => values.title)).toEqual([
      '岸桥吊具防摇',
      '集卡快速引导',
      '堆场照明改造',
    ])
    const fresh = sheet(
      await bench.run([next], { dryRun: true, settings: { tables: [{ fresh: true }], names: [] } }),
    )
    expect(fresh.shape.remembered).toBe(false)
  })

  test('takes one column for a meaning that another had, and leaves out what is not to be taken', async () => {
    const rows: Rows = [
      ['成果名称', '单位', '曾用名', '类别'],
      ['旧名', '云帆港口集团', '新名', '小发明'],
    ]
    const file = folder.workbook('五小.xlsx', { 五小: rows })
    const tables: TableSetting[] = [
      {
        columns: [
          { column: 'C', header: '曾用名', fills: 'title' },
          { column: 'D', fills: 'none' },
        ],
      },
    ]
    const report = await bench.run([file], { settings: { tables, names: [] } })
    expect(sheet(report).shape.columns.map(({ fills }) => fills)).toEqual(['none', 'unit', 'title', 'none'])
    expect(only(all('innovation')).values).toMatchObject({ title: '新名', category: null })
  })

  test('is not imported where he says so, and a field that does not exist is left to the program', async () => {
    const rows: Rows = [
      ['成果名称', '单位', '类别'],
      ['一', '云帆港口集团', '小发明'],
    ]
    const file = folder.workbook('两张.xlsx', { 甲: rows, 乙: rows })
    const tables: TableSetting[] = [
      { sheet: '甲', as: 'none' },
      { sheet: '乙', as: 'innovation', columns: [{ column: 'A', fills: 'idNumber' }] },
    ]
    const report = await bench.run([file], { settings: { tables, names: [] } })
    expect(sheetsOf(report).map(({ shape, created }) => [shape.leftOut, created])).toEqual([
      [true, 0],
      [false, 1],
    ])
  })

  test('tells what it suggests for a column, and reads nothing by it', async () => {
    const rows: Rows = [
      ['成果名称', '单位', '类别', '手机一栏'],
      ['一', '云帆港口集团', '小发明', '13912345678'],
      ['二', '云帆港口集团', '小发明', '13812345678'],
    ]
    const report = await bench.run([folder.workbook('建议.xlsx', { 五小: rows })])
    const column = sheet(report).shape.columns.at(-1)
    expect(column).toMatchObject({ fills: 'none', certainty: 'none', suggested: expect.stringMatching(/./) })
  })
})

describe('values and names that a person explains', () => {
  test('unknown choices are asked for, read as he says and remembered', async () => {
    const file = folder.workbook('怪表2.xlsx', { Sheet1: strange })
    const look = sheet(await bench.run([file], { dryRun: true, settings: { tables: [told], names: [] } }))
    expect(look.unknown).toEqual([
      { column: 'C', header: '丙栏', field: 'category', written: '别的', rows: 1 },
    ])
    const values = [{ column: 'C', written: '别的', to: 'renewal' }]
    await bench.run([file], { settings: { tables: [{ ...told, values }], names: [] } })
    const again = sheet(await bench.run([file], { dryRun: true }))
    expect([again.unchanged, again.unknown]).toEqual([2, []])
    expect(all('innovation').map(({ values: { category } }) => category)).not.toContain(null)
  })

  test('a unit by another name, a new one, and one of two people of the same name', async () => {
    const port = put('unit', { name: '江苏云帆港口集团有限公司' })
    const link = { id: port, text: '江苏云帆港口集团有限公司' }
    const first = put('person', { name: '张三', unit: link, post: '电工' })
    put('person', { name: '张三', unit: link, post: '钳工' })
    const rows: Rows = [
      ['成果名称', '单位', '类别', '第一完成人', '完成人'],
      ['一', '港务老码头', '小发明', '张三', '张三、李四'],
      ['二', '新成立公司', '小发明', '王五', '王五'],
    ]
    const file = folder.workbook('人名.xlsx', { 五小: rows })
    const look = await bench.run([file], { dryRun: true })
    expect(look.names.map(({ to, written, is }) => [to, written, is])).toEqual([
      ['unit', '港务老码头', null],
      ['unit', '新成立公司', null],
    ])
    const names = [
      { to: 'unit' as const, written: '港务老码头', is: { kind: 'record' as const, id: port } },
      { to: 'unit' as const, written: '新成立公司', is: { kind: 'new' as const } },
    ]
    const second = await bench.run([file], { dryRun: true, settings: { tables: [], names } })
    const asked = second.names.find(({ to }) => to === 'person')
    expect([asked?.written, asked?.candidates.length, all('unit').length]).toEqual(['张三', 2, 1])
    const person = {
      to: 'person' as const,
      written: '张三',
      unit: asked?.unit ?? '',
      is: { kind: 'record' as const, id: first },
    }
    await bench.run([file], { settings: { tables: [], names: [...names, person] } })
    const [one, two] = all('innovation')
    expect(one?.values.unit).toMatchObject({ id: port })
    expect(one?.values.completers).toMatchObject([{ name: '张三', personId: first }, { name: '李四' }])
    const made = all('unit').find(({ values }) => values.name === '新成立公司')
    expect(two?.values.unit).toMatchObject({ id: made?.id })
    // Once more, with nothing said: what was new is a record by now, and is not made again.
    const again = sheet(await bench.run([file]))
    expect([again.unchanged, all('unit').length]).toEqual([2, 2])
  })
})

describe('how rows find their records', () => {
  const rows: Rows = [
    ['成果名称', '单位', '类别', '第一完成人', '应用情况'],
    ['一', '云帆港口集团', '小发明', '张三', '已用'],
    ['二', '云帆港口集团', '小发明', '李四', '已用'],
  ]
  const file = () => folder.workbook('依据.xlsx', { 五小: rows })
  const settings = (table: TableSetting) => ({ tables: [table], names: [] })

  test('only what is on file, or only what is not', async () => {
    put('innovation', { title: '一', unit: { id: null, text: '云帆港口集团' }, firstCompleter: '张三' })
    const updated = sheet(await bench.run([file()], { settings: settings({ write: 'update' }) }))
    expect([updated.created, updated.updated]).toEqual([0, 1])
    expect(updated.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'not-on-file']])
    const before = all('innovation')[0]?.values
    const created = sheet(await bench.run([file()], { settings: settings({ write: 'create', fresh: true }) }))
    expect([created.created, created.updated, created.unchanged]).toEqual([1, 0, 1])
    expect(all('innovation')[0]?.values).toEqual(before)
  })

  test('by the title alone, and not where several have it', async () => {
    for (const who of ['甲', '乙'])
      put('innovation', { title: '一', unit: { id: null, text: '别的单位' }, firstCompleter: who })
    put('innovation', { title: '二', unit: { id: null, text: '别的单位' }, firstCompleter: '丙' })
    const report = sheet(await bench.run([file()], { settings: settings({ key: ['title'] }) }))
    expect([report.created, report.updated]).toEqual([0, 1])
    expect(only([...report.rejected])).toMatchObject({ row: 2, code: 'key-ambiguous' })
    expect(report.rejected[0]?.message).toContain('“一”')
  })
})

describe('the rows of a preview', () => {
  const rows: Rows = [
    ['成果名称', '单位', '类别', '第一完成人'],
    ['', '云帆港口集团', '小发明', '无名'],
    ...Array.from({ length: 120 }, (_, i) => [`成果${i}`, '云帆港口集团', '小发明', `张${i}`]),
  ]

  test('come page by page, old beside new, and are gone with the next run', async () => {
    const file = folder.workbook('百行.xlsx', { 五小: rows })
    const look = await bench.run([file], { dryRun: true })
    const page = (number: number, kind: 'created' | 'updated' | 'rejected' = 'created') =>
      importHandlers['import.rows']({ run: look.run, table: 0, kind, page: number }, bench.workspace, job)
    expect([await page(0), await page(2), await page(3)]).toMatchObject([
      { total: 120, rows: { length: 50 } },
      { total: 120, rows: { length: 20 } },
      { rows: [] },
    ])
    expect((await page(0, 'rejected')).rows).toMatchObject([
      { row: 2, remarks: [{ code: 'required-missing' }] },
    ])
    await bench.run([file])
    expect(() => page(0)).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'run-gone' }) }),
    )
    const changed = folder.workbook('改.xlsx', {
      五小: [rows[0] ?? [], ['成果7', '云帆港口集团', '小革新', '张7']],
    })
    const second = await bench.run([changed], { dryRun: true })
    const updated = await importHandlers['import.rows'](
      { run: second.run, table: 0, kind: 'updated', page: 0 },
      bench.workspace,
      job,
    )
    expect(updated.rows).toMatchObject([
      { row: 2, before: { category: 'invention' }, values: { category: 'renewal', title: '成果7' } },
    ])
  })
})

describe('rows that were sent back', () => {
  test('are saved with their reasons, corrected there, and read as the first ones were', async () => {
    const file = folder.workbook('怪表3.xlsx', {
      Sheet1: [...strange, ['', '云帆港口集团', '小发明', '赵六']],
    })
    const report = await bench.run([file], { settings: { tables: [told], names: [] } })
    expect(sheet(report).rejected).toHaveLength(1)
    const saved = await importHandlers['import.saveRejected']({ run: report.run }, bench.workspace, job)
    const path = only([...saved.files])
    expect(path).toMatch(/怪表3-退回\.xlsx$/u)
    const back = sheet(await bench.run([path], { dryRun: true }))
    expect(back).toMatchObject({ as: 'innovation', rows: 1, warnings: [], shape: { sender: '云帆港口集团' } })
    expect(only([...back.rejected])).toMatchObject({ column: '成果名称', code: 'required-missing' })
    const clean = await bench.run([folder.workbook('好.xlsx', { Sheet1: strange })], {})
    await expect(
      importHandlers['import.saveRejected']({ run: report.run }, bench.workspace, job),
    ).rejects.toMatchObject({ error: { code: 'run-gone' } })
    await expect(
      importHandlers['import.saveRejected']({ run: clean.run }, bench.workspace, job),
    ).rejects.toMatchObject({ error: { code: 'nothing-rejected' } })
  })
})
