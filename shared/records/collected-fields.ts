import type { RecordType } from '../record/record-type-name.ts'

/** What a unit is asked for in a collection workbook, in the order of the sheets. */
export const collectionKinds = ['innovation', 'method', 'patent', 'studio'] as const

export type CollectionKind = (typeof collectionKinds)[number]

interface CollectedSheet {
  readonly type: RecordType
  /** Name of the sheet, by which it is recognised when it comes back. */
  readonly sheet: string
  readonly fields: readonly string[]
  /** Asked for by calendar year in columns of their own. */
  readonly benefits: boolean
  /** Rows to fill in beyond what is on file. */
  readonly blankRows: number
}

/** Sheets of a kind; a studio is handed in with its members. */
export const collectedSheets: Readonly<Record<CollectionKind, readonly CollectedSheet[]>> = {
  innovation: [
    {
      type: 'innovation',
      sheet: '五小成果',
      fields: [
        ...[
          'title',
          'category',
          'firstCompleter',
          'completers',
          'phone',
          'studio',
          'completedOn',
          'firstUse',
        ],
        ...['benefit', 'applied', 'situation', 'content', 'measures', 'effect', 'note'],
      ],
      benefits: false,
      blankRows: 100,
    },
  ],
  method: [
    {
      type: 'method',
      sheet: '先进操作法',
      fields: [
        ...[
          'title',
          'namedAfter',
          'trade',
          'completers',
          'studio',
          'level',
          'firstUse',
          'background',
          'steps',
        ],
        ...['innovationPoints', 'spreadScope', 'spread', 'trained', 'socialBenefit', 'note'],
      ],
      benefits: true,
      blankRows: 30,
    },
  ],
  patent: [
    {
      type: 'patent',
      sheet: '专利',
      fields: [
        ...[
          'title',
          'patentNumber',
          'patentKind',
          'unit',
          'inventors',
          'filedOn',
          'grantedOn',
          'legalStatus',
        ],
        ...['paidThrough', 'studio', 'use', 'note'],
      ],
      benefits: true,
      blankRows: 60,
    },
  ],
  studio: [
    {
      type: 'studio',
      sheet: '工作室',
      fields: [
        ...[
          'name',
          'kind',
          'leaderName',
          'leaderHonour',
          'leaderSkill',
          'level',
          'namedOn',
          'foundedOn',
          'field',
        ],
        ...['contact', 'phone', 'patentCount', 'innovationCount', 'benefit', 'note'],
      ],
      benefits: false,
      blankRows: 20,
    },
    {
      type: 'studioMember',
      sheet: '工作室成员',
      fields: [
        ...['studio', 'name', 'role', 'sex', 'born', 'post', 'skill', 'education', 'frontLine', 'duties'],
        ...['joinedOn', 'leftOn'],
      ],
      benefits: false,
      blankRows: 200,
    },
  ],
}
