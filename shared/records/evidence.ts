import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** 佐证: a file in a named slot of a record. The bytes lie once under attachments/, named by their SHA-256. */
export const evidence = defineRecord({
  type: 'evidence',
  label: label('佐证材料', 'Evidence'),
  titleField: 'fileName',
  keys: [['owner', 'slot', 'sha256']],
  internal: true,
  fields: [
    { kind: 'text', name: 'fileName', label: label('文件名', 'File name'), required: true, inList: true },
    { kind: 'text', name: 'sha256', label: label('SHA-256', 'SHA-256'), required: true },
    {
      kind: 'text',
      name: 'owner',
      label: label('所属记录', 'Owner'),
      help: label('记录编号；空表示待归位', 'Empty: not placed yet'),
    },
    { kind: 'text', name: 'slot', label: label('材料类别', 'Slot'), inList: true },
    { kind: 'number', name: 'cycleYear', label: label('年度', 'Year'), decimals: 0 },
    { kind: 'number', name: 'size', label: label('大小（字节）', 'Size in bytes'), decimals: 0 },
    { kind: 'number', name: 'pages', label: label('页数', 'Pages'), inList: true, decimals: 0 },
    { kind: 'number', name: 'order', label: label('次序', 'Order'), decimals: 0 },
    { kind: 'data', name: 'problems', label: label('检查结果', 'Problems found') },
    { kind: 'text', name: 'caption', label: label('说明', 'Caption') },
  ],
})
