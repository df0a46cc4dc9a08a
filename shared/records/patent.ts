import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'
import { benefitsField, noteField, studioField } from './nominable-fields.ts'

/** 专利. The number is kept as 202115698269.3: digits, a dot, the check character; ZL is printed once granted. */
export const patent = defineRecord({
  type: 'patent',
  label: label('专利', 'Patent'),
  titleField: 'title',
  keys: [['patentNumber']],
  fields: [
    {
      kind: 'text',
      name: 'title',
      label: label('专利名称', 'Title'),
      required: true,
      inList: true,
      synonyms: ['名称', '发明名称', '发明创造名称'],
    },
    {
      kind: 'text',
      name: 'patentNumber',
      label: label('专利号/申请号', 'Patent number'),
      required: true,
      format: 'patentNumber',
      inList: true,
      synonyms: ['专利号', '申请号', '专利号或申请号'],
    },
    {
      kind: 'choice',
      name: 'patentKind',
      label: label('专利类型', 'Kind'),
      inList: true,
      synonyms: ['类型', '专利类别'],
      options: [
        { value: 'invention', label: label('发明', 'Invention'), aliases: ['发明专利'] },
        { value: 'utility', label: label('实用新型', 'Utility model'), aliases: ['实用新型专利'] },
        { value: 'design', label: label('外观设计', 'Design'), aliases: ['外观设计专利', '外观'] },
      ],
    },
    { kind: 'date', name: 'filedOn', label: label('申请日', 'Filed'), inList: true, synonyms: ['申请日期'] },
    {
      kind: 'date',
      name: 'grantedOn',
      label: label('授权公告日', 'Granted'),
      inList: true,
      synonyms: ['授权日', '授权日期'],
    },
    {
      kind: 'link',
      name: 'unit',
      label: label('专利权人', 'Patentee'),
      to: 'unit',
      inList: true,
      synonyms: ['第一专利权人', '申请单位'],
    },
    { kind: 'text', name: 'patentees', label: label('全部专利权人', 'All patentees') },
    {
      kind: 'people',
      name: 'inventors',
      label: label('发明人', 'Inventors'),
      inList: true,
      synonyms: ['设计人', '发明（设计）人'],
    },
    {
      kind: 'text',
      name: 'mainClass',
      label: label('主分类号', 'Main class'),
      format: 'classification',
      synonyms: ['IPC分类号', '分类号'],
    },
    {
      kind: 'choice',
      name: 'legalStatus',
      label: label('法律状态', 'Legal status'),
      inList: true,
      synonyms: ['状态', '专利状态'],
      options: [
        {
          value: 'pending',
          label: label('审查中', 'Pending'),
          aliases: ['审中', '申请中', '受理', '实质审查', '公开'],
        },
        {
          value: 'granted',
          label: label('授权有效', 'Granted and valid'),
          aliases: ['授权', '有效', '专利权维持', '维持', '已授权'],
        },
        {
          value: 'lapsedUnpaid',
          label: label('未缴年费终止', 'Lapsed, fee unpaid'),
          aliases: ['未缴年费', '终止', '失效', '未缴费终止'],
        },
        { value: 'expired', label: label('期限届满终止', 'Expired'), aliases: ['届满', '期满'] },
        { value: 'abandoned', label: label('放弃', 'Abandoned'), aliases: ['主动放弃'] },
        { value: 'withdrawn', label: label('撤回', 'Withdrawn'), aliases: ['视为撤回', '视撤'] },
        { value: 'rejected', label: label('驳回', 'Rejected') },
        { value: 'invalidated', label: label('宣告无效', 'Invalidated'), aliases: ['无效'] },
      ],
    },
    {
      kind: 'number',
      name: 'paidThrough',
      label: label('年费缴至', 'Fees paid through'),
      inList: true,
      synonyms: ['缴费至', '年费缴纳至'],
      decimals: 0,
    },
    {
      kind: 'date',
      name: 'statusCheckedOn',
      label: label('状态查询日期', 'Status checked on'),
      synonyms: ['查询日期'],
    },
    studioField,
    benefitsField,
    noteField,
  ],
})
