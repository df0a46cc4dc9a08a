import type { RecordType } from '../record/record-type-name.ts'
import { defineRecord } from '../record/define-record.ts'
import { text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 关联: two records that have to do with each other where neither has a field that names the other (a patent and the
 * innovation it came from). Neither end comes first; any number of them may meet in one record.
 */
export const relation = defineRecord({
  type: 'relation',
  label: label('关联', 'Relation'),
  titleField: 'title',
  keys: [],
  internal: true,
  fields: [
    /** Both names as they were when the two were brought together. */
    text('title', '关联的双方', 'Both ends', { required: true }),
    text('one', '一方', 'One end', { required: true }),
    text('other', '另一方', 'Other end', { required: true }),
  ],
})

/** Records of these types may be brought together in any pair. */
export const relatedTypes = [
  'studio',
  'project',
  'innovation',
  'achievement',
  'method',
  'patent',
  'award',
  'nomination',
] as const satisfies readonly RecordType[]
