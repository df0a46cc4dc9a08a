import { defineTexts } from '../../lib/texts.ts'

/** What each register is for, told where it is still empty. */
export const registerTexts = defineTexts(
  'registers',
  {
    studio:
      '登记劳模和工匠人才创新工作室：领衔人、命名沿革、场地设备经费、达标对照；成员、活动、年度计划与考核在工作室页内登记。',
    alliance:
      '登记跨区域、跨行业、跨企业和产业链联盟：盟主、章程、理事会；成员、年度任务与评价在联盟页内登记。',
    pairing: '登记工作室与科技镇长团的结对：团长与团员、需求清单、合作成效。',
    apprenticeship: '登记师带徒：师傅、徒弟、协议、目标、考核与出师。',
    project: '登记攻关项目：要解决的问题、可测的指标、团队、里程碑与产出。',
    challenge: '登记揭榜挂帅榜单：难题、指标、榜额、揭榜团队、军令状与验收。',
    innovation: '登记“五小”成果与合理化建议：小发明、小创造（小改造）、小革新、小设计、小建议。',
    achievement: '登记职工科技创新成果；申报年度评选时可直接从这里带入。',
    method: '登记先进操作法：操作要领、实绩指标、规程符合性、推广范围；申报时可直接带入。',
    award: '登记获奖与认定，往届“三个十大”名单也放在这里，形式审查据此查重。',
    patent: '登记专利：法律状态、年费缴纳、实施与许可；申报十大发明专利时可直接带入。',
    reward: '登记职务发明奖励与报酬：应付、已付、依据与文号。',
    unit: '登记单位：与公章一致的全称、曾用名、信用代码、隶属与行业；名单越全，导入时认得越准。',
    person: '登记职工：岗位、技能等级、职称、荣誉与竞赛；导入工作室和成员名单时会自动建档。',
  },
  {
    studio:
      'Studios of model workers and craftsmen: leader, namings, site, equipment, funds, checklist. Members, activities, years and reviews are kept on the studio’s page.',
    alliance:
      'Alliances across regions, industries and enterprises or along a chain: lead, charter, council. Members, tasks and reviews are kept on the alliance’s page.',
    pairing: 'Studios paired with a town science delegation: its head and members, needs, results.',
    apprenticeship: 'Masters and apprentices: contract, goals, assessments, result.',
    project: 'Projects: the problem, measurable targets, team, milestones, outputs.',
    challenge: 'Posted challenges: problem, targets, prize, the team that took it up, pledge, acceptance.',
    innovation: 'Small inventions, creations, renewals, designs and suggestions of workers.',
    achievement:
      'Workers’ achievements in science and technology; a nomination takes its contents from here.',
    method: 'Advanced operating methods: steps, indicators, conformity with the rules, spread.',
    award:
      'Awards and recognitions; earlier winners of the three tens stand here, too, and the formality check looks for repeats among them.',
    patent: 'Patents: legal status, fees paid, use and licences; a nomination takes its contents from here.',
    reward: 'Rewards and remuneration of inventors: due, paid, basis, document.',
    unit: 'Units: full name as on the seal, former names, credit code, affiliation, industry. The fuller the list, the surer names in workbooks are matched.',
    person:
      'People: post, skill grade, title, honours, competitions. Importing studios and members puts them on file by itself.',
  },
)
