import { utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BenefitRow, LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { bytesOf, createFolder, type Folder, type Rows, workbookOf } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf } from './import-support.ts'

const units: Rows = [
  ['单位全称', '简称'],
  ['江苏云帆港口集团有限公司', '云帆港口'],
  ['江苏长江电力集团有限公司', '长江电力'],
  ['江苏金陵钢铁集团有限公司', '金陵钢铁'],
]
const numbers = ['202115698269.3', '201612240778.1'] as const

let bench: ImportBench
let folder: Folder

beforeEach(async () => {
  bench = createImportBench()
  folder = createFolder()
  await bench.run([folder.workbook('单位名录.xlsx', { 单位: units })])
})
afterEach(() => {
  bench.test.dispose()
  folder.dispose()
})

/** Imports one workbook; `merges` are ranges of its first sheet. */
const send = async (name: string, sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []) => {
  const book = workbookOf(sheets)
  const first = book.Sheets[book.SheetNames[0] ?? '']
  if (first) first['!merges'] = merges.map((range) => utils.decode_range(range))
  return sheetsOf(await bench.run([folder.put(name, bytesOf(book))]))
}
const stored = (type: RecordType) => bench.test.store.list({ type }).map(({ values }) => values)
const unitOf = (values: { readonly unit?: unknown }): string | null => {
  const link = values.unit as LinkValue | null
  return link === null ? null : `${link.text}${link.id === null ? '?' : ''}`
}
const namesOf = (people: unknown): readonly string[] => (people as readonly PersonEntry[]).map((p) => p.name)

