import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { createFolder, type Folder, type Rows } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf } from './import-support.ts'

let folder: Folder
let bench: ImportBench
let unit: string
let studio: string
beforeEach(() => {
  folder = createFolder()
  bench = createImportBench()
  bench.test.store.write({ label: 'x' }, (w) => {
    unit = w.insert('unit', {
      name: '江苏云帆港口集团有限公司',
      shortName: '云帆港口',
      formerNames: [{ name: '江苏云帆港务局', to: '2015-06' }],
      aliases: [{ alias: '云港集团' }],
    })
    studio = w.insert('studio', { name: '周海峰劳模创新工作室', unit: { id: unit, text: '云帆港口' } })
  })
})
afterEach(() => {
  folder.dispose()
  bench.test.dispose()
})

const importSheet = async (file: string, sheet: string, rows: Rows, as?: string) => {
  const path = folder.workbook(file, { [sheet]: rows })
  return only(sheetsOf(await bench.run([path], as ? { as } : {})))
}
const values = (type: RecordType) => bench.test.store.list({ type }).map((record) => record.values)
const name = '云帆港口'

test('a register of people: grades are recognised, honours become rows, former names mean the unit', async () => {
  const rows: Rows = [
    ['云帆港口职工花名册'],
    [
      '序号',
      '姓名',
      '性别',
      '工作单位',
      '岗位/工种',
      '职务',
      '技能等级',
      '职称',
      '出生年月',
      '学历学位',
      '是否一线',
      '所获荣誉',
    ],
    [
      1,
      '周海峰',
      '男',
      '江苏云帆港务局',
      '门机司机',
      '班长',
      '高级技师',
      '—',
      '1978.5',
      '大专',
      '是',
      '2018年江苏省劳动模范、全国五一劳动奖章（2021，总工发〔2021〕5号）',
    ],
    [2, '吴𬬩', '女', '云港集团', '技术员', '', '', '高级工程师', '1985年3月', '硕士', '否', '无'],
    [3, '李?', '男', name, '电工', '', '三级/高级工', '', '1990-13', '', '对', ''],
  ]
  const sheet = await importSheet('花名册.xlsx', '职工', rows)
  expect(sheet).toMatchObject({ as: 'person', rows: 3, created: 3, rejected: [] })
  const [first, second, third] = values('person')
  expect(first).toMatchObject({
    unit: { id: unit },
    post: '门机司机',
    duty: '班长',
    skill: '高级技师',
    skillLevel: 'seniorTechnician',
    born: '1978-05',
    frontLine: true,
    honours: [
      { honour: '江苏省劳动模范', year: 2018 },
      { honour: '全国五一劳动奖章', year: 2021, documentNumber: '总工发〔2021〕5号' },
    ],
  })
  expect(second).toMatchObject({
    unit: { id: unit },
    title: '高级工程师',
    titleRank: 'associateSenior',
    honours: [],
  })
  expect(third).toMatchObject({ name: '李?', skillLevel: 'senior', born: null })
  expect(sheet.warnings.map(({ code }) => code).toSorted()).toEqual(['date-unreadable', 'lossy-name'])
  const again = await importSheet('花名册.xlsx', '职工', rows)
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
})

test('what was added to a row by hand stays when its sheet comes again', async () => {
  const rows: Rows = [
    ['姓名', '单位', '性别', '荣誉称号'],
    ['周海峰', name, '男', '江苏省劳动模范'],
  ]
  await importSheet('花名册.xlsx', '职工', rows)
  const { store } = bench.test
  const id = store.byText('person', 'name', '周海峰')[0]?.id ?? ''
  const honours = [{ honour: '江苏省劳动模范', level: 'provincial', year: 2018 }, { honour: '市工匠' }]
  store.write({ label: 'x' }, (w) => w.update('person', id, { honours }))
  expect(await importSheet('花名册.xlsx', '职工', rows)).toMatchObject({ unchanged: 1 })
  expect(store.get('person', id)?.values.honours).toEqual(honours)
})

test('projects: dates, money, targets and the leader, who comes on file', async () => {
  const sheet = await importSheet('2026攻关课题.xlsx', 'Sheet1', [
    ['云帆港口2026年度攻关项目台账'],
    [
      '序号',
      '课题名称',
      '承担单位',
      '工作室名称',
      '负责人',
      '项目组成员',
      '起始时间',
      '计划完成',
      '预算（万元）',
      '是否卡脖子',
      '进展情况',
      '技术指标',
    ],
    [
      1,
      '门机远程诊断',
      name,
      '周海峰劳模创新工作室',
      '周海峰',
      '吴𬬩、李明',
      '2026.1',
      '2026年12月',
      '约120',
      '否',
      '在研',
      '故障预警准确率',
    ],
    [2, '岸桥防摇', name, '', '李明', '', '20250301', '', '30万元', '√', '已结题', ''],
    ['合计', '', '', '', '', '', '', '', 150, '', '', ''],
  ])
  expect(sheet).toMatchObject({ as: 'project', rows: 2, created: 2, alsoCreated: { person: 2 } })
  const [first, second] = values('project')
  expect(first).toMatchObject({
    studio: { id: studio },
    leaderName: '周海峰',
    leader: { id: expect.any(String) },
    startedOn: '2026-01',
    dueOn: '2026-12',
    budget: 120_000_000,
    bottleneck: false,
    state: 'running',
    targets: [{ indicator: '故障预警准确率' }],
  })
  expect(second).toMatchObject({
    budget: 30_000_000,
    bottleneck: true,
    state: 'done',
    startedOn: '2025-03-01',
  })
})

