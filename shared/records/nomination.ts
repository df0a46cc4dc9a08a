import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 推荐申报: one entry in one category of a cycle. It copies its form's fields when made. */
export const nomination = defineRecord({
  type: 'nomination',
  label: label('推荐申报', 'Nomination'),
  titleField: 'title',
  keys: [
    ['cycle', 'category', 'patentNumber'],
    ['cycle', 'category', 'unit', 'title'],
  ],
  fields: [
    { kind: 'link', name: 'cycle', label: label('年度评选', 'Cycle'), to: 'cycle', required: true },
    {
      kind: 'choice',
      name: 'category',
      label: label('类别', 'Category'),
      required: true,
      inList: true,
      synonyms: ['奖项类别', '申报类别'],
      options: [
        {
          value: 'achievement',
          label: label('职工十大科技创新成果', 'Achievements'),
          aliases: ['十大科技创新成果', '科技创新成果'],
        },
        { value: 'method', label: label('十大先进操作法', 'Methods'), aliases: ['先进操作法'] },
        { value: 'patent', label: label('十大发明专利', 'Patents'), aliases: ['发明专利'] },
      ],
    },
    {
      kind: 'number',
      name: 'number',
      label: label('序号', 'No.'),
      inList: true,
      decimals: 0,
      synonyms: ['编号'],
    },
    common.titleOf('名称', 'Title'),
    common.unitField,
    {
      kind: 'link',
      name: 'recommender',
      label: label('推荐单位', 'Recommended by'),
      to: 'unit',
      synonyms: ['推荐工会'],
    },
    common.completersField,
    {
      kind: 'text',
      name: 'patentNumber',
      label: label('专利号', 'Patent number'),
      format: 'patentNumber',
      inList: true,
      synonyms: ['专利号/申请号'],
    },
    common.industryKindField,
    common.firstUseField,
    common.benefitsField,
    { kind: 'text', name: 'contact', label: label('联系人', 'Contact') },
    {
      kind: 'text',
      name: 'phone',
      label: label('联系电话', 'Phone'),
      format: 'phone',
      synonyms: ['电话', '手机'],
    },
    { kind: 'answers', name: 'answers', label: label('申报内容', 'Answers') },
    { kind: 'files', name: 'evidence', label: label('佐证材料', 'Evidence') },
    { kind: 'text', name: 'stage', label: label('环节', 'Stage'), inList: true },
    { kind: 'text', name: 'stageReason', label: label('环节说明', 'Reason'), mergeGroup: 'stage' },
    { kind: 'text', name: 'sourceId', label: label('来源台账', 'Source record') },
    {
      kind: 'number',
      name: 'tieOrder',
      label: label('同分次序', 'Order within a tie'),
      mergeGroup: 'tie',
      decimals: 0,
    },
    {
      kind: 'text',
      name: 'tieReason',
      label: label('同分次序理由', 'Reason for the order'),
      mergeGroup: 'tie',
    },
    { kind: 'data', name: 'explained', label: label('审查说明', 'Explanations of findings') },
    common.noteField,
  ],
})
