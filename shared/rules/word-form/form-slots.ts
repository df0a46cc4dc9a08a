import type { BenefitRow, FieldValue, PersonEntry, Values } from '../../record/field.ts'
import type { PackCategory, PackFormField } from '../../rule-packs/rule-pack.ts'
import { chineseDate } from '../chinese-date.ts'
import type { DossierAmounts, DossierModel, DossierPart } from '../dossier-model.ts'
import type { FormColumn, FormPicture, FormSlot } from './form-slot.ts'

export interface FormSource {
  readonly model: DossierModel
  /** Of the nomination: what a union's form asks of completers beyond what our own prints. */
  readonly values: Values
  readonly category: PackCategory
  /** Evidence files of the slot for photos that can be shown as a picture, in order. */
  readonly pictures: readonly FormPicture[]
}

const text = (names: readonly string[], value: string): FormSlot => ({ kind: 'text', names, value })

const column = (...names: readonly string[]): FormColumn => ({ names, kind: 'text' })

type Said = string | number | boolean | undefined

const said = (value: Said): string =>
  value === undefined ? '' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value)

const sexes: Readonly<Record<string, string>> = { male: '男', female: '女' }

/** Every column a form may have for its completers, with what stands in it. ID numbers are none of them. */
const peopleColumns: readonly (readonly [FormColumn, (person: PersonEntry, index: number) => string])[] = [
  [column('排名', '序号', '排序'), (_, index) => String(index + 1)],
  [column('姓名'), ({ name }) => name],
  [column('性别'), ({ sex }) => sexes[sex ?? ''] ?? ''],
  [column('出生年月', '出生日期'), ({ born }) => chineseDate(born ?? '')],
  [column('民族'), ({ nation }) => nation ?? ''],
  [column('文化程度', '学历'), ({ education }) => education ?? ''],
  [column('职务'), ({ duty }) => duty ?? ''],
  [column('职称', '专业技术职务'), ({ title }) => title ?? ''],
  [column('技能等级', '技能等级/职称', '职业资格'), ({ skill }) => skill ?? ''],
  [column('岗位', '工种', '岗位（工种）', '岗位/工种', '职务/工种'), ({ post }) => post ?? ''],
  [column('是否一线', '是否一线职工', '一线职工'), ({ frontLine }) => said(frontLine)],
  [column('是否单位负责人', '单位负责人'), ({ unitHead }) => said(unitHead)],
  [column('联系电话', '电话', '手机'), ({ phone }) => phone ?? ''],
  [column('参加时间', '参加起始时间'), ({ from }) => chineseDate(from ?? '')],
  [column('结束时间', '参加截止时间'), ({ to }) => chineseDate(to ?? '')],
  [column('贡献率', '贡献占比'), ({ share }) => (share === undefined ? '' : `${share}%`)],
  [column('主要贡献', '贡献', '创造性贡献'), ({ contribution }) => contribution ?? ''],
]

const peopleSlots = (
  names: readonly string[],
  part: Extract<DossierPart, { kind: 'people' }>,
  value: FieldValue,
): readonly FormSlot[] => {
  const people = (value ?? []) as readonly PersonEntry[]
  const unit = column('工作单位', '单位', '所在单位')
  return [
    {
      kind: 'list',
      names: [...names, '完成人', '主要完成人', '发明人'],
      columns: [unit, ...peopleColumns.map(([name]) => name)],
      rows: people.map((person, index) => [
        // As our own form prints it: that of the first completer is the nominating unit's.
        part.rows[index]?.unit ?? '',
        ...peopleColumns.map(([, cell]) => cell(person, index)),
      ]),
    },
    text(['完成人名单', '全部完成人'], people.map(({ name }) => name).join('、')),
    text(
      ['其他完成人'],
      people
        .slice(1)
        .map(({ name }) => name)
        .join('、'),
    ),
  ]
}

const amountColumns = [
  ['output', '新增产值', '产值', '新增销售额'],
  ['profit', '新增利润', '利润'],
  ['tax', '新增税收', '税收', '新增税金'],
  ['saving', '节支总额', '节支', '节约金额'],
  ['amount', '效益合计', '合计', '经济效益合计'],
] as const satisfies readonly (readonly [keyof DossierAmounts, ...string[]])[]

