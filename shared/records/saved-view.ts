import { defineRecord } from '../record/define-record.ts'
import { flag, number, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 视图: how somebody wants to see a register. A record like any other, so that it travels with the workspace and is
 * logged, undone and found in the trash like any other; preferences would stay behind on the computer.
 */
export const savedView = defineRecord({
  type: 'savedView',
  label: label('视图', 'View'),
  titleField: 'name',
  keys: [],
  internal: true,
  fields: [
    text('name', '名称', 'Name', { required: true, maxLength: 30 }),
    text('register', '台账', 'Register', { required: true }),
    /** Conditions, order and groups as the address of the register carries them. */
    text('address', '条件与排序', 'Conditions and order'),
    rows('columns', '列', 'Columns', {
      columns: [
        text('field', '列', 'Column'),
        number('width', '宽度', 'Width', { min: 40, max: 2000, decimals: 0 }),
      ],
    }),
    flag('opensFirst', '默认视图', 'Opens first'),
  ],
})
