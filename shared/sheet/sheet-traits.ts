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
    words: /推荐(?!单位)|申报(?!单位)|十大/u,
    needs: ['title'],
    telling: ['benefits', 'recommender', 'industryKind'],
  },
  {
    type: 'person',
    words: /职工|人员|花名册|名册/u,
    needs: ['name'],
    telling: ['unitHead', 'honours', 'sex'],
  },
]
