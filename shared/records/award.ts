import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'
import { completersField, noteField, unitField } from './nominable-fields.ts'

/** An award given: this cycle's recognitions and earlier winners, against which reuse is checked. */
export const award = defineRecord({
  type: 'award',
  label: label('获奖与认定', 'Award'),
  titleField: 'title',
  keys: [['year', 'name', 'title']],
  fields: [
    {
      kind: 'text',
      name: 'title',
      label: label('获奖项目', 'Awarded work'),
      required: true,
      inList: true,
      synonyms: ['名称', '成果名称', '项目名称'],
    },
    {
      kind: 'text',
      name: 'name',
      label: label('奖项名称', 'Award'),
      inList: true,
      synonyms: ['奖项', '荣誉名称', '类别'],
    },
    {
      kind: 'choice',
      name: 'level',
      label: label('级别', 'Level'),
      inList: true,
      options: [
        { value: 'national', label: label('国家级', 'National'), aliases: ['全国'] },
        { value: 'provincial', label: label('省部级', 'Provincial'), aliases: ['省级', '部级'] },
        { value: 'municipal', label: label('市级', 'Municipal') },
        { value: 'enterprise', label: label('企业级', 'Enterprise') },
      ],
    },
    {
      kind: 'number',
      name: 'year',
      label: label('年度', 'Year'),
      inList: true,
      synonyms: ['年份', '获奖年度'],
      decimals: 0,
    },
    unitField,
    completersField,
    { kind: 'text', name: 'patentNumber', label: label('专利号', 'Patent number'), format: 'patentNumber' },
    {
      kind: 'text',
      name: 'documentNumber',
      label: label('文号', 'Document number'),
      format: 'documentNumber',
      synonyms: ['发文字号', '文件号'],
    },
    noteField,
  ],
})
