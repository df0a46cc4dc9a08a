import { defineRecord } from '../record/define-record.ts'
import { choice, link, longText, number, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workYears } from './choices.ts'
import { reviewFields } from './review-fields.ts'

/** The union evaluates an alliance each year, the lead its members; what follows is a change of lead or member. */
export const allianceReview = defineRecord({
  type: 'allianceReview',
  label: label('联盟评价', 'Alliance review'),
  titleField: 'title',
  childOf: { type: 'alliance', field: 'alliance' },
  keys: [['alliance', 'title', 'studio']],
  internal: true,
  fields: [
    link('alliance', '联盟名称', 'Alliance', { to: 'alliance', required: true, synonyms: ['联盟'] }),
    text('title', '评价名称', 'Review', {
      required: true,
      inList: true,
      help: label('例如“2026 年度评价”', 'e.g. “Review of 2026”'),
      synonyms: ['名称'],
    }),
    number('year', '年度', 'Year', { ...workYears, inList: true, synonyms: ['年份'] }),
    choice('kind', '评价对象', 'Of', {
      inList: true,
      options: [
        option('alliance', '联盟（盟主）', 'The alliance', '联盟', '盟主'),
        option('member', '成员工作室', 'A member', '成员'),
      ],
    }),
    link('studio', '被评工作室', 'Member reviewed', { to: 'studio', inList: true }),
    ...reviewFields([]),
    longText('note', '备注', 'Note'),
  ],
})
