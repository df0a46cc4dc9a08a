import type { ListFilter } from '../list-query.ts'
import { fieldOf } from '../record/define-record.ts'
import type { Label } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { innovation } from '../records/innovation.ts'

/** One figure of the yearly return: which records it counts, or adds up. */
export interface FigureSpec {
  readonly id: string
  readonly section: Label
  readonly label: Label
  /** What exactly is counted, printed beside the figure. */
  readonly definition: Label
  readonly type: RecordType
  readonly filters: readonly ListFilter[]
  /** A money field that is added up; without one, records are counted. */
  readonly sum?: string
}

const category = fieldOf(innovation, 'category')
const innovationCategories = category.kind === 'choice' ? category.options : []

const both = (zh: string, en: string): Label => ({ zh, en })

const studios = both('工作室', 'Studios')
const works = both('攻关与揭榜', 'Projects and challenges')
const results = both('“五小”与成果', 'Innovations and results')
const patents = both('专利与奖酬', 'Patents and rewards')
const people = both('人员与带徒', 'People and apprentices')

/** Records whose date lies in the year, however precisely it is written. */
const within = (field: string, year: number): ListFilter => ({ field, from: String(year), to: String(year) })

const studioFigures = (year: number): readonly FigureSpec[] => [
  {
    id: 'studios',
    section: studios,
    label: both('工作室总数', 'Studios'),
    definition: both(
      '台账登记的全部工作室，含暂停和已摘牌的',
      'All studios on file, paused and revoked ones included',
    ),
    type: 'studio',
    filters: [],
  },
  ...(
    [
      ['national', '全国示范性', 'National model'],
      ['provincial', '省级', 'Provincial'],
      ['municipal', '市级', 'Municipal'],
    ] as const
  ).map(([level, zh, en]) => ({
    id: `studios-${level}`,
    section: studios,
    label: both(`其中：${zh}`, `of these: ${en}`),
    definition: both(`现级别为“${zh}”的工作室`, `Studios whose present level is “${en}”`),
    type: 'studio' as const,
    filters: [{ field: 'level', is: level }],
  })),
  {
    id: 'studiosNamed',
    section: studios,
    label: both('本年命名', 'Named this year'),
    definition: both(
      '现级别的命名时间在本年的工作室',
      'Studios named at their present level within the year',
    ),
    type: 'studio',
    filters: [within('namedOn', year)],
  },
  {
    id: 'studiosRevoked',
    section: studios,
    label: both('本年摘牌', 'Revoked this year'),
    definition: both('摘牌时间在本年的工作室', 'Studios revoked within the year'),
    type: 'studio',
    filters: [within('revokedOn', year)],
  },
  {
    id: 'activities',
    section: studios,
    label: both('本年活动（次）', 'Activities'),
    definition: both('活动时间在本年的工作室活动', 'Activities of studios held within the year'),
    type: 'studioActivity',
    filters: [within('heldOn', year)],
  },
  {
    id: 'alliances',
    section: studios,
    label: both('工作室联盟', 'Alliances'),
    definition: both('台账登记的全部联盟', 'All alliances on file'),
    type: 'alliance',
    filters: [],
  },
  {
    id: 'pairings',
    section: studios,
    label: both('本年团室联姻', 'Pairings this year'),
    definition: both('结对日期在本年的团室联姻', 'Pairings made within the year'),
    type: 'pairing',
    filters: [within('pairedOn', year)],
  },
]

const workFigures = (year: number): readonly FigureSpec[] => [
  {
    id: 'projectsStarted',
    section: works,
    label: both('本年开始的攻关项目', 'Projects started'),
    definition: both('开始时间在本年的攻关项目', 'Projects started within the year'),
    type: 'project',
    filters: [within('startedOn', year)],
  },
  {
    id: 'projectsFinished',
    section: works,
    label: both('本年完成的攻关项目', 'Projects finished'),
    definition: both('实际完成时间在本年的攻关项目', 'Projects finished within the year'),
    type: 'project',
    filters: [within('finishedOn', year)],
  },
  {
    id: 'challengesPosted',
    section: works,
    label: both('本年发榜', 'Challenges posted'),
    definition: both('发榜日在本年的榜单', 'Challenges posted within the year'),
    type: 'challenge',
    filters: [within('postedOn', year)],
  },
  {
    id: 'challengesAccepted',
    section: works,
    label: both('本年验收的榜单', 'Challenges accepted'),
    definition: both('验收时间在本年的榜单', 'Challenges accepted within the year'),
    type: 'challenge',
    filters: [within('acceptedOn', year)],
  },
  {
    id: 'challengesPaid',
    section: works,
    label: both('本年验收榜单已兑付（万元）', 'Prizes paid (10,000 yuan)'),
    definition: both(
      '验收时间在本年的榜单“已兑付”之和',
      'Sum of prizes paid for challenges accepted within the year',
    ),
    type: 'challenge',
    filters: [within('acceptedOn', year)],
    sum: 'paid',
  },
]