describe('a sheet as a union sends it', () => {
  it('gives a unit merged over several rows to each of them', async () => {
    const rows: Rows = [
      ['序号', '单位', '成果名称', '类别', '第一完成人', '效益（万元）'],
      [1, '云帆港口', '除渣器', '1.小发明', '张三', 12],
      [2, null, '纠偏器', '小革新类', '李四', null],
      [3, '长江电力', '测温仪', '□小发明 ☑小设计', '王五', 5],
    ]
    await send('五小.xlsx', { Sheet1: rows }, ['B2:B3', 'F2:F3'])
    expect(stored('innovation').map((one) => [unitOf(one), one.category, one.benefit])).toEqual([
      ['云帆港口', 'invention', 12_000_000],
      // What is merged over two works is not twice earned.
      ['云帆港口', 'renewal', null],
      ['长江电力', 'design', 5_000_000],
    ])
  })

  it('takes the category of works from the sheet’s name or the section they stand in', async () => {
    const header = ['序号', '成果名称', '主要完成人', '单位']
    const sections: Rows = [
      header,
      ['一、小建议'],
      [1, '节电建议', '赵六等3人', '长江电力'],
      ['二、小改造'],
      [2, '输送带改造', '张三 李四 王五', '云帆港口'],
      ['合计', '2项'],
      ['填表人：王敏', null, '联系电话：025-83536666'],
    ]
    const sheets = await send('成果.xlsx', {
      小发明: [header, [1, '除渣器', '孙七（组长）、周八', '金陵钢铁']],
      其他: sections,
      填表说明: [['填表说明'], ['1.请按要求填写']],
    })
    expect(sheets.map(({ as, rows, rejected }) => [as, rows, rejected.length])).toEqual([
      ['innovation', 1, 0],
      ['innovation', 2, 0],
    ])
    expect(
      stored('innovation').map((one) => [one.category, one.firstCompleter, namesOf(one.completers)]),
    ).toEqual([
      ['invention', '孙七', ['孙七', '周八']],
      ['suggestion', '赵六', ['赵六']],
      ['creation', '张三', ['张三', '李四', '王五']],
    ])
  })

  it('reads amounts in the unit of header or title, and none in another currency', async () => {
    const rows: Rows = [
      ['职工十大科技创新成果推荐汇总表'],
      ['推荐单位（盖章）：', '江苏金陵钢铁集团有限公司', null, null, '金额单位：元'],
      ['序号', '成果名称', '主要完成人', '2023年效益（千元）', '2024年效益', '2025年效益（万美元）'],
      [1, '高炉改造', '张三、李四', 5_560, '6,000,000.50', 80],
    ]
    const [sheet] = await send('三个十大.xlsx', { 职工十大科技创新成果: rows })
    const [nomination] = stored('nomination')
    expect(
      ((nomination?.benefits ?? []) as readonly BenefitRow[]).map(({ year, amount }) => [year, amount]),
    ).toEqual([
      [2023, 556_000_000],
      [2024, 600_000_050],
    ])
    expect(unitOf(nomination ?? {})).toBe('江苏金陵钢铁集团有限公司')
    expect(sheet?.warnings.map(({ code }) => code)).toEqual(['unit-from-title', 'money-currency'])
  })

  it('parts name and number that stand in one cell', async () => {
    const rows: Rows = [
      ['2026年度省部属企业十大先进操作法推荐汇总表'],
      ['序号', '操作法名称', '申报单位', '第一完成人', '其他完成人', '联系电话'],
      [1, '焊接操作法', '云帆港口', '张 三', '李四（班长）13912345678、王五', '赵敏 138 1234 5678'],
      [2, '装配操作法', '长江电力', '周七13700001111', '—', '电话：025-83536666'],
    ]
    const [sheet] = await send('推荐.xlsx', { 先进操作法: rows })
    expect(sheet?.warnings).toEqual([])
    expect(
      stored('nomination').map(({ contact, phone, completers }) => [contact, phone, completers]),
    ).toEqual([
      [
        '赵敏',
        '13812345678',
        [
          { name: '张三', personId: null, phone: '13812345678' },
          { name: '李四', personId: null, phone: '13912345678' },
          { name: '王五', personId: null },
        ],
      ],
      [null, '025-83536666', [{ name: '周七', personId: null, phone: '13700001111' }]],
    ])
  })

  it('holds two tables one under the other', async () => {
    const rows: Rows = [
      ['一、专利情况'],
      ['专利名称', '专利号', '专利权人'],
      ['一种装置', numbers[0], '云帆港口'],
      ['专利名称', '专利号', '专利权人'],
      ['一种方法', numbers[1], '云帆港口'],
      [],
      ['二、工作室情况'],
      ['工作室名称', '领衔人', '所在单位'],
      ['王强工作室', '王强', '云帆港口'],
      ['刘洋工作室', '刘洋（技师）', '长江电力'],
    ]
    const sheets = await send('台账.xlsx', { Sheet1: rows })
    expect(sheets.map(({ as, rows: count, created }) => [as, count, created])).toEqual([
      ['patent', 2, 2],
      ['studio', 2, 2],
    ])
    expect(stored('studio').map(({ leaderName }) => leaderName)).toEqual(['王强', '刘洋'])
  })

  it('never takes a register of patents for nominations without a category', async () => {
    const rows: Rows = [
      ['序号', '专利名称', '专利号'],
      [1, '一种装置', numbers[0]],
    ]
    expect(only(await send('清单.xlsx', { Sheet1: rows })).as).toBe('patent')
  })

  it('marks names that lost a character, or hold one made by hand, and matches them to nobody', async () => {
    const roster: Rows = [
      ['姓名', '工作单位'],
      ['李㛃', '云帆港口'],
      ['许?', '云帆港口'],
      ['\uE863明', '云帆港口'],
      ['𠮷田䶮', '云帆港口'],
    ]
    const [sheet] = await send('花名册.xlsx', { 职工花名册: roster })
    expect(sheet?.warnings.map(({ row, code }) => [row, code])).toEqual([
      [3, 'lossy-name'],
      [4, 'private-character'],
    ])
    const works: Rows = [
      ['成果名称', '类别', '单位', '完成人'],
      ['除渣器', '小发明', '云帆港口', '李㛃、许？、李〓、𠮷田䶮'],
    ]
    await send('五小.xlsx', { Sheet1: works })
    const people = stored('innovation')[0]?.completers as readonly PersonEntry[]
    expect(people.map(({ name, personId }) => [name, personId !== null])).toEqual([
      ['李㛃', true],
      ['许?', false],
      ['李〓', false],
      ['𠮷田䶮', true],
    ])
  })

  it('says that a sheet with rows of ours was hidden', async () => {
    const book = workbookOf({
      专利: [
        ['专利名称', '专利号'],
        ['一种装置', numbers[0]],
      ],
      旧表: [
        ['专利名称', '专利号'],
        ['一种方法', numbers[1]],
      ],
    })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const sheets = sheetsOf(await bench.run([folder.put('专利.xlsx', bytesOf(book))]))
    expect(sheets.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['sheet-hidden']])
  })
})

describe('headers as unions word them', () => {
  it('reads a register of studios in other words', async () => {
    const rows: Rows = [
      ['××集团劳模（职工）创新工作室统计表'],
      [
        '编号',
        '创新工作室名称',
        '工作室负责人',
        '所属单位',
        '命名层级',
        '命名年份',
        '工作室人数',
        '场地（平方米）',
        '获得专利数',
        '近三年创造效益（万元）',
        '联系人及电话',
      ],
      [
        1,
        '王强工作室',
        '王强',
        '云帆港口',
        '省级',
        '2021年',
        '15人',
        '200平方米',
        '3项',
        '1,200',
        '李敏 13812345678',
      ],
      [
        2,
        '刘洋工作室',
        '刘洋（技师）',
        '长江电力',
        '公司级',
        '2020.5',
        12,
        150,
        5,
        '800万元',
        '赵敏／025-83536666',
      ],
    ]
    const sheet = only(await send('统计.xlsx', { '2026年': rows }))
    expect([sheet.as, sheet.created, sheet.warnings]).toEqual(['studio', 2, []])
    expect(stored('studio')).toMatchObject([
      {
        leaderName: '王强',
        level: 'provincial',
        namedOn: '2021',
        memberCount: 15,
        area: 200,
        patentCount: 3,
        benefit: 1_200_000_000,
        contact: '李敏',
        phone: '13812345678',
      },
      { leaderName: '刘洋', level: 'enterprise', namedOn: '2020-05', contact: '赵敏', phone: '025-83536666' },
    ])
  })

  it('reads works with the first completer’s number in his cell', async () => {
    const rows: Rows = [
      ['编号', '单位名称', '成果名称', '五小类别', '第一完成人及电话', '参与人员', '年效益（元）'],
      ['1', '云帆港口', '除渣器', '小发明', '张三 13812345678', '李四、王五', '350,000'],
    ]
    const sheet = only(await send('五小.xlsx', { Sheet1: rows }))
    expect(sheet.warnings).toEqual([])
    expect(stored('innovation')).toMatchObject([
      { firstCompleter: '张三', phone: '13812345678', benefit: 35_000_000 },
    ])
    expect(namesOf(stored('innovation')[0]?.completers)).toEqual(['张三', '李四', '王五'])
  })
})

