import { chineseWorkingDays, coveredYears, workingDaysIn } from '../calendar/working-days.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { chineseDate } from './chinese-date.ts'

export type NoticeKind = 'publicity' | 'commendation'

/** One recognised entry as the public may see it: no id number, phone or other personal data can be put in. */
export interface NoticeEntry {
  readonly title: string
  readonly unit: string
  readonly completers: readonly string[]
  /** As printed, with ZL once granted. */
  readonly patentNumber: string | null
}

export interface NoticeCategory {
  readonly title: string
  readonly entries: readonly NoticeEntry[]
}

export interface NoticeInput {
  readonly kind: NoticeKind
  readonly year: number
  readonly organisers: readonly string[]
  /** Of the pack; the provincial three tens where it says nothing. */
  readonly wording?: RulePack['notice'] | undefined
  /** Day of the notice itself, first and last day of the publicity, YYYY-MM-DD. */
  readonly issuedOn: string
  readonly from: string
  readonly to: string
  readonly categories: readonly NoticeCategory[]
}

export interface NoticeTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What the notice says, as it is printed: the same for PDF and Word. */
export interface NoticeModel {
  /** In lines, as official titles break between words, not where the line is full. */
  readonly title: readonly string[]
  readonly paragraphs: readonly string[]
  readonly attachmentsTitle: readonly string[]
  readonly tables: readonly NoticeTable[]
  readonly signers: readonly string[]
  readonly date: string
}

/** The document that founds the three tens (its ninth point). */
const basis =
  '根据《关于充分发挥国有企业在推进产业工人队伍建设改革中示范带动作用的实施意见》（苏工发〔2023〕3号）'

const wordingOf = ({ wording }: NoticeInput) => wording ?? { scope: '省部属企业', award: '“三个十大”', basis }

const countText = (categories: readonly NoticeCategory[]): string =>
  categories.map(({ title, entries }) => `${title}${entries.length}项`).join('、')

/** Only of years whose holidays are on file: a wrong count in a public notice could be objected to. */
const workingDaysText = ({ from, to }: NoticeInput): string => {
  const { first, last } = coveredYears(chineseWorkingDays)
  const [begun, ended] = [from, to].map((day) => Number(day.slice(0, 4)))
  return Number(begun) >= first && Number(ended) <= last
    ? `（${workingDaysIn(from, to, chineseWorkingDays)}个工作日）`
    : ''
}

const publicity = (input: NoticeInput): readonly string[] => [
  `${wordingOf(input).basis}有关要求，经单位推荐、形式审查和专家评审，拟认定${input.year}年度${wordingOf(input).scope}${countText(input.categories)}（名单附后）。现予公示，公示时间为${chineseDate(input.from)}至${chineseDate(input.to)}${workingDaysText(input)}。`,
  '公示期间，对公示内容有异议的，请以书面形式如实反映，并提供必要的证明材料。以单位名义反映的，须写明联系人并加盖单位公章；以个人名义反映的，须签署真实姓名并写明联系方式。匿名反映和超过期限的不予受理。',
  '受理部门和联系方式：　　　　　　　　　　　　　　　　',
]

const commendation = (input: NoticeInput): readonly string[] => [
  `${wordingOf(input).basis}有关要求，经单位推荐、形式审查、专家评审和社会公示，现认定${input.year}年度${wordingOf(input).scope}${countText(input.categories)}（名单附后）。`,
  '希望获得认定的单位和职工珍惜荣誉、再接再厉，做好成果的转化应用和推广。各企业工会要广泛宣传获认定的成果，组织职工学习交流，支持劳模和工匠人才创新工作室围绕生产难题持续攻关。',
]

const tableOf = ({ title, entries }: NoticeCategory): NoticeTable => {
  const withNumber = entries.some(({ patentNumber }) => patentNumber !== null)
  return {
    title,
    columns: ['序号', '名称', ...(withNumber ? ['专利号'] : []), '完成人', '完成单位'],
    rows: entries.map((entry, index) => [
      String(index + 1),
      entry.title,
      ...(withNumber ? [entry.patentNumber ?? ''] : []),
      entry.completers.join('、'),
      entry.unit,
    ]),
  }
}

/** Text and tables of a public notice (公示) or a commendation (通报), in the order and wording of official letters. */
export const noticeModel = (input: NoticeInput): NoticeModel => ({
  title:
    input.kind === 'publicity'
      ? [`关于${input.year}年度${wordingOf(input).scope}${wordingOf(input).award}`, '拟认定名单的公示']
      : [`关于认定${input.year}年度${wordingOf(input).scope}`, `${wordingOf(input).award}的通报`],
  paragraphs: input.kind === 'publicity' ? publicity(input) : commendation(input),
  attachmentsTitle:
    input.kind === 'publicity'
      ? [`${input.year}年度${wordingOf(input).scope}`, `${wordingOf(input).award}拟认定名单`]
      : [`${input.year}年度${wordingOf(input).scope}`, `${wordingOf(input).award}认定名单`],
  tables: input.categories.filter(({ entries }) => entries.length > 0).map(tableOf),
  signers: input.organisers,
  date: chineseDate(input.issuedOn),
})

/** An ID number or a mobile number standing by itself (Personal Information Protection Law, article 25). */
const personalData = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/u

/** Texts of entries that must not be made public: a title or name into which somebody typed such a number. */
export const personalDataIn = (categories: readonly NoticeCategory[]): readonly string[] =>
  categories.flatMap(({ entries }) =>
    entries
      .flatMap(({ title, unit, completers }) => [title, unit, ...completers])
      .filter((text) => personalData.test(text)),
  )