const benefitSlots = (
  names: readonly string[],
  part: Extract<DossierPart, { kind: 'benefits' }>,
  value: FieldValue,
): readonly FormSlot[] => {
  const given = new Map(((value ?? []) as readonly BenefitRow[]).map((row) => [`${row.year}年`, row]))
  return [
    {
      kind: 'list',
      names: [...names, '经济效益', '效益'],
      columns: [
        column('年度', '年份'),
        ...amountColumns.map(([, ...own]) => column(...own)),
        column('计算依据', '依据'),
      ],
      rows: part.rows.map((row) => [
        row.year,
        ...amountColumns.map(([key]) => row[key]),
        given.get(row.year)?.basis ?? '',
      ]),
    },
    ...amountColumns.map(([key, ...own]) =>
      text(
        own.map((name) => `累计${name}`),
        part.total[key],
      ),
    ),
  ]
}

type Option = Extract<DossierPart, { kind: 'ticks' }>['options'][number]

/** `{产业类别}` the chosen one; `{产业类别勾选}` all of them with their boxes; `{#产业类别：新兴产业}` whether it is this one. */
const tickSlots = (names: readonly string[], options: readonly Option[]): readonly FormSlot[] => [
  text(names, options.find(({ ticked }) => ticked)?.label ?? ''),
  text(
    names.map((name) => `${name}勾选`),
    options.map(({ label, ticked }) => `${ticked ? '☑' : '□'}${label}`).join('　'),
  ),
  ...options.map(
    ({ label, ticked }): FormSlot => ({
      kind: 'condition',
      names: names.map((name) => `${name}：${label}`),
      value: ticked,
    }),
  ),
]

const slotsOf = (field: PackFormField, part: DossierPart, value: FieldValue): readonly FormSlot[] => {
  const names = [field.label, ...(field.synonyms ?? [])]
  switch (part.kind) {
    case 'line':
      return [text(names, part.value)]
    case 'text':
      return [text(names, part.paragraphs.join('\n'))]
    case 'ticks':
      return tickSlots(names, part.options)
    case 'people':
      return peopleSlots(names, part, value)
    case 'benefits':
      return benefitSlots(names, part, value)
  }
}

/** Names that every form has, whatever the pack asks. */
const commonSlots = ({ model, pictures }: FormSource): readonly FormSlot[] => [
  text(['表名', '推荐表名称'], model.formTitle),
  text(['评选名称', '奖项'], model.award),
  text(['主办单位', '认定机关'], model.organiser),
  text(['年度', '申报年度'], model.year.replace('年', '')),
  text(['类别', '申报类别'], model.category),
  text(['编号', '序号'], model.number),
  text(['项目名称', '名称'], model.title),
  text(['申报单位', '所在单位', '完成单位'], model.unit),
  text(['推荐单位'], model.recommender),
  text(['第一完成人', '主要负责人'], model.firstCompleter),
  {
    kind: 'list',
    names: ['附件', '附件目录'],
    columns: [column('附件号'), column('材料类别'), column('文件名称'), column('图注', '说明')],
    rows: model.evidence.map(({ slot, fileName, caption }, index) => [
      `附件${index + 1}`,
      slot,
      fileName.replace(/\.[^.]{1,5}$/u, ''),
      caption,
    ]),
  },
  { kind: 'picture', names: ['照片', '图片'], value: pictures[0] ?? null },
  {
    kind: 'list',
    names: ['照片组', '全部照片'],
    columns: [{ names: ['照片', '图片'], kind: 'picture' }, column('图注', '照片说明')],
    rows: pictures.map((picture) => [picture, picture.caption]),
  },
]

const answerOf = (values: Values, field: string): FieldValue => {
  const answers = values.answers as Readonly<Record<string, FieldValue>> | null | undefined
  return (field.startsWith('answers.') ? answers?.[field.slice('answers.'.length)] : values[field]) ?? null
}

/**
 * Everything a Word form of this category can say, as it is printed. The pack's own labels come first: where two slots
 * share a name, the first one is meant. Of an empty nomination: what a template may name.
 */
export const formSlots = (source: FormSource): readonly FormSlot[] => {
  const { model, values, category } = source
  const asked = category.form.flatMap((field, index) => {
    const part = model.parts[index]
    return part ? slotsOf(field, part, answerOf(values, field.field)) : []
  })
  return [...asked, ...commonSlots(source)]
}
