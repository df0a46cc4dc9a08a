import { defineRecord } from '../record/define-record.ts'
import { date, longText, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** 年度评选: one year's selection, with the rule pack it runs under kept whole inside it. */
export const cycle = defineRecord({
  type: 'cycle',
  label: label('年度评选', 'Cycle'),
  titleField: 'name',
  keys: [['year']],
  fields: [
    text('name', '名称', 'Name', { required: true, inList: true }),
    number('year', '年度', 'Year', { required: true, inList: true, decimals: 0 }),
    date('deadline', '申报截止日', 'Deadline', { inList: true }),
    { kind: 'data', name: 'pack', label: label('规则包', 'Rule pack') },
    { kind: 'data', name: 'frozenRule', label: label('冻结的评分规则', 'Frozen scoring rule') },
    { kind: 'data', name: 'result', label: label('评审结果', 'Result') },
    longText('note', '备注', 'Note'),
  ],
})
