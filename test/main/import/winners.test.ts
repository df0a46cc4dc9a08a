import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder, type Folder, type Rows } from './build-workbook.ts'
import { createImportBench, type ImportBench, sheetsOf } from './import-support.ts'

let folder: Folder
let bench: ImportBench
beforeEach(() => {
  folder = createFolder()
  bench = createImportBench()
  bench.test.store.write({ label: 'x' }, (w) => {
    w.insert('unit', { name: '江苏云帆港口集团有限公司', shortName: '云帆港口' })
  })
})
afterEach(() => {
  folder.dispose()
  bench.test.dispose()
})

/** As a union keeps them: one sheet a year, title lines, sections, merged years, notes, a total. */
const years: Readonly<Record<string, Rows>> = {
  '2023': [
    ['2023年度江苏省省部属企业“三个十大”获奖名单'],
    ['（苏工发〔2023〕18号）'],
    ['序号', '奖项类别', '项目（成果）名称', '完成单位', '主要完成人', '专利号', '备注'],
    [1, '职工十大科技创新成果', '门机远程诊断装置', '云帆港口', '周海峰、吴𬬩 李 明', '', ''],
    ['2', '十大先进操作法', '周海峰门机操作法', '云帆港口', '周海峰', '—', ''],
    ['３', '十大发明专利', '一种起重机诊断装置', '云帆港口', '周海峰、等3人', 'ZL201811564288.X', ''],
    [4, '十大发明专利', '一种假专利', '云帆港口', '李明', '202310123456.7', ''],
    ['合计', '', '4项', '', '', '', ''],
    ['注：以上按得分排序'],
  ],
  '2024年': [
    ['序号', '获奖年度', '奖项名称', '获奖成果', '申报单位', '第一完成人', '其他完成人', '表彰文号', '级别'],
    [
      1,
      '2024',
      '职工十大科技创新成果',
      '岸桥防摇控制',
      '云帆港口',
      '李明',
      '王芳；赵六',
      '苏工发〔2024〕20号',
      '省部级',
    ],
    [2, '2024年', '职工十大科技创新成果', '许?工装', '某某物流', '许?', '', '', '省级'],
    [3, 2024, '职工十大科技创新成果', '', '云帆港口', '孙七', '', '', ''],
    [4, 2024, '职工十大科技创新成果', '岸桥防摇控制', '云帆港口', '李明', '', '', ''],
  ],
}

const put = () => folder.workbook('历年三个十大获奖情况.xlsx', years)

test('earlier winners come in from a workbook as unions keep it', async () => {
  const [first, second] = sheetsOf(await bench.run([put()], { as: 'winners' }))
  expect(first).toMatchObject({ as: 'winners', rows: 4, created: 3 })
  expect(first?.rejected).toMatchObject([{ row: 7, code: 'patent-number-check' }])
  expect(second).toMatchObject({ as: 'winners', rows: 4, created: 2 })
  expect(second?.rejected.map(({ row, code }) => [row, code])).toEqual([
    [4, 'required-missing'],
    [5, 'duplicate-row'],
  ])
  const awards = bench.test.store.list({ type: 'award' }).map(({ values }) => values)
  expect(awards).toMatchObject([
    {
      title: '门机远程诊断装置',
      name: '职工十大科技创新成果',
      year: 2023,
      unit: { id: expect.any(String) },
      completers: [{ name: '周海峰' }, { name: '吴𬬩' }, { name: '李明' }],
    },
    { title: '周海峰门机操作法', name: '十大先进操作法', year: 2023, patentNumber: null },
    {
      title: '一种起重机诊断装置',
      year: 2023,
      patentNumber: '201811564288.X',
      completers: [{ name: '周海峰' }],
    },
    {
      title: '岸桥防摇控制',
      year: 2024,
      level: 'provincial',
      documentNumber: '苏工发〔2024〕20号',
      completers: [{ name: '李明' }, { name: '王芳' }, { name: '赵六' }],
    },
    { title: '许?工装', year: 2024, unit: { id: null, text: '某某物流' } },
  ])
})

test('the workbook is known for what it is without being told, and comes in once', async () => {
  expect(sheetsOf(await bench.run([put()])).map(({ as, created }) => [as, created])).toEqual([
    ['winners', 3],
    ['winners', 2],
  ])
  expect(
    sheetsOf(await bench.run([put()], { as: 'winners' })).map(({ created, unchanged }) => [
      created,
      unchanged,
    ]),
  ).toEqual([
    [0, 3],
    [0, 2],
  ])
})

test('a sheet for each category takes the name of the award from its title', async () => {
  const path = folder.workbook('2022年.xlsx', {
    操作法: [
      ['2022年度十大先进操作法获奖名单'],
      ['序号', '操作法名称', '所在单位', '完成人'],
      [1, '李明皮带纠偏法', '云帆港口', '李明'],
    ],
  })
  await bench.run([path], { as: 'winners' })
  expect(bench.test.store.list({ type: 'award' })[0]?.values).toMatchObject({
    title: '李明皮带纠偏法',
    name: expect.stringContaining('十大先进操作法'),
    year: 2022,
  })
})
