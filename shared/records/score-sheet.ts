import { defineRecord } from '../record/define-record.ts'
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
    {
      kind: 'link',
      name: 'nomination',
      label: label('参评项目', 'Nomination'),
      to: 'nomination',
      required: true,
    },
    { kind: 'number', name: 'cycleYear', label: label('年度', 'Year'), decimals: 0 },
    { kind: 'text', name: 'judge', label: label('评委编号', 'Judge'), required: true, inList: true },
    { kind: 'flag', name: 'recused', label: label('回避', 'Recused'), inList: true },
    { kind: 'data', name: 'points', label: label('各项得分', 'Points') },
    { kind: 'text', name: 'remark', label: label('备注', 'Remark') },
  ],
})
