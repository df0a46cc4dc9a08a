import { defineRecord } from '../record/define-record.ts'
import { choice, date, flag, link, longText, money, number, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workYears } from './choices.ts'

/**
 * 职务发明奖励报酬: what is owed and paid to an inventor (专利法实施细则 93、94 条; 促进科技成果转化法 45 条), kept as a
 * ledger of its own, since it is a special item of the wage total (苏工发〔2023〕3号 十三).
 */
export const reward = defineRecord({
  type: 'reward',
  label: label('发明奖酬', 'Inventor reward'),
  titleField: 'personName',
  keys: [['patent', 'personName', 'kind', 'year']],
  fields: [
    text('personName', '受奖人', 'Paid to', {
      required: true,
      inList: true,
      synonyms: ['发明人', '姓名', '受益人', '获奖人'],
    }),
    link('person', '职工档案', 'Person on file', { to: 'person' }),
    link('patent', '专利', 'Patent', { to: 'patent', inList: true, synonyms: ['专利名称', '对应专利'] }),
    text('patentNumber', '专利号', 'Patent number', { format: 'patentNumber', synonyms: ['专利号/申请号'] }),
    link('unit', '发放单位', 'Paid by', { to: 'unit', inList: true, synonyms: ['单位', '所在单位'] }),
    choice('kind', '类别', 'Kind', {
      inList: true,
      synonyms: ['奖酬类别', '类型'],
      options: [
        option('grant', '授权奖励', 'Reward on grant', '授权奖', '专利奖励', '奖金'),
        option('use', '自行实施报酬', 'Share of own use', '实施报酬', '自用提成'),
        option('licence', '许可转让报酬', 'Share of licence or sale', '许可报酬', '转让报酬', '转化收益'),
        option('equity', '股权期权分红', 'Equity', '股权', '分红'),
        option('other', '其他', 'Other'),
      ],
    }),
    number('year', '年度', 'Year', { ...workYears, inList: true, synonyms: ['年份', '发放年度'] }),
    money('base', '计提基数', 'Base', { sheetUnit: 'yuan', synonyms: ['营业利润', '净收入', '基数'] }),
    number('rate', '比例', 'Rate', {
      unit: label('%', '%'),
      min: 0,
      max: 100,
      synonyms: ['计提比例', '提成比例'],
    }),
    money('amount', '金额', 'Amount', {
      sheetUnit: 'yuan',
      inList: true,
      synonyms: ['奖励金额', '应发金额', '奖酬金额', '金额（元）'],
    }),
    date('dueOn', '应付日期', 'Due', {
      inList: true,
      synonyms: ['应发日期', '应付时间'],
      help: label(
        '授权奖励自授权公告之日起 3 个月内',
        'Reward on grant: within 3 months of the announcement',
      ),
    }),
    date('paidOn', '发放日期', 'Paid on', { inList: true, synonyms: ['发放时间', '支付时间', '实发日期'] }),
    text('basis', '依据', 'Basis', { synonyms: ['发放依据', '奖励依据', '制度依据'] }),
    text('documentNumber', '文号', 'Document', { format: 'documentNumber', synonyms: ['发放文号'] }),
    flag('outsideTotal', '工资总额单列', 'Outside the wage total', {
      synonyms: ['是否单列', '工资总额特殊管理'],
    }),
    longText('note', '备注', 'Note'),
  ],
})
