import { defineTexts } from '../lib/texts.ts'

export const returnTexts = defineTexts(
  'return',
  {
    summary: '上级退回，有 {{count}} 处要更正：',
    line: '{{label}}：{{text}}（{{by}}）',
    whole: '整条记录',
    remark: '{{by}} 退回：{{text}}',
    corrected: '已改正',
    dismissed: '不改',
    correctedOf: '已改正：{{text}}',
    dismissedOf: '不改：{{text}}',
  },
  {
    summary: { one: 'Returned: {{count}} thing to correct', other: 'Returned: {{count}} things to correct' },
    line: '{{label}}: {{text}} ({{by}})',
    whole: 'The whole record',
    remark: 'Returned by {{by}}: {{text}}',
    corrected: 'Corrected',
    dismissed: 'Leave it',
    correctedOf: 'Corrected: {{text}}',
    dismissedOf: 'Leave it: {{text}}',
  },
)
