import type { Field, RowsPreset } from '../record/field.ts'
import { choice, date, inSection, number, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { studioGrades } from './choices.ts'

/** The scored part of a review: items with full marks and points, deductions with their reason, bonus, grade. */
export const reviewFields = (presets: readonly RowsPreset[]): readonly Field[] => [
  date('reviewedOn', '考核时间', 'Reviewed on', { inList: true, synonyms: ['考核日期', '评审时间'] }),
  text('reviewedBy', '考核单位', 'Reviewed by', { synonyms: ['考核组', '评审单位'] }),
  number('total', '总分', 'Total', {
    inList: true,
    synonyms: ['得分', '总得分', '考核得分'],
    help: label('各项得分与加分之和', 'Sum of points and bonus'),
  }),
  choice('grade', '等次', 'Grade', {
    inList: true,
    synonyms: ['考核等次', '结果', '考核结果'],
    options: studioGrades,
  }),
  text('decision', '处理意见', 'Decision', { inList: true, synonyms: ['考核意见', '处理结果'] }),
  ...inSection<Field>('评分', 'Scores', [
    rows('items', '评分项', 'Items', {
      presets,
      columns: [
        text('block', '类别', 'Block'),
        text('item', '项目', 'Item'),
        number('max', '满分', 'Full marks', { min: 0, summed: true }),
        text('rule', '评分办法', 'Rule'),
        number('score', '得分', 'Points', { min: 0, summed: true }),
        text('reason', '扣分原因', 'Reason for deduction'),
      ],
    }),
    rows('bonus', '加分', 'Bonus', {
      columns: [
        text('reason', '事由', 'Reason'),
        number('score', '加分', 'Points', { min: 0, summed: true }),
      ],
    }),
  ]),
]
