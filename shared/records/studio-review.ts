import { defineRecord } from '../record/define-record.ts'
import { choice, link, longText, number, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workYears } from './choices.ts'
import { reviewFields } from './review-fields.ts'
import { reviewPresets } from './review-tables.ts'

/** A review of a studio by its scoring table (domain.md §1.11). */
export const studioReview = defineRecord({
  type: 'studioReview',
  label: label('考核评估', 'Studio review'),
  titleField: 'title',
  childOf: { type: 'studio', field: 'studio' },
  keys: [['studio', 'title']],
  internal: true,
  fields: [
    link('studio', '工作室', 'Studio', { to: 'studio', required: true, synonyms: ['工作室名称'] }),
    text('title', '考核名称', 'Review', {
      required: true,
      inList: true,
      help: label('例如“2026 年度考核”', 'e.g. “Review of 2026”'),
      synonyms: ['名称'],
    }),
    number('year', '年度', 'Year', { ...workYears, inList: true, synonyms: ['年份'] }),
    choice('kind', '方式', 'Kind', {
      synonyms: ['考核方式'],
      options: [
        option('papers', '材料审核', 'Papers'),
        option('visit', '现场考核', 'Visit', '现场', '实地'),
        option('reconfirm', '重新确认', 'Re-confirmation', '复核'),
      ],
    }),
    ...reviewFields(reviewPresets),
    longText('note', '备注', 'Note'),
  ],
})
