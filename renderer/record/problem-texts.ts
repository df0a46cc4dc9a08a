import { defineTexts } from '../lib/texts.ts'

export const problemTexts = defineTexts(
  'problems',
  {
    missing: '必填，还没有填',
    over: '超出 {{over}} 字，请删减到 {{limit}} 字以内',
    summary: '{{count}} 处需要改，点一下就到：',
    line: '{{label}}：{{text}}',
  },
  {
    missing: 'Required and still empty',
    over: '{{over}} too long; cut it to {{limit}} characters',
    summary: { one: '{{count}} place needs attention:', other: '{{count}} places need attention:' },
    line: '{{label}}: {{text}}',
  },
)
