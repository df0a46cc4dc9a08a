import { basename } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PackageChoice } from '../../../shared/exchange-views.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { formatChineseDate } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { PackageRow } from '../../db/exchange-book.ts'
import { packageCode } from './manifest.ts'
import { choiceInWords } from './pack.ts'
import { signerCode, stationKeys } from './station-keys.ts'
import { titleOfRecord } from './title-of.ts'

/** A sheet of paper that goes with a package or a receipt. */
export interface CoverSheet {
  readonly title: string
  /** The part of the package's id that is read out. */
  readonly code: string
  /** What its QR code says: enough to know the file by, nothing of its contents. */
  readonly qr: string
  /** YYYY-MM-DD. */
  readonly day: string
  readonly unit: string
  readonly facts: readonly (readonly [string, string])[]
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
  readonly signatures: readonly string[]
}

const when = (iso: string): string => {
  const at = new Date(iso)
  const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${formatChineseDate(localDay(at))} ${clock}`
}

const labelOf = (type: RecordType): string => recordDefinitions[type].label.zh

const handOver = async (row: PackageRow, workspace: Workspace): Promise<CoverSheet> => {
  const counts = JSON.parse(row.counts) as readonly { readonly type: RecordType; readonly count: number }[]
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const { publicKey } = await stationKeys(workspace.dir)
  return {
    title: '交换包交接单',
    code: packageCode(row.id),
    qr: `JXPKG/1 ${row.id}`,
    day: localDay(new Date(row.madeAt)),
    unit: row.unit,
    facts: [
      ['交出单位', row.unit],
      ['经办人', row.operator],
      ['交给', row.recipient],
      ['内容', choiceInWords(JSON.parse(row.contents) as PackageChoice, workspace)],
      ['生成时间', when(row.madeAt)],
      ['文件名', basename(row.fileName)],
      ['本机签名码', signerCode(publicKey)],
    ],
    headers: ['类别', '记录数'],
    rows: [...counts.map(({ type, count }) => [labelOf(type), String(count)]), ['合计', String(total)]],
    note: '收件人请在“交换 · 收取”中打开文件，核对屏幕上的包号、签名码与本单一致，再合并。身份证号不随交换包交出。',
    signatures: ['交出人：', '接收人：', '接收日期：　　年　月　日'],
  }
}

const answer = (row: PackageRow, workspace: Workspace): CoverSheet => {
  const { book } = workspace.exchange
  const receipt = book.receipts.of(row.id).at(-1)
  if (!receipt) throw new ExpectedError('record-missing', { id: packageCode(row.id) })
  const isReturned = receipt.result === 'returned'
  const note = String((JSON.parse(receipt.body) as { readonly note?: unknown }).note ?? '')
  const remarks = book.remarks.of(row.id)
  const fieldOf = (type: RecordType, field: string): string =>
    recordDefinitions[type].fields.find(({ name }) => name === field)?.label.zh ?? field
  return {
    title: isReturned ? '交换包退回单' : '交换包回执单',
    code: packageCode(row.id),
    qr: `JXRECEIPT/1 ${row.id} ${receipt.result} ${receipt.id}`,
    day: localDay(new Date(receipt.madeAt)),
    unit: receipt.unit,
    facts: [
      ['收件单位', receipt.unit],
      ['经办人', receipt.operator],
      ['结果', isReturned ? '退回更正' : '已收'],
      ['答复时间', when(receipt.madeAt)],
      ['交出单位', row.unit],
      ['交出人', row.operator],
      ['包生成时间', when(row.madeAt)],
      ...(note === '' ? [] : [['说明', note] as const]),
    ],
    headers: remarks.length > 0 ? ['类别', '记录', '栏目', '意见'] : [],
    rows: remarks.map(({ type, record, field, text }) => [
      labelOf(type),
      titleOfRecord(workspace.store, type, record),
      field === '' ? '整条' : fieldOf(type, field),
      text,
    ]),
    note: isReturned
      ? '交出单位请读入退回文件（.jxreceipt），按意见改正后再交一次；意见会显示在对应栏目旁。'
      : '交出单位请读入回执文件（.jxreceipt），下次只需交出有变化的内容。',
    signatures: ['收件人：', '交出单位签收：', '日期：　　年　月　日'],
  }
}

/**
 * The sheet for a package that was sent, or for the newest answer to one that was received. Throws `record-missing`
 * where there is no such package, or no answer yet.
 */
export const coverSheet = async (id: string, workspace: Workspace): Promise<CoverSheet> => {
  const row = workspace.exchange.book.packages.get(id)
  if (!row) throw new ExpectedError('record-missing', { id: packageCode(id) })
  return row.direction === 'out' ? handOver(row, workspace) : answer(row, workspace)
}
