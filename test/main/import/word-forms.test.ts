import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFolder, type Folder } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf } from './import-support.ts'

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

/** A text, or one with a width in columns; `↑` goes on from the cell above, `↓` begins such a cell. */
type Written = string | readonly [string, number]

const cell = (written: Written): TableCell => {
  const [text, span] = typeof written === 'string' ? [written, 1] : written
  const children = text
    .replace(/^[↑↓]/u, '')
    .split('\n')
    .map((line) => new Paragraph(line))
  const merge = text.startsWith('↑') ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART
  return new TableCell({
    children,
    columnSpan: span,
    ...(/^[↑↓]/u.test(text) ? { verticalMerge: merge } : {}),
  })
}
const table = (...rows: readonly (readonly Written[])[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) })
const word = async (name: string, ...parts: readonly (string | Table)[]): Promise<string> => {
  const children = parts.map((part) => (typeof part === 'string' ? new Paragraph(part) : part))
  return folder.put(name, await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
const valuesOf = (type: 'innovation' | 'method' | 'studio' | 'patent') =>
  bench.test.store.list({ type }).map(({ values }) => values)

const innovation = (title: string, person: string): Table =>
  table(
    ['项 目 名 称', [title, 3]],
    ['成果类别', '□小发明 ☑小革新', '完成时间', '2025年3月'],
    ['主要负责人', person, '联系电话', '13812345678'],
    ['↓主要完成人', '姓名', '岗位', '技能等级'],
    ['↑', person, '电工', '高级技师'],
    ['↑', '李四', '焊工', ''],
    [['主要内容\n把吊臂改成\n可折叠', 4]],
    ['单位意见', ['（盖章）', 3]],
  )

describe('forms in Word', () => {
  it('are read like a row of a sheet: labels, ticked boxes, persons, texts of several lines', async () => {
    const file = await word(
      '五小成果申报表.docx',
      '“五小”创新成果申报表',
      '填报单位：云帆港口集团',
      innovation('折叠吊臂', '张三'),
    )
    const sheet = only(sheetsOf(await bench.run([file])))
    expect(sheet).toMatchObject({ as: 'innovation', created: 1, rejected: [] })
    expect(only(valuesOf('innovation'))).toMatchObject({
      title: '折叠吊臂',
      category: 'renewal',
      unit: { text: '云帆港口集团' },
      completedOn: '2025-03',
      firstCompleter: '张三',
      completers: [
        { name: '张三', post: '电工', skill: '高级技师' },
        { name: '李四', post: '焊工' },
      ],
      phone: '13812345678',
      content: '把吊臂改成\n可折叠',
    })
    // What has no field is named, not lost in silence.
    expect(sheet.warnings.map(({ column }) => column)).toContain('单位意见')
  })

  it('update the record when the corrected form comes again', async () => {
    const lines = ['“五小”创新成果申报表', '填报单位：云帆港口集团']
    await bench.run([await word('表.docx', ...lines, innovation('折叠吊臂', '张三'))])
    const again = await bench.run([await word('表.docx', ...lines, innovation('折叠吊臂', '张三'))])
    expect(only(sheetsOf(again))).toMatchObject({ created: 0, unchanged: 1 })
  })

  it('stand several to a document, each with a record of its own', async () => {
    const file = await word(
      '五小.docx',
      '“五小”创新成果申报表',
      innovation('甲', '张三'),
      '',
      innovation('乙', '王五'),
    )
    expect(sheetsOf(await bench.run([file])).map(({ created }) => created)).toEqual([1, 1])
    expect(valuesOf('innovation').map(({ title }) => title)).toEqual(['甲', '乙'])
  })

  it('hold benefits by year and texts under a heading of full width', async () => {
    const file = await word(
      '操作法.docx',
      '先进操作法申报表',
      table(
        ['操作法名称', ['张三装卸操作法', 3]],
        ['申报单位', '云帆港口集团', '工种', '装卸工'],
        ['年度', '新增利润（万元）', '节支总额（万元）', '备注'],
        ['2023年', '12.5', '3', ''],
        ['2024', '20', '', ''],
        [['操作步骤', 4]],
        [['一看二对三吊', 4]],
      ),
    )
    await bench.run([file])
    expect(only(valuesOf('method'))).toMatchObject({
      title: '张三装卸操作法',
      trade: '装卸工',
      steps: '一看二对三吊',
      benefits: [
        { year: 2023, profit: 12_500_000, saving: 3_000_000 },
        { year: 2024, profit: 20_000_000 },
      ],
    })
  })

  it('do not take the next label for the text of one that was left empty, nor a root for a tick', async () => {
    const file = await word(
      '操作法.docx',
      '先进操作法申报表',
      table(
        ['操作法名称', '张三装卸操作法'],
        ['申报单位', '云帆港口集团'],
        ['操作步骤', ''],
        ['产生背景', ''],
        ['推广应用情况', '扭矩的√3 倍，□形支架'],
        ['是否涉密', '是□ 否☑'],
        ['工种', '装卸工'],
      ),
    )
    await bench.run([file])
    const [values] = valuesOf('method')
    expect(values).toMatchObject({ title: '张三装卸操作法', trade: '装卸工', classified: false })
    expect([values?.steps ?? null, values?.background ?? null]).toEqual([null, null])
    expect(JSON.stringify(values)).toContain('扭矩的√3 倍，□形支架')
  })

  it('bring a studio with its members', async () => {
    const file = await word(
      '申报.docx',
      '创新工作室申报表',
      table(
        ['工作室名称', '张三创新工作室', '领衔人', '张三'],
        ['所在单位', ['云帆港口集团', 3]],
        ['姓名', '性别', '岗位', '技能等级'],
        ['李四', '女', '电工', '技师'],
        ['王五', '男', '焊工', ''],
      ),
    )
    const sheets = sheetsOf(await bench.run([file]))
    expect(sheets.map(({ created }) => created)).toEqual([1, 2])
    const members = bench.test.store.list({ type: 'studioMember' })
    expect(members.map(({ values }) => [values.name, values.sex])).toEqual([
      ['李四', 'female'],
      ['王五', 'male'],
    ])
  })

  it('may be a register, which is read row by row', async () => {
    const file = await word(
      '专利.docx',
      '专利台账',
      table(
        ['序号', '专利名称', '专利号', '专利权人'],
        ['1', '一种工装', 'ZL202115698269.3', '↓云帆港口集团'],
        ['2', '一种装置', 'ZL201811785118.4', '↑'],
      ),
    )
    expect(only(sheetsOf(await bench.run([file])))).toMatchObject({ as: 'patent', created: 2, rejected: [] })
    expect(valuesOf('patent').map(({ unit }) => (unit as { text: string }).text)).toEqual([
      '云帆港口集团',
      '云帆港口集团',
    ])
  })

  it.each([
    ['letter.docx', 'file-no-form'],
    ['cut.docx', 'file-damaged'],
    ['old.doc', 'file-old-word'],
  ])('that are none (%s) are refused with a sentence', async (name, code) => {
    const whole = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('请于月底前报送。')] }] }),
    )
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1016),
      Buffer.from('WordDocument', 'utf16le'),
    ])
    const bytes =
      name === 'letter.docx' ? whole : name === 'cut.docx' ? whole.subarray(0, whole.length - 200) : ole
    const report = await bench.run([folder.put(name, bytes)])
    expect(report.files[0]?.error?.code).toBe(code)
  })
})
