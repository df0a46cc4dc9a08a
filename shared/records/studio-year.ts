import { defineRecord } from '../record/define-record.ts'
import { choice, date, inSection, link, longText, money, number, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workStates, workYears } from './choices.ts'

/** A studio's year: the plan at its start, the summary at its end, and the counts that reviews ask for. */
export const studioYear = defineRecord({
  type: 'studioYear',
  label: label('年度计划与总结', 'Studio year'),
  titleField: 'title',
  childOf: { type: 'studio', field: 'studio' },
  keys: [['studio', 'year']],
  internal: true,
  fields: [
    link('studio', '工作室', 'Studio', { to: 'studio', required: true, synonyms: ['工作室名称'] }),
    text('title', '名称', 'Title', {
      required: true,
      inList: true,
      help: label('例如“2026 年度”', 'e.g. “2026”'),
      synonyms: ['计划名称'],
    }),
    number('year', '年度', 'Year', { ...workYears, inList: true, synonyms: ['年份'] }),
    longText('plan', '年度计划', 'Plan', { synonyms: ['工作计划', '计划'] }),
    date('planOn', '计划报送时间', 'Plan handed in', { inList: true }),
    rows('topics', '年度课题', 'Topics', {
      synonyms: ['课题', '攻关课题'],
      columns: [
        text('topic', '课题', 'Topic'),
        text('approval', '立项文号或单位', 'Approved by'),
        choice('state', '进展', 'State', { options: workStates }),
        text('result', '结果', 'Result'),
      ],
    }),
    longText('summary', '年度总结', 'Summary', { synonyms: ['工作总结', '总结'] }),
    date('summaryOn', '总结报送时间', 'Summary handed in', { inList: true }),
    ...inSection('年度数据', 'Figures of the year', [
      number('results', '成果（项）', 'Results', {
        summed: true,
        min: 0,
        decimals: 0,
        inList: true,
        synonyms: ['成果数', '创新成果'],
      }),
      number('patents', '授权专利（项）', 'Patents', {
        summed: true,
        min: 0,
        decimals: 0,
        synonyms: ['专利数'],
      }),
      number('apprentices', '带徒（人）', 'Apprentices', {
        summed: true,
        min: 0,
        decimals: 0,
        inList: true,
        synonyms: ['带徒人数'],
      }),
      number('trained', '培养高技能人才（人）', 'Skilled workers trained', {
        summed: true,
        min: 0,
        decimals: 0,
        synonyms: ['高技能人才'],
      }),
      number('trainings', '培训人次', 'People trained', { summed: true, min: 0, decimals: 0 }),
      money('benefit', '经济效益', 'Benefit', { sheetUnit: 'wan', inList: true }),
      money('funds', '经费投入', 'Funds', { sheetUnit: 'wan' }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
