import type { PersonEntry } from '../record/field.ts'
import { parsePhone } from '../rules/phone.ts'
import { parseWrittenDate } from '../text/parse-date.ts'
import { parseFlag } from '../text/parse-flag.ts'

/** Parts the lines of one column of a form's table of persons: all of one cell, in the order of their names. */
export const entrySeparator = '␞'

type Reader = (text: string) => Partial<PersonEntry> | null

const words =
  (part: 'unit' | 'post' | 'skill' | 'contribution' | 'nation' | 'education' | 'duty' | 'title'): Reader =>
  (text) => ({ [part]: text })

const flag =
  (part: 'frontLine' | 'unitHead'): Reader =>
  (text) => {
    const value = parseFlag(text)
    return value === null ? null : { [part]: value }
  }

const date =
  (part: 'born' | 'from' | 'to'): Reader =>
  (text) => {
    const read = parseWrittenDate(text)
    return read.ok ? { [part]: read.date } : null
  }

const readers = {
  unit: words('unit'),
  post: words('post'),
  skill: words('skill'),
  contribution: words('contribution'),
  nation: words('nation'),
  education: words('education'),
  duty: words('duty'),
  title: words('title'),
  frontLine: flag('frontLine'),
  unitHead: flag('unitHead'),
  born: date('born'),
  from: date('from'),
  to: date('to'),
  sex: (text) => (/^男/u.test(text) ? { sex: 'male' } : /^女/u.test(text) ? { sex: 'female' } : null),
  phone: (text) => {
    const read = parsePhone(text)
    return read.ok ? { phone: read.phone } : null
  },
  share: (text) => {
    const share = /^(\d+(?:\.\d+)?)\s*%?$/u.exec(text)?.[1]
    return share === undefined ? null : { share: Number(share) }
  },
} as const satisfies Readonly<Record<string, Reader>>

export type PersonPart = keyof typeof readers

/** Headers of tables of persons in forms of the trade (domain.md §1.2, 主要完成人情况表). */
const headers: Readonly<Record<PersonPart, readonly string[]>> = {
  unit: ['工作单位', '单位', '所在单位', '完成单位'],
  post: ['岗位', '工种', '岗位（工种）', '岗位/工种', '工种/岗位', '职务/工种'],
  skill: ['技能等级', '技能等级/职称', '职业资格'],
  contribution: ['主要贡献', '贡献', '创造性贡献', '对本项目创造性贡献', '承担的主要工作'],
  nation: ['民族'],
  education: ['文化程度', '学历'],
  duty: ['职务'],
  title: ['职称', '专业技术职务'],
  frontLine: ['是否一线', '一线职工', '是否一线职工'],
  unitHead: ['是否单位负责人', '单位负责人'],
  born: ['出生年月', '出生日期', '出生'],
  from: ['参加时间', '参加起始时间'],
  to: ['结束时间', '参加截止时间'],
  sex: ['性别'],
  phone: ['联系电话', '电话', '手机'],
  share: ['贡献率', '贡献占比'],
}

/** The header under which a column of the table of persons is read beside the list of names. */
export const personHeader = (label: string): string => `完成人的${label}`

export const personHeaders: readonly (readonly [PersonPart, readonly string[]])[] = Object.entries(
  headers,
).map(([part, labels]) => [part as PersonPart, labels.map(personHeader)])

/**
 * People with what one column says of each, in their order; null where it does not have as many lines as there are
 * people. `unread`: lines that are no value of that column.
 */
export const withPersonPart = (
  people: readonly PersonEntry[],
  part: PersonPart,
  cell: string,
): { readonly people: readonly PersonEntry[]; readonly unread: readonly string[] } | null => {
  const lines = cell.split(entrySeparator).map((line) => line.trim())
  if (lines.length !== people.length) return null
  const unread: string[] = []
  const detailed = people.map((person, index) => {
    const line = lines[index] ?? ''
    if (line === '') return person
    const said = readers[part](line)
    if (said === null) unread.push(line)
    return { ...person, ...said }
  })
  return { people: detailed, unread }
}
