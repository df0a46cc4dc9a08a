import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import {
  choice,
  date,
  inSection,
  link,
  longText,
  money,
  number,
  option,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 职工科技创新成果 (domain.md §1.2, §1.14). */
export const achievement = defineRecord({
  type: 'achievement',
  label: label('科技创新成果', 'Achievement'),
  titleField: 'title',
  keys: [['unit', 'title']],
  fields: [
    common.titleOf('成果名称', 'Title'),
    common.unitField,
    common.completersField,
    common.studioField,
    common.industryKindField,
    date('startedOn', '开始时间', 'Started', { synonyms: ['起始时间'] }),
    date('completedOn', '完成时间', 'Completed', { inList: true, synonyms: ['结束时间'] }),
    common.firstUseField,
    common.benefitsField,
    ...inSection<Field>('基本情况', 'Basics', [
      text('publicName', '公布名', 'Name for the certificate', { synonyms: ['公布名称'] }),
      text('field', '技术领域', 'Field', { synonyms: ['专业领域', '领域', '专业评审组'] }),
      text('keywords', '主题词', 'Keywords', { maxLength: 20, synonyms: ['关键词'] }),
      text('discipline', '学科分类', 'Discipline', {
        help: label('GB/T 13745，至多两个二级学科', 'GB/T 13745, at most two'),
        synonyms: ['学科代码'],
      }),
      text('industryCode', '国民经济行业代码', 'Industry code', {
        synonyms: ['行业代码', '所属国民经济行业'],
      }),
      choice('source', '任务来源', 'Source', {
        synonyms: ['项目来源'],
        options: [
          option('national', '国家计划', 'National plan'),
          option('ministerial', '省部计划', 'Provincial or ministerial plan'),
          option('municipal', '市级计划', 'City plan'),
          option('enterprise', '企业立项', 'Enterprise', '企业'),
          option('own', '自选', 'Own choice', '自主立项'),
        ],
      }),
      text('planName', '计划名称和编号', 'Plan', { synonyms: ['具体计划名称'] }),
      link('project', '来自项目', 'From project', { to: 'project', synonyms: ['攻关项目'] }),
      rows('units', '完成单位', 'Completing units', {
        synonyms: ['完成单位（按序）', '主要完成单位'],
        help: label('按贡献排序，与公章一致', 'By contribution, as on the seals'),
        columns: [text('unit', '单位', 'Unit'), text('contribution', '主要贡献', 'Contribution')],
      }),
      money('investment', '总投资额', 'Investment', { sheetUnit: 'wan', synonyms: ['投资额', '投入资金'] }),
      number('paybackYears', '回收期（年）', 'Payback (years)', {
        min: 0,
        synonyms: ['回收期', '投资回收期'],
      }),
    ]),
    ...inSection<Field>('内容', 'Content', [
      longText('background', '研制背景', 'Background', { synonyms: ['背景', '立项背景'] }),
      longText('summary', '成果简介', 'Summary', { synonyms: ['简介', '成果内容'] }),
      longText('innovationPoints', '主要创新点', 'Innovation points', {
        synonyms: ['创新点', '主要内容', '主要科技创新'],
      }),
      common.indicatorsOf('技术指标对比', 'Indicators'),
      longText('spread', '推广应用情况', 'Spread', { synonyms: ['应用推广', '应用情况'] }),
      common.usersField,
      longText('evaluation', '第三方评价', 'Evaluation by others', { synonyms: ['评价', '鉴定意见'] }),
      common.rightsField,
      longText('benefitBasis', '效益计算依据', 'How benefit was reckoned', { synonyms: ['计算依据'] }),
      longText('socialBenefit', '社会效益', 'Social benefit'),
    ]),
    ...common.declarationFields,
    common.noteField,
  ],
})
