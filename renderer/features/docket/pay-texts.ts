import { defineTexts } from '../../lib/texts.ts'

export const payTexts = defineTexts(
  'docket-pay',
  {
    title: '登记第 {{year}} 年年费：{{patent}}',
    paidOn: '缴费日期',
    amount: '年费（元）',
    late: '滞纳金（元）',
    receipt: '票据号',
    save: '登记',
    cancel: '取消',
    incomplete: '请填写完整的缴费日期和金额。',
    hint: '金额不足的，余额按补缴当日所在滞纳时段计算。',
  },
  {
    title: 'Fee of year {{year}}: {{patent}}',
    paidOn: 'Paid on',
    amount: 'Fee (yuan)',
    late: 'Surcharge (yuan)',
    receipt: 'Receipt',
    save: 'Enter',
    cancel: 'Cancel',
    incomplete: 'Please give the full day and the amounts.',
    hint: 'If too little was paid, the rest is reckoned at the surcharge of the day it is made up.',
  },
)
