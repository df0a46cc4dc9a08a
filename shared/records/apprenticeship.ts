import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import {
  choice,
  date,
  flag,
  inSection,
  link,
  longText,
  money,
  option,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { studioGrades } from './choices.ts'

/** 师带徒: one master, one apprentice, one contract (domain.md §1.10). */
export const apprenticeship = defineRecord({
  type: 'apprenticeship',
  label: label('师带徒', 'Apprenticeship'),
  titleField: 'apprenticeName',
  keys: [['masterName', 'apprenticeName', 'startedOn']],
  fields: [
    text('apprenticeName', '徒弟', 'Apprentice', {
      required: true,
      inList: true,
      synonyms: ['徒弟姓名', '学徒', '学员', '学徒姓名'],
    }),
    link('apprentice', '徒弟档案', 'Apprentice on file', { to: 'person' }),
    text('masterName', '师傅', 'Master', { inList: true, synonyms: ['师傅姓名', '导师', '师父'] }),
    link('master', '师傅档案', 'Master on file', { to: 'person' }),
    link('unit', '所在单位', 'Unit', { to: 'unit', inList: true, synonyms: ['单位', '工作单位'] }),
    link('studio', '工作室', 'Studio', {
      to: 'studio',
      inList: true,
      synonyms: ['工作室名称', '所在工作室'],
    }),
    text('trade', '工种（专业）', 'Trade', {
      inList: true,
      synonyms: ['工种', '专业', '传授技能', '带教内容'],
    }),
    date('startedOn', '开始时间', 'Started', {
      inList: true,
      synonyms: ['拜师时间', '签约时间', '起始时间'],
    }),
    date('endsOn', '期满时间', 'Ends', { inList: true, synonyms: ['结束时间', '出师时间', '期满日期'] }),
    choice('state', '状态', 'State', {
      inList: true,
      options: [
        option('running', '带教中', 'Running', '进行中', '在学'),
        option('passed', '已出师', 'Passed', '出师', '期满合格'),
        option('ended', '已解除', 'Ended', '解除', '终止'),
      ],
    }),
    ...inSection<Field>('协议', 'Contract', [
      text('contract', '协议编号', 'Contract', { synonyms: ['师徒协议', '合同编号', '协议'] }),
      flag('contractSigned', '已签协议', 'Contract signed', { synonyms: ['是否签订协议', '签订协议'] }),
      longText('goals', '目标与任务', 'Goals', { synonyms: ['培养目标', '目标', '任务'] }),
      longText('duties', '双方责任', 'Duties', { synonyms: ['责任', '师傅责任'] }),
      money('allowance', '带徒津贴（月）', 'Monthly allowance', {
        sheetUnit: 'yuan',
        synonyms: ['津贴', '带徒津贴', '津贴（元/月）'],
      }),
      text('endTerms', '解除条件', 'Terms of ending'),
    ]),
    ...inSection<Field>('考核与出师', 'Assessment', [
      rows('assessments', '考核记录', 'Assessments', {
        synonyms: ['考核情况', '月度考核'],
        columns: [
          date('on', '时间', 'Date'),
          text('content', '内容', 'Content'),
          choice('grade', '等次', 'Grade', { options: studioGrades }),
          text('note', '评语', 'Remark'),
        ],
      }),
      choice('result', '期满结果', 'Result', { synonyms: ['考核结果', '出师考核'], options: studioGrades }),
      text('skillBefore', '带教前等级', 'Skill before', { synonyms: ['原技能等级'] }),
      text('skillAfter', '出师后等级', 'Skill after', { synonyms: ['现技能等级', '晋升等级'] }),
      longText('summary', '期满小结', 'Summary', { synonyms: ['小结', '总结'] }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