describe('judges’ sheets as they come back', () => {
  const nominations: Rows = [
    ['2026年度省部属企业十大发明专利推荐汇总表'],
    ['序号', '推荐单位', '名称', '第一完成人', '专利号'],
    [1, '云帆港口', '一种甲', '张三', numbers[0]],
    [2, '长江电力', '一种甲', '李四', numbers[1]],
  ]

  it('tells entries of one title by their unit, reads full marks in any wording and leaves averages out', async () => {
    await send('推荐.xlsx', { 十大发明专利: nominations })
    const rows: Rows = [
      ['评委：张教授'],
      [
        '名称',
        '单位',
        '推广应用(20 分)',
        '创新性（满分25分）',
        '先进性20分',
        '经济效益（25）',
        '社会效益(10分)',
      ],
      ['一种 甲', '长江电力集团', 18, '２０', 15, 20, 8],
      ['一种甲', '江苏云帆港口集团有限公司', '回避', null, null, null, null],
      ['平均分', null, 18, 20, 15, 20, 8],
    ]
    const sheet = only(await send('评分.xlsx', { 十大发明专利: rows }))
    expect([sheet.as, sheet.rows, sheet.created, sheet.rejected]).toEqual(['scores', 2, 2, []])
    const first = bench.test.store.byText('nomination', 'patentNumber', numbers[0])[0]?.id
    const scores = stored('scoreSheet').map(({ nomination, recused, points, judge }) => [
      (nomination as LinkValue).id === first,
      recused,
      points,
      judge,
    ])
    expect(scores).toEqual([
      [false, false, { innovation: 20, advancement: 15, economy: 20, society: 8, spread: 18 }, '张教授'],
      [true, true, {}, '张教授'],
    ])
  })
})

describe('cells as programs leave them', () => {
  it('gives back the zero that a number format takes from a patent number, and no other', async () => {
    const rows: Rows = [
      ['专利名称', '专利号'],
      ['一种装置', 202_015_010_123],
      ['一种方法', 201_811_785_118],
    ]
    const sheet = only(await send('专利.xlsx', { Sheet1: rows }))
    expect(stored('patent').map(({ patentNumber }) => patentNumber)).toEqual(['202015010123.0'])
    expect(sheet.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'patent-number-shape']])
  })

  it('takes no formula error for a name, and leaves out what cannot be seen', async () => {
    const rows: Rows = [
      ['专利名称', '专利号', '发明人'],
      ['#N/A', numbers[0], '张三'],
      ['一种\u200B方法', numbers[1], '许㛃\uFEFF、李四\u001A'],
    ]
    const sheet = only(await send('专利.xlsx', { Sheet1: rows }))
    expect(sheet.rejected.map(({ row, code }) => [row, code])).toEqual([[2, 'required-missing']])
    expect(stored('patent')[0]?.title).toBe('一种方法')
    expect(namesOf(stored('patent')[0]?.inventors)).toEqual(['许㛃', '李四'])
  })

  it('links the members of a list to the studio its heading names', async () => {
    await send('工作室.xlsx', {
      汇总: [
        ['工作室名称', '领衔人', '所在单位'],
        ['王强创新工作室', '王强', '云帆港口'],
      ],
    })
    const rows: Rows = [
      ['王强创新工作室成员名单'],
      ['序号', '姓名', '性别', '岗位', '是否一线职工'],
      [1, '张 三', '男', '焊工', '是'],
    ]
    const sheet = only(await send('成员.xlsx', { Sheet1: rows }))
    expect([sheet.as, sheet.warnings.map(({ code }) => code)]).toEqual(['studio', ['studio-from-title']])
    const [member] = stored('studioMember')
    expect([member?.name, ((member?.studio as LinkValue | null)?.id ?? null) !== null]).toEqual([
      '张三',
      true,
    ])
    const general = only(
      await send('成员.xlsx', {
        名册: [['创新工作室成员汇总表'], ['姓名', '工作单位'], ['李四', '云帆港口']],
      }),
    )
    expect(general.as).toBe('person')
  })
})
