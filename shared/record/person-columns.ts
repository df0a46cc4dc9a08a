import { sexes } from '../records/choices.ts'
import type { PersonEntry, ScalarField } from './field.ts'
import { choice, date, flag, longText, number, text } from './field-makers.ts'

type Named = ScalarField & { readonly name: keyof PersonEntry }

/** What stands on the line of one person of a list, in the order of the trade's sheets. */
export const personLine: readonly Named[] = [
  text('name', '姓名', 'Name', { required: true, synonyms: ['完成人', '发明人', '成员姓名'] }),
  text('post', '岗位（工种）', 'Post or trade', { synonyms: ['岗位', '工种', '岗位/职务', '岗位/工种'] }),
  text('skill', '技能等级', 'Skill level', {
    synonyms: ['技能等级/职称', '职业技能等级', '职业资格等级'],
  }),
  number('share', '贡献率', 'Share', {
    min: 0,
    max: 100,
    decimals: 2,
    unit: { zh: '%', en: '%' },
    synonyms: ['贡献率（%）', '贡献度', '贡献比例', '贡献占比'],
  }),
  flag('frontLine', '一线', 'Front line', { synonyms: ['一线职工', '是否一线', '是否一线职工'] }),
] as readonly Named[]

/** What the table of completers asks for beyond the line (主要完成人情况表, domain.md §1.2 and §1.14). */
export const personDetails: readonly Named[] = [
  text('unit', '工作单位', 'Unit', { synonyms: ['单位', '所在单位'] }),
  text('duty', '职务', 'Duty', { synonyms: ['行政职务'] }),
  text('title', '职称', 'Professional title', { synonyms: ['专业技术职务', '专业技术职称'] }),
  text('phone', '联系电话', 'Phone', { format: 'phone', synonyms: ['电话', '手机', '手机号码'] }),
  choice('sex', '性别', 'Sex', { options: sexes }),
  date('born', '出生年月', 'Born', { synonyms: ['出生日期'] }),
  text('nation', '民族', 'Ethnic group'),
  text('education', '学历', 'Education', { synonyms: ['文化程度', '学历学位'] }),
  flag('unitHead', '单位负责人', 'Head of unit', { synonyms: ['是否单位负责人'] }),
  date('from', '参加起', 'Took part from', { synonyms: ['参加时间起', '起始时间', '开始时间'] }),
  date('to', '参加止', 'Took part to', { synonyms: ['参加时间止', '终止时间', '结束时间'] }),
  flag('signed', '本人已签名', 'Signed', { synonyms: ['签名', '本人签名', '签名确认', '是否签名'] }),
  longText('contribution', '创造性贡献', 'Creative contribution', {
    synonyms: ['主要贡献', '贡献', '对本项目创造性贡献', '对本项目的创造性贡献'],
  }),
] as readonly Named[]

/** Every box of a person, for reading pasted rows. */
export const personColumns: readonly Named[] = [...personLine, ...personDetails]
