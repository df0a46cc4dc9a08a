import type { RecordType } from '../record/record-type-name.ts'

/** What the rows of a sheet become. Member lists of a studio or alliance go by the name of their owner. */
export type SheetType = Exclude<RecordType, 'cycle' | 'evidence' | 'scoreSheet'> | 'scores'

type RecordSheetType = Exclude<SheetType, 'scores'>

/** How a sheet of one type is told from others. */
export interface SheetTrait {
  readonly type: RecordSheetType
  /** Words in the names of sheet, title, file or folder. */
  readonly words: RegExp
  readonly needs: readonly string[]
  /** Fields that hardly any other sheet has. */
  readonly telling: readonly string[]
  /** Taken only where it is named so, or this many telling fields are there: its other headers are anyone's. */
  readonly tellingAtLeast?: number
}

export const sheetTraits: readonly SheetTrait[] = [
  {
    type: 'unit',
    words: /单位(名录|名单|台账|一览|信息)|企业名录|^单位/u,
    needs: ['name'],
    telling: ['creditCode', 'shortName', 'affiliation'],
  },
  {
    type: 'studio',
    words: /工作室/u,
    needs: ['name'],
    telling: ['leaderName', 'namedOn', 'area', 'memberCount'],
  },
  {
    type: 'studioMember',
    words: /成员/u,
    needs: ['studio', 'name'],
    telling: ['joinedOn', 'frontLine', 'studio'],
  },
  { type: 'alliance', words: /联盟/u, needs: ['name'], telling: ['leadUnit', 'foundedOn'] },
  {
    type: 'allianceMember',
    words: /联盟/u,
    needs: ['alliance', 'studio'],
    telling: ['studio', 'role', 'joinedOn'],
  },
  {
    type: 'patent',
    words: /专利/u,
    needs: ['title', 'patentNumber'],
    telling: ['inventors', 'legalStatus', 'filedOn', 'patentKind'],
  },
  {
    type: 'innovation',
    words: /五小/u,
    needs: ['title'],
    telling: ['category', 'firstCompleter', 'applied'],
  },
  { type: 'achievement', words: /科技创新成果/u, needs: ['title'], telling: ['startedOn', 'completedOn'] },
  { type: 'method', words: /操作法/u, needs: ['title'], telling: ['steps', 'background', 'trade'] },
  {
    type: 'award',
    words: /获奖|表彰|获评|奖项|往届|历届|历年|认定|命名/u,
    needs: ['title'],
    telling: ['name', 'level', 'year', 'documentNumber'],
  },
  {
    type: 'nomination',
    // A list of winners names the same award, and must not become this year's entries.
    words: /^(?!.*(?:获奖|表彰|获评|往届|历届|历年|认定名单)).*(?:推荐(?!单位)|申报(?!单位)|十大)/u,
    needs: ['title'],
    telling: ['benefits', 'recommender', 'industryKind'],
  },
  {
    type: 'person',
    words: /职工|人员|花名册|名册/u,
    needs: ['name'],
    telling: ['unitHead', 'honours', 'sex'],
  },
  {
    type: 'apprenticeship',
    words: /师带徒|师徒|拜师|带徒/u,
    needs: ['apprenticeName', 'masterName'],
    telling: ['apprenticeName', 'masterName', 'contract', 'allowance'],
    tellingAtLeast: 2,
  },
  {
    type: 'project',
    words: /攻关|课题|研发项目|项目台账/u,
    needs: ['title'],
    telling: ['leaderName', 'budget', 'dueOn', 'milestones', 'bottleneck', 'targets'],
    tellingAtLeast: 3,
  },
  {
    type: 'challenge',
    words: /揭榜|榜单/u,
    needs: ['title'],
    telling: ['postedOn', 'closesOn', 'prize', 'takerUnit', 'conditions', 'pledged'],
    tellingAtLeast: 2,
  },
  {
    type: 'studioActivity',
    words: /活动/u,
    needs: ['studio', 'title'],
    telling: ['heldOn', 'place', 'attendance', 'outcome'],
    tellingAtLeast: 2,
  },
  {
    type: 'studioYear',
    words: /年度(计划|总结)|工作(计划|总结)/u,
    needs: ['studio', 'year'],
    telling: ['plan', 'summary', 'topics', 'trained'],
    tellingAtLeast: 2,
  },
  {
    type: 'studioReview',
    words: /考核|评估|复核/u,
    needs: ['studio'],
    telling: ['total', 'grade', 'decision', 'reviewedOn'],
    tellingAtLeast: 2,
  },
  {
    type: 'allianceTask',
    words: /联盟.*任务|任务/u,
    needs: ['alliance', 'title'],
    telling: ['leadStudio', 'partners', 'dueOn', 'state'],
    tellingAtLeast: 2,
  },
  {
    type: 'allianceReview',
    words: /联盟.*(评价|考核)/u,
    needs: ['alliance', 'grade'],
    telling: ['total', 'grade', 'decision'],
    tellingAtLeast: 2,
  },
  {
    type: 'pairing',
    words: /团室联姻|镇长团/u,
    needs: ['studio', 'delegation'],
    telling: ['delegation', 'head', 'term', 'needs'],
    tellingAtLeast: 1,
  },
  {
    type: 'reward',
    words: /奖酬|报酬|专利奖|发明.*奖励|奖励.*发放/u,
    needs: ['personName', 'amount'],
    telling: ['amount', 'paidOn', 'dueOn', 'base', 'rate', 'patent'],
    tellingAtLeast: 3,
  },
]
