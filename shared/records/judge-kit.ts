import { defineRecord } from '../record/define-record.ts'
import { date, flag, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/**
 * 评审包: what one judge was handed to score with, and what came back. The passphrase and the signing key are in no
 * ledger: the one is on the judge's slip, the other inside the kit.
 */
export const judgeKit = defineRecord({
  type: 'judgeKit',
  label: label('评审包', 'Judge’s kit'),
  titleField: 'judge',
  keys: [],
  internal: true,
  fields: [
    number('cycleYear', '年度', 'Year', { required: true, decimals: 0 }),
    text('judge', '评委编号', 'Judge', { required: true, inList: true }),
    text('file', '文件名', 'File name'),
    /** ECDSA P-256: x and y in base64url, a point between. */
    text('publicKey', '验签公钥', 'Public key', { required: true }),
    { kind: 'data', name: 'contents', label: label('内容', 'Contents') },
    date('dueOn', '交回期限', 'Due'),
    { kind: 'data', name: 'returned', label: label('交回', 'Returned') },
    flag('voided', '已作废', 'Void'),
  ],
})
