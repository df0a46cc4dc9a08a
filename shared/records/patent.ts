import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import {
  choice,
  date,
  flag,
  inSection,
  link,
  longText,
  money,
  number,
  option,
  people,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { benefitsField, noteField, studioField } from './nominable-fields.ts'
import { patentStatuses } from './patent-statuses.ts'

/** 专利. The number is kept as 202115698269.3: digits, a dot, the check character; ZL is printed once granted. */
export const patent = defineRecord({
  type: 'patent',
  label: label('专利', 'Patent'),
  titleField: 'title',
  keys: [['patentNumber']],
  fields: [
    text('title', '专利名称', 'Title', {
      required: true,
      inList: true,
      synonyms: ['名称', '发明名称', '发明创造名称'],
    }),
    text('patentNumber', '专利号/申请号', 'Patent number', {
      required: true,
      format: 'patentNumber',
      inList: true,
      synonyms: ['专利申请号', '专利编号', '专利号', '申请号', '专利号或申请号', '专利号码', '专利证号'],
    }),
    choice('patentKind', '专利类型', 'Kind', {
      inList: true,
      synonyms: ['类型', '专利类别', '专利种类', '种类'],
      options: [
        option('invention', '发明', 'Invention', '发明专利'),
        option('utility', '实用新型', 'Utility model', '实用新型专利'),
        option('design', '外观设计', 'Design', '外观设计专利', '外观'),
      ],
    }),
    date('filedOn', '申请日', 'Filed', { inList: true, synonyms: ['申请日期', '申请时间'] }),
    date('grantedOn', '授权公告日', 'Granted', {
      inList: true,
      synonyms: ['授权日', '授权日期', '授权公告日期', '授权公告时间', '授权时间', '公告日'],
    }),
    link('unit', '专利权人', 'Patentee', {
      to: 'unit',
      inList: true,
      synonyms: [
        '第一专利权人',
        '申请单位',
        '权利人',
        '申请人',
        '专利申请人',
        '申请（专利权）人',
        '专利权人名称',
      ],
    }),
    text('patentees', '全部专利权人', 'All patentees'),
    people('inventors', '发明人', 'Inventors', {
      inList: true,
      synonyms: ['全体发明人', '设计人', '发明（设计）人', '发明人姓名', '发明设计人'],
    }),
    text('mainClass', '主分类号', 'Main class', {
      format: 'classification',
      synonyms: ['IPC分类号', '分类号'],
    }),
    choice('legalStatus', '法律状态', 'Legal status', {
      inList: true,
      synonyms: ['状态', '专利状态', '授权状态', '当前状态'],
      options: patentStatuses,
    }),
    number('paidThrough', '年费缴至', 'Fees paid through', {
      inList: true,
      synonyms: ['缴费至', '年费缴纳至'],
      decimals: 0,
    }),
    date('statusCheckedOn', '状态查询日期', 'Status checked on', { synonyms: ['查询日期'] }),
    studioField,
    benefitsField,
    ...inSection<Field>('权利', 'Right', [
      text('publicationNumber', '公布（公告）号', 'Publication number', {
        synonyms: ['公开号', '公告号', '公布号'],
      }),
      date('publishedOn', '公布日', 'Published', { synonyms: ['公开日', '公布日期'] }),
      flag('serviceInvention', '职务发明', 'Service invention', { synonyms: ['是否职务发明'] }),
      flag('divisional', '分案申请', 'Divisional', { synonyms: ['是否分案'] }),
      flag('feeReduced', '享受费减', 'Fee reduction', { synonyms: ['是否费减', '费用减缴'] }),
      rows('statusHistory', '法律状态变更', 'Status history', {
        synonyms: ['法律状态历史'],
        columns: [
          choice('status', '状态', 'Status', { options: patentStatuses }),
          date('on', '时间', 'Date'),
          text('source', '依据', 'Source'),
        ],
      }),
      rows('feesPaid', '年费缴纳', 'Fees paid', {
        synonyms: ['缴费记录', '年费缴纳情况'],
        columns: [
          number('feeYear', '第几年', 'Year of the right', { min: 1, max: 25, decimals: 0 }),
          money('amount', '年费', 'Fee', { sheetUnit: 'yuan', summed: true }),
          money('late', '滞纳金', 'Late fee', { sheetUnit: 'yuan', summed: true }),
          date('paidOn', '缴纳时间', 'Paid on'),
          text('receipt', '票据号', 'Receipt'),
        ],
      }),
    ]),
    ...inSection<Field>('实施与许可', 'Use and licensing', [
      choice('use', '实施方式', 'Use', {
        synonyms: ['实施情况', '是否实施'],
        options: [
          option('own', '自行实施', 'Own use', '自用', '已实施'),
          option('licensed', '许可他人', 'Licensed', '许可'),
          option('sold', '转让', 'Assigned', '已转让'),
          option('none', '未实施', 'Not used', '否'),
        ],
      }),
      longText('useResult', '实施效益', 'Result of use', { synonyms: ['实施效果'] }),
      rows('licences', '许可与转让', 'Licences', {
        synonyms: ['许可情况', '转让情况', '许可转让'],
        columns: [
          choice('kind', '方式', 'Kind', {
            options: [
              option('exclusive', '独占许可', 'Exclusive licence'),
              option('sole', '排他许可', 'Sole licence'),
              option('plain', '普通许可', 'Plain licence', '许可'),
              option('open', '开放许可', 'Open licence'),
              option('assignment', '转让', 'Assignment'),
              option('pledge', '质押', 'Pledge'),
              option('ownUse', '自行实施', 'Own use', '自用'),
            ],
          }),
          text('partner', '对方', 'Partner'),
          money('amount', '金额', 'Amount', { sheetUnit: 'wan', summed: true }),
          date('signedOn', '签订时间', 'Signed'),
          date('endsOn', '到期', 'Ends'),
          text('filing', '备案号', 'Filing number'),
        ],
      }),
    ]),
    noteField,
  ],
})
