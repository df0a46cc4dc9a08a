import { recordDefinitions } from '../../records/record-definitions.ts'
import { presenceOn } from '../membership.ts'
import { type BookBlock, note, recordsTable } from './book-blocks.ts'
import { inOrderOf } from './of-year.ts'
import type { LinkName } from './printed-value.ts'
import type { StudioBookSource } from './studio-book-source.ts'

const words = { in: '在室', out: '不在', unclear: '日期不全', contradictory: '日期矛盾' } as const

/** Everybody who ever was a member, those who were in at the end of the year first and the leader before all, and how many these are. */
export const memberBlocks = (
  { records, year }: StudioBookSource,
  linkName: LinkName,
): readonly BookBlock[] => {
  const last = `${year}-12-31`
  const stated = inOrderOf(records.studioMember, 'joinedOn', 'name').map((values) => {
    const period = {
      joinedOn: (values.joinedOn as string | null | undefined) ?? null,
      leftOn: (values.leftOn as string | null | undefined) ?? null,
    }
    return { values, presence: presenceOn(period, last, last) }
  })
  if (stated.length === 0) return [note('没有登记成员。')]
  const isLeader = ({ values }: (typeof stated)[number]): boolean => values.role === 'leader'
  const isIn = ({ presence }: (typeof stated)[number]): boolean => presence === 'in'
  const ordered = stated.toSorted(
    (a, b) => Number(isIn(b)) - Number(isIn(a)) || Number(isLeader(b)) - Number(isLeader(a)),
  )
  const names = ['name', 'role', 'post', 'skill', 'frontLine', 'duties', 'joinedOn', 'leftOn']
  const table = recordsTable(
    '',
    recordDefinitions.studioMember,
    names,
    ordered.map(({ values }) => values),
    linkName,
  )
  const present = stated.filter(isIn)
  const frontLine = present.filter(({ values }) => values.frontLine === true).length
  return [
    note(
      `${year} 年末在室 ${present.length} 人，其中一线职工 ${frontLine} 人；历年登记共 ${stated.length} 人。`,
    ),
    {
      ...table,
      columns: [...table.columns, { label: '年末', width: 12, unit: 'mm', align: 'center' }],
      rows: table.rows.map((row, index) => [...row, words[ordered[index]?.presence ?? 'unclear']]),
    },
  ]
}
