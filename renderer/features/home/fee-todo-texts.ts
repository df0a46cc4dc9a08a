import { defineTexts } from '../../lib/texts.ts'

export const feeTodoTexts = defineTexts(
  'home-fees',
  {
    fee: '年费',
    grace: '{{number}} 滞纳第 {{month}} 月，应缴 {{amount}} 元',
    late: '已逾期 {{count}} 天',
    due: '{{number}} 第 {{year}} 年年费 {{amount}} 元',
    by: '{{day}} 前',
    rest: '另有 {{count}} 项年费待缴',
  },
  {
    fee: 'Fee',
    grace: '{{number}}: month {{month}} of grace, {{amount}} yuan to pay',
    late: { one: '{{count}} day overdue', other: '{{count}} days overdue' },
    due: '{{number}}: fee of year {{year}}, {{amount}} yuan',
    by: 'by {{day}}',
    rest: { one: '{{count}} more fee to pay', other: '{{count}} more fees to pay' },
  },
)
