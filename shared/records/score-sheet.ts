import { defineRecord } from '../record/define-record.ts'
import { flag, link, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** One judge's treatment of one nomination: points per criterion, or a recusal (回避). */
export const scoreSheet = defineRecord({
  type: 'scoreSheet',
  label: label('评分', 'Score sheet'),
  titleField: 'judge',
  childOf: { type: 'nomination', field: 'nomination' },
  keys: [['nomination', 'judge']],
  internal: true,
  fields: [
    link('nomination', '参评项目', 'Nomination', { to: 'nomination', required: true }),
    number('cycleYear', '年度', 'Year', { decimals: 0 }),
    text('judge', '评委编号', 'Judge', { required: true, inList: true }),
    flag('recused', '回避', 'Recused', { inList: true }),
    { kind: 'data', name: 'points', label: label('各项得分', 'Points') },
    text('remark', '备注', 'Remark'),
  ],
})
