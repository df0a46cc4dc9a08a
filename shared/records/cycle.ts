import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** 年度评选: one year's selection, with the rule pack it runs under kept whole inside it. */
export const cycle = defineRecord({
  type: 'cycle',
  label: label('年度评选', 'Cycle'),
  titleField: 'name',
  keys: [['year']],
  fields: [
    { kind: 'text', name: 'name', label: label('名称', 'Name'), required: true, inList: true },
    { kind: 'number', name: 'year', label: label('年度', 'Year'), required: true, inList: true, decimals: 0 },
    { kind: 'date', name: 'deadline', label: label('申报截止日', 'Deadline'), inList: true },
    { kind: 'data', name: 'pack', label: label('规则包', 'Rule pack') },
    { kind: 'longText', name: 'note', label: label('备注', 'Note') },
  ],
})