test('open challenges: the people who took one up belong to the taker’s unit', async () => {
  const sheet = await importSheet('榜单.xlsx', '揭榜挂帅', [
    [
      '榜单编号',
      '难题名称',
      '发榜单位',
      '榜额（万元）',
      '发榜时间',
      '完成时限',
      '揭榜单位',
      '揭榜人',
      '是否签订军令状',
      '状态',
    ],
    [
      'JB-2026-01',
      '抓斗耐磨',
      '江苏省产业工会',
      50,
      '2026-01-05',
      '2026.12.31',
      name,
      '周海峰',
      '是',
      '已揭榜',
    ],
    ['JB-2026-02', '皮带纠偏', '江苏省产业工会', '面议', '2026-01-05', '', '', '', '', '待揭榜'],
  ])
  expect(sheet).toMatchObject({ as: 'challenge', created: 2, alsoCreated: { person: 1 } })
  expect(values('challenge')).toMatchObject([
    {
      number: 'JB-2026-01',
      prize: 50_000_000,
      takerUnit: { id: unit },
      leaderName: '周海峰',
      pledged: true,
      state: 'taken',
    },
    { number: 'JB-2026-02', prize: null, state: 'posted' },
  ])
  expect(values('person')).toMatchObject([{ name: '周海峰', unit: { id: unit } }])
})

test('masters and apprentices: both come on file; a start filled in later makes no second record', async () => {
  const header = [
    '序号',
    '师傅姓名',
    '徒弟姓名',
    '单位',
    '工种',
    '签约时间',
    '期满时间',
    '师徒协议',
    '津贴（元/月）',
  ]
  const first = await importSheet('师带徒名册.xlsx', '名册', [
    ['师带徒结对花名册'],
    header,
    [1, '周海峰', '吴𬬩', name, '门机司机', '', '', '', 200],
    [2, '周海峰', '李明', name, '电工', '2025.3', '2027.3', 'STX-01', '200元'],
  ])
  expect(first).toMatchObject({ as: 'apprenticeship', created: 2, alsoCreated: { person: 3 } })
  expect(values('apprenticeship')).toMatchObject([
    { apprenticeName: '吴𬬩', allowance: 20_000, startedOn: null },
    {
      apprenticeName: '李明',
      allowance: 20_000,
      startedOn: '2025-03',
      endsOn: '2027-03',
      contract: 'STX-01',
    },
  ])
  const later = await importSheet('师带徒名册.xlsx', '名册', [
    header,
    [1, '周海峰', '吴𬬩', name, '门机司机', '2026.1', '', '', 200],
  ])
  expect(later).toMatchObject({ created: 0, updated: 1 })
})

test('activities of studios', async () => {
  const sheet = await importSheet('活动台账.xlsx', '2025', [
    ['工作室名称', '活动主题', '类别', '活动时间', '地点', '参加人数', '活动情况'],
    ['周海峰劳模创新工作室', '安全技能培训', '培训', '2025.6.1', '一号泊位', '35人', '讲解门机检修要点'],
    ['周海峰劳模创新工作室', '安全技能培训', '培训', '2025.9.1', '二号泊位', '约40', ''],
    ['另一个工作室', '参观', '团建', '2025', '', '', ''],
  ])
  expect(sheet).toMatchObject({ as: 'studioActivity', created: 3, rejected: [] })
  expect(values('studioActivity')).toMatchObject([
    { kind: 'training', heldOn: '2025-06-01', attendance: 35, studio: { id: studio } },
    { heldOn: '2025-09-01', attendance: 40 },
    { studio: { id: null, text: '另一个工作室' }, kind: null },
  ])
})

test('rewards of inventors find their patent', async () => {
  bench.test.store.write({ label: 'x' }, (w) =>
    w.insert('patent', { title: '一种起重机诊断装置', patentNumber: '201811564288.X' }),
  )
  const sheet = await importSheet('职务发明奖励发放表.xlsx', 'Sheet1', [
    ['2025年职务发明奖励发放表', '', '', '单位：元'],
    ['序号', '专利名称', '发明人', '奖励金额', '发放时间', '发放文号'],
    [1, '一种起重机诊断装置', '周海峰', 4000, '2025-08-01', '云港发〔2025〕12号'],
    [2, 'ZL201811564288.X', '李明', '1,500.00', '2025.8', ''],
  ])
  expect(sheet).toMatchObject({ as: 'reward', created: 2, rejected: [] })
  expect(values('reward')).toMatchObject([
    { personName: '周海峰', patent: { id: expect.any(String) }, amount: 400_000, paidOn: '2025-08-01' },
    { personName: '李明', patent: { id: expect.any(String) }, amount: 150_000 },
  ])
})

test('a pairing without a name is called by its two sides; a year by its number', async () => {
  await importSheet('团室联姻.xlsx', 'Sheet1', [
    ['工作室', '科技镇长团', '团长', '届次', '结对时间'],
    ['周海峰劳模创新工作室', '海安科技镇长团', '陈博士', '第十五批', '2025.10'],
  ])
  expect(values('pairing')).toMatchObject([
    { title: '周海峰劳模创新工作室—海安科技镇长团', pairedOn: '2025-10' },
  ])
  await importSheet('总结.xlsx', '年度总结', [
    ['工作室名称', '年度', '年度计划', '年度总结', '带徒人数'],
    ['周海峰劳模创新工作室', '2025年', '完成三项课题', '已完成', 4],
  ])
  expect(values('studioYear')).toMatchObject([{ title: '2025 年度', year: 2025, apprentices: 4 }])
})

test('every type can be asked for by name, and says so where the sheet has nothing of it', async () => {
  const sheet = await importSheet(
    '表.xlsx',
    'Sheet1',
    [
      ['甲', '乙'],
      ['1', '2'],
    ],
    'challenge',
  )
  expect(sheet).toMatchObject({ as: null, rejected: [{ code: 'sheet-unknown' }] })
})
