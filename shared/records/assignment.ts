import { defineRecord } from '../record/define-record.ts'
import { choice, link, number, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 分派: one judge for one entry, to score it or recused from it. Who set it and when is in the log. An entry without
 * any is open to the whole panel.
 */
export const assignment = defineRecord({
  type: 'assignment',
  label: label('评审分派', 'Assignment'),
  titleField: 'judge',
  childOf: { type: 'nomination', field: 'nomination' },
  keys: [['nomination', 'judge']],
  internal: true,
  fields: [
    link('nomination', '参评项目', 'Nomination', { to: 'nomination', required: true }),
    link('judge', '评委', 'Judge', { to: 'judge', required: true }),
    number('cycleYear', '年度', 'Year', { decimals: 0 }),
    choice('state', '状态', 'State', {
      required: true,
      inList: true,
      options: [option('assigned', '评分', 'Scores'), option('recused', '回避', 'Recused')],
    }),
    choice('basis', '回避依据', 'Basis', {
      mergeGroup: 'recusal',
      options: [
        option('found', '系统查出', 'Found in the records'),
        option('hand', '人工指定', 'Set by hand'),
        option('sheet', '评委在评分表中声明', 'Declared on the score sheet'),
      ],
    }),
    text('reason', '回避理由', 'Reason', { mergeGroup: 'recusal', inList: true }),
  ],
})
