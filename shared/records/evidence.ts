import { defineRecord } from '../record/define-record.ts'
import { date, flag, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** 佐证: a file in a named slot of a record. The bytes lie once under attachments/, named by their SHA-256. */
export const evidence = defineRecord({
  type: 'evidence',
  label: label('佐证材料', 'Evidence'),
  titleField: 'fileName',
  keys: [['owner', 'slot', 'sha256']],
  internal: true,
  fields: [
    text('fileName', '文件名', 'File name', { required: true, inList: true }),
    text('sha256', 'SHA-256', 'SHA-256', { required: true }),
    text('owner', '所属记录', 'Owner', { help: label('记录编号；空表示待归位', 'Empty: not placed yet') }),
    text('slot', '材料类别', 'Slot', { inList: true }),
    number('cycleYear', '年度', 'Year', { decimals: 0 }),
    number('size', '大小（字节）', 'Size in bytes', { decimals: 0 }),
    number('pages', '页数', 'Pages', { inList: true, decimals: 0 }),
    number('order', '次序', 'Order', { decimals: 0 }),
    { kind: 'data', name: 'problems', label: label('检查结果', 'Problems found') },
    text('caption', '说明', 'Caption'),
    flag('sealed', '已盖章', 'Sealed'),
    flag('isCopy', '复印件', 'Copy'),
    date('datedOn', '材料日期', 'Dated'),
    date('expiresOn', '有效期至', 'Expires'),
  ],
})
