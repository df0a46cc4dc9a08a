import { defineRecord } from '../record/define-record.ts'
import { link, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 无记名投票: one closed round. Who voted stands in `voters`, what was voted in `papers`; each is put in an order of
 * its own before anything is written, so that neither place nor time joins the two.
 */
export const ballot = defineRecord({
  type: 'ballot',
  label: label('无记名投票', 'Secret ballot'),
  titleField: 'title',
  childOf: { type: 'cycle', field: 'cycle' },
  keys: [['cycle', 'category', 'round']],
  internal: true,
  fields: [
    link('cycle', '年度评选', 'Cycle', { to: 'cycle', required: true }),
    text('category', '类别', 'Category', { required: true }),
    number('round', '轮次', 'Round', { required: true, decimals: 0 }),
    text('title', '事项', 'Question', { required: true }),
    { kind: 'data', name: 'rule', label: label('计票规则', 'Rule of the count') },
    { kind: 'data', name: 'voters', label: label('已投票的评委', 'Who voted') },
    { kind: 'data', name: 'papers', label: label('选票', 'Papers') },
  ],
})
