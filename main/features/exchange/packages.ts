import type {
  PackageChoice,
  PackagedRecord,
  PackageView,
  RemarkView,
} from '../../../shared/exchange-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { PackageRow, RemarkRow } from '../../db/exchange-book.ts'
import { packageCode } from './manifest.ts'
import { choiceInWords } from './pack.ts'
import { titleOf, titleOfRecord } from './title-of.ts'

export const remarkView = ({ store }: Workspace, row: RemarkRow): RemarkView => ({
  id: row.id,
  type: row.type,
  record: row.record,
  title: titleOfRecord(store, row.type, row.record),
  field: row.field,
  text: row.text,
  by: row.madeBy,
  at: row.madeAt,
  outcome: row.doneAt === null ? 'open' : row.dismissed === 1 ? 'dismissed' : 'corrected',
})

const recordsOf = (row: PackageRow): number => {
  const counts = JSON.parse(row.counts) as
    | readonly { readonly count: number }[]
    | { readonly counts: Readonly<Record<string, number>> }
  const numbers = 'counts' in counts ? Object.values(counts.counts) : counts.map(({ count }) => count)
  return numbers.reduce((sum, count) => sum + count, 0)
}

/** Everything sent and received, newest first, with the answers to it. */
export const listPackages = (workspace: Workspace): readonly PackageView[] => {
  const { book } = workspace.exchange
  return book.packages.list().map((row) => ({
    id: row.id,
    code: packageCode(row.id),
    direction: row.direction,
    state: row.state,
    madeAt: row.madeAt,
    operator: row.operator,
    unit: row.unit,
    recipient: row.recipient,
    contents: choiceInWords(JSON.parse(row.contents) as PackageChoice, workspace),
    records: recordsOf(row),
    fileName: row.fileName,
    step: row.step,
    receipts: book.receipts.of(row.id).map(({ result, madeAt, operator, unit, body }) => ({
      result,
      at: madeAt,
      operator,
      unit,
      note: String((JSON.parse(body) as { readonly note?: unknown }).note ?? ''),
    })),
    remarks: book.remarks.of(row.id).map((remark) => remarkView(workspace, remark)),
  }))
}

/** Records of a package that are on file here, without files and aliases. */
export const recordsOfPackage = (id: string, { store, exchange }: Workspace): readonly PackagedRecord[] =>
  exchange.book.packages.recordsOf(id).flatMap((record) => {
    const found = store.find(record)
    if (!found || found.deleted || found.type === 'evidence' || found.type === 'alias') return []
    return [{ type: found.type, id: record, title: titleOf(found.type, found.values) }]
  })