const resultFigures = (year: number): readonly FigureSpec[] => [
  {
    id: 'innovations',
    section: results,
    label: both('本年完成“五小”成果', 'Innovations completed'),
    definition: both('完成时间在本年的“五小”成果', 'Innovations completed within the year'),
    type: 'innovation',
    filters: [within('completedOn', year)],
  },
  ...innovationCategories.map(({ value, label }) => ({
    id: `innovations-${value}`,
    section: results,
    label: both(`其中：${label.zh}`, `of these: ${label.en}`),
    definition: both(
      `完成时间在本年、类别为“${label.zh}”的成果`,
      `Innovations of the kind “${label.en}” completed within the year`,
    ),
    type: 'innovation' as const,
    filters: [within('completedOn', year), { field: 'category', is: value }],
  })),
  {
    id: 'innovationBenefit',
    section: results,
    label: both('本年“五小”经济效益（万元）', 'Benefit of innovations (10,000 yuan)'),
    definition: both(
      '完成时间在本年的“五小”成果“经济效益”之和；没有填的不计',
      'Sum of the benefit of innovations completed within the year; empty ones add nothing',
    ),
    type: 'innovation',
    filters: [within('completedOn', year)],
    sum: 'benefit',
  },
  {
    id: 'achievements',
    section: results,
    label: both('本年完成科技创新成果', 'Achievements completed'),
    definition: both('完成时间在本年的科技创新成果', 'Achievements completed within the year'),
    type: 'achievement',
    filters: [within('completedOn', year)],
  },
  {
    id: 'methods',
    section: results,
    label: both('本年应用先进操作法', 'Methods put to use'),
    definition: both('首次应用时间在本年的先进操作法', 'Methods first used within the year'),
    type: 'method',
    filters: [within('firstUse', year)],
  },
  {
    id: 'awards',
    section: results,
    label: both('本年获奖与认定', 'Awards'),
    definition: both('年度为本年的获奖与认定', 'Awards of the year'),
    type: 'award',
    filters: [{ field: 'year', is: year }],
  },
  {
    id: 'awardsHigh',
    section: results,
    label: both('其中：省部级及以上', 'of these: provincial and above'),
    definition: both(
      '年度为本年、级别为国家级或省部级的获奖',
      'Awards of the year at national or provincial level',
    ),
    type: 'award',
    filters: [
      { field: 'year', is: year },
      { field: 'level', in: ['national', 'provincial'] },
    ],
  },
]

const patentFigures = (year: number): readonly FigureSpec[] => [
  {
    id: 'patentsFiled',
    section: patents,
    label: both('本年申请专利', 'Patents filed'),
    definition: both('申请日在本年的专利', 'Patents filed within the year'),
    type: 'patent',
    filters: [within('filedOn', year)],
  },
  {
    id: 'patentsGranted',
    section: patents,
    label: both('本年授权专利', 'Patents granted'),
    definition: both('授权公告日在本年的专利', 'Patents granted within the year'),
    type: 'patent',
    filters: [within('grantedOn', year)],
  },
  {
    id: 'inventionsGranted',
    section: patents,
    label: both('其中：发明专利', 'of these: inventions'),
    definition: both('授权公告日在本年的发明专利', 'Inventions granted within the year'),
    type: 'patent',
    filters: [within('grantedOn', year), { field: 'patentKind', is: 'invention' }],
  },
  {
    id: 'patentsInForce',
    section: patents,
    label: both('现有有效专利', 'Patents in force'),
    definition: both(
      '编制时法律状态为“授权”的专利',
      'Patents whose legal status is “granted” when this is drawn up',
    ),
    type: 'patent',
    filters: [{ field: 'legalStatus', is: 'granted' }],
  },
  {
    id: 'rewardsPaid',
    section: patents,
    label: both('本年发放发明奖酬（元）', 'Inventor rewards paid (yuan)'),
    definition: both('发放日期在本年的发明奖酬“金额”之和', 'Sum of inventor rewards paid within the year'),
    type: 'reward',
    filters: [within('paidOn', year)],
    sum: 'amount',
  },
]

const peopleFigures = (year: number): readonly FigureSpec[] => [
  {
    id: 'members',
    section: people,
    label: both('在室成员（人次）', 'Members of studios'),
    definition: both(
      '没有离开时间的工作室成员；一人在两个工作室的计两次',
      'Members without a date of leaving; one who is in two studios counts twice',
    ),
    type: 'studioMember',
    filters: [{ field: 'leftOn', empty: true }],
  },
  {
    id: 'membersFrontLine',
    section: people,
    label: both('其中：一线职工', 'of these: front-line workers'),
    definition: both('上项中“是否一线”为“是”的', 'Those of the above who are marked front-line'),
    type: 'studioMember',
    filters: [
      { field: 'leftOn', empty: true },
      { field: 'frontLine', is: true },
    ],
  },
  {
    id: 'apprenticeships',
    section: people,
    label: both('本年新结师徒（对）', 'Apprenticeships begun'),
    definition: both('开始时间在本年的师带徒', 'Apprenticeships begun within the year'),
    type: 'apprenticeship',
    filters: [within('startedOn', year)],
  },
  {
    id: 'apprenticesPassed',
    section: people,
    label: both('本年出师（人）', 'Apprentices passed'),
    definition: both(
      '状态为“已出师”、期满时间在本年的师带徒',
      'Apprenticeships passed whose end lies within the year',
    ),
    type: 'apprenticeship',
    filters: [within('endsOn', year), { field: 'state', is: 'passed' }],
  },
]

/** Figures of the yearly statistical return for 督查考核 (苏工发〔2023〕3号), in the order of the table. */
export const yearlyReturn = (year: number): readonly FigureSpec[] => [
  ...studioFigures(year),
  ...peopleFigures(year),
  ...workFigures(year),
  ...resultFigures(year),
  ...patentFigures(year),
]
