import { fieldOf } from '../../record/define-record.ts'
import type { Values } from '../../record/field.ts'
import { recordDefinitions } from '../../records/record-definitions.ts'
import { formatWan } from '../../text/parse-money.ts'
import {
  type BookBlock,
  factsBlock,
  note,
  recordsTable,
  rowsTable,
  tableOr,
  textBlock,
} from './book-blocks.ts'
import { bookEvidence, type NumberedEvidence } from './book-evidence.ts'
import { memberBlocks } from './book-members.ts'
import { bookOutputs } from './book-outputs.ts'
import { reviewBlocks } from './book-reviews.ts'
import { inOrderOf, ofYear, runningIn } from './of-year.ts'
import { type LinkName, printedLabel, printedValue } from './printed-value.ts'
import { rowsIn } from './rows-in.ts'
import type { StudioBookSource } from './studio-book-source.ts'

export interface BookSection {
  readonly title: string
  readonly blocks: readonly BookBlock[]
}

/** Everything a studio's book of one year prints, as printed: no ids, clocks or stations. */
export interface StudioBookModel {
  readonly schema: 1
  readonly year: number
  readonly name: string
  readonly unit: string
  readonly cover: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly BookSection[]
}

const { studio: definition } = recordDefinitions
const unitLabel = printedLabel(fieldOf(definition, 'unit'))

