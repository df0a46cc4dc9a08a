import { defineRecord } from '../record/define-record.ts'
import { choice, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 同一记录: two records made on two stations are one. A record like any other, so that it is logged, undone and
 * handed on like any other; of the two ids the smaller one stands.
 */
export const alias = defineRecord({
  type: 'alias',
  label: label('同一记录', 'Joined records'),
  titleField: 'joined',
  keys: [['joined', 'kept']],
  internal: true,
  fields: [
    text('joined', '并入的记录', 'Joined record', { required: true }),
    text('kept', '保留的记录', 'Kept record', { required: true }),
    text('recordType', '类型', 'Type'),
    choice('reason', '依据', 'Reason', {
      options: [
        option('identifier', '编号相同', 'Same official number'),
        option('unit', '单位全称相同', 'Same full name of the unit'),
        option('person', '同一单位内姓名唯一', 'Name unique within the unit'),
        option('decided', '人工认定', 'Decided by a person'),
      ],
    }),
  ],
})
