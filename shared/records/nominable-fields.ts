import type { Field } from '../record/field.ts'
import {
  benefits,
  choice,
  date,
  flag,
  inSection,
  link,
  longText,
  number,
  option,
  people,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { awardLevels, workYears } from './choices.ts'

/** Fields shared by what can be nominated: achievement, method and the nomination itself. */
export const titleOf = (zh: string, en: string): Field =>
  text('title', zh, en, {
    required: true,
    inList: true,
    maxLength: 30,
    synonyms: [
      '名称',
      '项目名称',
      '成果名称',
      '操作法名称',
      '先进操作法名称',
      '专利名称',
      '项目（成果）名称',
    ],
  })

export const unitField = link('unit', '申报单位', 'Unit', {
  to: 'unit',
  inList: true,
  synonyms: ['所在单位', '单位', '完成单位', '所属单位', '单位名称', '申报企业', '所在企业'],
})

export const completersField = people('completers', '完成人', 'Completers', {
  inList: true,
  synonyms: [
    '其他完成人',
    '主要完成人',
    '完成人员',
    '主要完成人员',
    '参与人员',
    '创新团队',
    '团队成员',
    '获奖人员',
  ],
})

export const benefitsField = benefits('benefits', '经济效益', 'Benefits')

export const firstUseField = date('firstUse', '首次应用时间', 'First use', {
  inList: true,
  synonyms: ['首次应用', '应用时间', '开始应用时间', '投用时间'],
})

export const industryKindField = choice('industryKind', '产业类别', 'Industry kind', {
  inList: true,
  synonyms: ['产业属性', '产业'],
  options: [
    option('traditional', '传统', 'Traditional', '传统产业'),
    option('emerging', '新兴', 'Emerging', '新兴产业', '战略性新兴产业'),
    option('future', '未来', 'Future', '未来产业'),
  ],
})

export const studioField = link('studio', '所在工作室', 'Studio', { to: 'studio', synonyms: ['工作室'] })

export const noteField = longText('note', '备注', 'Note')

/** Before and after, over a period, in numbers: 实绩指标, 技术指标对比 (domain.md §1.3). */
export const indicatorsOf = (zh: string, en: string) =>
  rows('indicators', zh, en, {
    synonyms: ['指标对比', '主要指标', '技术指标', '实绩指标'],
    columns: [
      text('indicator', '指标', 'Indicator'),
      text('unit', '单位', 'Unit'),
      text('before', '改进前', 'Before'),
      text('after', '改进后', 'After'),
      text('period', '统计期', 'Period'),
      text('rank', '同岗位排名', 'Rank in the post'),
    ],
  })

/** What is declared, and what was won or filed before (domain.md §1.14): each can keep an entry out. */
export const declarationFields: readonly Field[] = inSection<Field>('声明与获奖', 'Declarations and awards', [
  flag('classified', '是否涉密', 'Classified', {
    synonyms: ['涉密'],
    help: label('涉密项目不得进入本系统', 'Classified work must not be kept here'),
  }),
  flag('disputed', '是否有权属争议', 'Ownership disputed', {
    synonyms: ['权属争议', '是否存在权属争议', '是否有争议'],
  }),
  flag('governmentPlan', '列入政府科技计划', 'In a government plan', {
    synonyms: ['是否列入政府计划', '政府科技计划'],
  }),
  rows('priorAwards', '曾获奖情况', 'Awards won', {
    synonyms: ['获奖情况', '曾获奖励', '已获奖励情况'],
    columns: [
      text('award', '奖项', 'Award'),
      choice('level', '级别', 'Level', { options: awardLevels }),
      text('grade', '等次', 'Grade'),
      number('year', '年份', 'Year', workYears),
      text('documentNumber', '文号', 'Document', { format: 'documentNumber' }),
    ],
  }),
  rows('priorFilings', '曾申报情况', 'Filed before', {
    synonyms: ['申报情况', '曾申报'],
    columns: [
      text('award', '奖项', 'Award'),
      number('year', '年份', 'Year', workYears),
      text('result', '结果', 'Result'),
    ],
  }),
])

/** Rights that stand behind a result; a nomination lists at most ten (省科技奖 practice, domain.md §1.2). */
export const rightsField = rows('rights', '知识产权', 'Rights', {
  synonyms: ['相关知识产权', '知识产权情况', '相关专利'],
  columns: [
    choice('kind', '类别', 'Kind', {
      options: [
        option('invention', '发明专利', 'Invention', '发明'),
        option('utility', '实用新型', 'Utility model'),
        option('design', '外观设计', 'Design'),
        option('software', '软件著作权', 'Software right', '软著'),
        option('standard', '标准', 'Standard'),
        option('other', '其他', 'Other'),
      ],
    }),
    text('title', '名称', 'Title'),
    text('number', '编号', 'Number'),
    date('grantedOn', '授权时间', 'Granted'),
    text('holder', '权利人', 'Holder'),
  ],
})

/** Where it is in use: 应用单位表 (domain.md §1.2). */
export const usersField = rows('users', '应用单位', 'Users', {
  synonyms: ['应用单位情况', '推广单位'],
  columns: [
    text('unit', '单位', 'Unit'),
    text('technique', '应用内容', 'Applied'),
    date('from', '起', 'From'),
    date('to', '止', 'To'),
    text('contact', '联系人', 'Contact'),
    text('phone', '电话', 'Phone', { format: 'phone' }),
  ],
})