const overview = ({ studio, unit }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => {
  const facts = factsBlock(
    definition,
    [
      ...['name', 'unit', 'kind', 'level', 'namedOn', 'foundedOn', 'state'],
      ...(studio.state === 'revoked' ? ['revokedOn', 'revokedReason'] : []),
      ...['field', 'leaderName', 'leaderSkill', 'leaderHonour', 'contact', 'phone', 'site', 'area'],
    ],
    studio,
    linkName,
  )
  return [
    {
      kind: 'facts',
      rows: facts.rows.map(({ label, value }) => ({ label, value: label === unitLabel ? unit : value })),
    },
    ...textBlock('攻关方向与目标', studio.goals, '没有登记攻关方向与目标。'),
  ]
}

const conditions = ({ studio }: StudioBookSource): readonly BookBlock[] => [
  tableOr(rowsTable('主要设备', definition, 'equipment', rowsIn(studio, 'equipment')), '没有登记设备。'),
  tableOr(rowsTable('规章制度', definition, 'rules', rowsIn(studio, 'rules')), '没有登记规章制度。'),
]

const checklist = (
  { studio }: StudioBookSource,
  evidence: readonly NumberedEvidence[],
): readonly BookBlock[] => {
  const rows = rowsIn(studio, 'checklist')
  if (rows.length === 0) return [note('没有登记达标对照。')]
  const met = rows.filter((row) => row.met === true).length
  const table = rowsTable('', definition, 'checklist', rows)
  const proofs = rows.map(({ item }) =>
    evidence.flatMap(({ checks, number }) => (checks === item ? [`佐证 ${number}`] : [])).join('、'),
  )
  return [
    note(`共 ${rows.length} 条，已达标 ${met} 条。`),
    {
      ...table,
      columns: [...table.columns, { label: '佐证', width: 2, unit: 'fr', align: 'left' }],
      rows: table.rows.map((row, index) => [...row, proofs[index] || '无']),
    },
  ]
}

const planAndSummary = ({ records, year }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => {
  const years = records.studioYear.filter((values) => values.year === year)
  if (years.length === 0) return [note(`没有登记 ${year} 年的计划与总结。`)]
  const { studioYear } = recordDefinitions
  const figures = ['results', 'patents', 'apprentices', 'trained', 'trainings', 'benefit', 'funds']
  return inOrderOf(years, 'title').flatMap((values) => [
    ...textBlock('年度计划', values.plan, '没有登记年度计划。'),
    tableOr(rowsTable('年度课题', studioYear, 'topics', rowsIn(values, 'topics')), '没有登记年度课题。'),
    ...textBlock('年度总结', values.summary, '没有登记年度总结。'),
    factsBlock(studioYear, ['planOn', 'summaryOn', ...figures], values, linkName),
  ])
}

const activities = ({ records, year }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => {
  const own = inOrderOf(ofYear(records.studioActivity, year, 'heldOn', 'endedOn'), 'heldOn', 'title')
  const names = ['heldOn', 'title', 'kind', 'place', 'attendance', 'outcome']
  const none = `${year} 年没有登记活动。`
  return [
    tableOr(recordsTable('', recordDefinitions.studioActivity, names, own, linkName), none),
    ...own.flatMap((values) =>
      values.content ? textBlock(`${String(values.title ?? '')}：活动内容`, values.content, '') : [],
    ),
  ]
}

const apprenticeships = ({ records, year }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => {
  const own = inOrderOf(
    runningIn(records.apprenticeship, year, 'startedOn', 'endsOn'),
    'startedOn',
    'apprenticeName',
  )
  const names = ['masterName', 'apprenticeName', 'trade', 'startedOn', 'endsOn', 'state', 'goals', 'result']
  const none = `${year} 年没有登记师带徒。`
  return [tableOr(recordsTable('', recordDefinitions.apprenticeship, names, own, linkName), none)]
}

const projects = ({ records, year }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => {
  const own = inOrderOf(runningIn(records.project, year, 'startedOn', 'finishedOn'), 'startedOn', 'title')
  const names = ['title', 'leaderName', 'state', 'startedOn', 'dueOn', 'finishedOn', 'budget']
  const none = `${year} 年没有登记在研攻关项目。`
  return [tableOr(recordsTable('', recordDefinitions.project, names, own, linkName), none)]
}

const funds = ({ studio, year }: StudioBookSource): readonly BookBlock[] => {
  const rows = rowsIn(studio, 'funds').filter((row) => row.year === undefined || row.year === year)
  if (rows.length === 0) return [note(`${year} 年没有登记经费。`)]
  const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0)
  const [amount, spent] = [sum('amount'), sum('spent')]
  const text = `到位 ${formatWan(amount)} 万元，已用 ${formatWan(spent)} 万元，结余 ${formatWan(amount - spent)} 万元。`
  return [rowsTable('', definition, 'funds', rows), note(text)]
}

const namings = ({ studio }: StudioBookSource): readonly BookBlock[] => [
  tableOr(rowsTable('', definition, 'namings', rowsIn(studio, 'namings')), '没有登记命名与重新确认。'),
]

const party = ({ studio }: StudioBookSource, linkName: LinkName): readonly BookBlock[] => [
  factsBlock(definition, ['partyBranch'], studio, linkName),
  ...textBlock('“双创双提升”情况', studio.partyWork, '没有登记“双创双提升”情况。'),
]

const evidenceList = (evidence: readonly NumberedEvidence[]): readonly BookBlock[] =>
  evidence.length === 0
    ? [note('没有登记佐证材料。')]
    : [
        {
          kind: 'table',
          title: '',
          columns: [
            { label: '材料类别', width: 2.2, unit: 'fr', align: 'left' },
            { label: '文件名称', width: 3.6, unit: 'fr', align: 'left' },
            { label: '所属', width: 2.4, unit: 'fr', align: 'left' },
            { label: 'SHA-256 前 16 位', width: 34, unit: 'mm', align: 'left' },
          ],
          rows: evidence.map(({ slot, fileName, owner, sha256 }) => [
            slot,
            fileName,
            owner,
            sha256.slice(0, 16),
          ]),
        },
      ]

const textOf = (values: Values, field: string): string => String(values[field] ?? '').trim()

/**
 * The book (台账册) of a studio for one year (domain.md §1.7): what the unit keeps and reviewers ask for. A section without
 * records says so. The same records give the same model on every machine, so its hash tells whether data changed.
 */
export const studioBookModel = (source: StudioBookSource): StudioBookModel => {
  const { studio, unit, year } = source
  const linkName: LinkName = (_, link) => source.nameOf(link)
  const evidence = bookEvidence(source)
  return {
    schema: 1,
    year,
    name: textOf(studio, 'name'),
    unit,
    cover: [
      { label: '工作室名称', value: textOf(studio, 'name') },
      { label: '所在单位', value: unit },
      { label: '领衔人', value: textOf(studio, 'leaderName') },
      { label: '命名级别', value: printedValue(fieldOf(definition, 'level'), studio.level, linkName) },
    ],
    sections: [
      { title: '工作室概况', blocks: overview(source, linkName) },
      { title: '成员', blocks: memberBlocks(source, linkName) },
      { title: '达标对照', blocks: checklist(source, evidence) },
      { title: '设备与制度', blocks: conditions(source) },
      { title: '年度计划与总结', blocks: planAndSummary(source, linkName) },
      { title: '活动', blocks: activities(source, linkName) },
      { title: '师带徒', blocks: apprenticeships(source, linkName) },
      { title: '攻关项目', blocks: projects(source, linkName) },
      { title: '成果', blocks: bookOutputs(source, linkName) },
      { title: '经费', blocks: funds(source) },
      { title: '考核评估', blocks: reviewBlocks(source, linkName) },
      { title: '命名沿革', blocks: namings(source) },
      { title: '党建', blocks: party(source, linkName) },
      { title: '佐证目录', blocks: evidenceList(evidence) },
    ],
  }
}
