import { defineTexts } from '../lib/texts.ts'

export const rowsTexts = defineTexts(
  'rows',
  {
    cell: '第 {{row}} 行{{column}}',
    remove: '删除第 {{row}} 行',
    total: '合计',
    start: '先填入：',
    comma: '，',
  },
  {
    cell: 'Row {{row}}, {{column}}',
    remove: 'Remove row {{row}}',
    total: 'Total',
    start: 'Start from:',
    comma: ', ',
  },
)
