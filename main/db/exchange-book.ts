import type { Database } from 'better-sqlite3'
import type { PackageState, ReceiptResult, RemarkOutcome } from '../../shared/exchange-views.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { withSqliteErrors } from './sqlite-errors.ts'
import { tableOf } from './table-of.ts'

/** A package sent or received. `id` is the SHA-256 of its manifest, times are ISO. */
export interface PackageRow {
  readonly id: string
  readonly direction: 'out' | 'in'
  readonly state: PackageState
  readonly madeAt: string
  readonly station: string
  readonly operator: string
  readonly unit: string
  readonly recipient: string
  /** The choice of contents and the counts, as JSON. */
  readonly contents: string
  readonly counts: string
  readonly fileName: string
  /** The step of the merge; null where it wrote nothing. */
  readonly step: string | null
  /** What was on file when the package was made: the newest entry of the log, and of the ops. */
  readonly logSequence: number
  readonly opNumber: number
  readonly recordedAt: string
}

export interface ReceiptRow {
  readonly id: string
  readonly package: string
  readonly result: ReceiptResult
  readonly madeAt: string
  readonly operator: string
  readonly unit: string
  readonly body: string
  readonly recordedAt: string
}

export interface RemarkRow {
  readonly id: string
  readonly package: string
  readonly type: RecordType
  readonly record: string
  /** '' where the remark is about the record as a whole. */
  readonly field: string
  readonly text: string
  readonly madeBy: string
  readonly madeAt: string
  readonly doneAt: string | null
  readonly dismissed: 0 | 1
}

export interface SignerRow {
  /** Public key, base64url. */
  readonly key: string
  readonly station: string
  readonly operator: string
  readonly unit: string
  readonly trustedBy: string
  readonly trustedAt: string
}

export interface ConflictRow {
  readonly record: string
  readonly fieldGroup: string
  readonly type: RecordType
  readonly package: string | null
  readonly foundAt: string
}

export interface LikenessRow {
  readonly one: string
  readonly other: string
  readonly type: RecordType
  readonly package: string | null
  readonly foundAt: string
  readonly decision: 'same' | 'different' | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
}

/** The book of packages, receipts, remarks and known signers, and what waits for a decision. */
export const createExchangeBook = (db: Database) => {
  const packages = tableOf<PackageRow>(db, 'package', [
    'id',
    'direction',
    'state',
    'madeAt',
    'station',
    'operator',
    'unit',
    'recipient',
    'contents',
    'counts',
    'fileName',
    'step',
    'logSequence',
    'opNumber',
    'recordedAt',
  ])
  const receipts = tableOf<ReceiptRow>(db, 'receipt', [
    'id',
    'package',
    'result',
    'madeAt',
    'operator',
    'unit',
    'body',
    'recordedAt',
  ])
  const remarks = tableOf<RemarkRow>(db, 'remark', [
    'id',
    'package',
    'type',
    'record',
    'field',
    'text',
    'madeBy',
    'madeAt',
    'doneAt',
    'dismissed',
  ])
  const signers = tableOf<SignerRow>(db, 'signer', [
    'key',
    'station',
    'operator',
    'unit',
    'trustedBy',
    'trustedAt',
  ])
  const conflicts = tableOf<ConflictRow>(db, 'conflict', [
    'record',
    'fieldGroup',
    'type',
    'package',
    'foundAt',
  ])
  const likenesses = tableOf<LikenessRow>(db, 'likeness', [
    'one',
    'other',
    'type',
    'package',
    'foundAt',
    'decision',
    'decidedBy',
    'decidedAt',
  ])
  const packageById = packages.where('WHERE id = ?')
  const setState = db.prepare('UPDATE package SET state = ? WHERE id = ?')
  const putRecord = db.prepare('INSERT OR IGNORE INTO package_record (package, record) VALUES (?, ?)')
  const holds = db.prepare('SELECT 1 FROM package_record WHERE package = ? AND record = ?').pluck()
  const recordsOf = db
    .prepare<[string], string>('SELECT record FROM package_record WHERE package = ? ORDER BY record')
    .pluck()
  const signerByKey = signers.where('WHERE key = ?')
  const conflictsOf = conflicts.where('WHERE record = ? ORDER BY field_group')
  const dropConflict = db.prepare('DELETE FROM conflict WHERE record = ? AND field_group = ?')
  const likeness = likenesses.where('WHERE one = ? AND other = ?')
  const settleRemark = db.prepare('UPDATE remark SET done_at = ?, dismissed = ? WHERE id = ?')
  const inherit = db.prepare(
    'INSERT OR IGNORE INTO package_record (package, record) SELECT ?, record FROM package_record WHERE package = ?',
  )
  return {
    /** All of it or nothing. */
    transaction: <T>(work: () => T): T => withSqliteErrors(db.name, () => db.transaction(work).immediate()),
    packages: {
      put: packages.put,
      setState: (id: string, state: PackageState) => void setState.run(state, id),
      get: (id: string): PackageRow | null => packageById(id)[0] ?? null,
      /** Newest first. */
      list: packages.where('ORDER BY recorded_at DESC, id'),
      addRecord: (id: string, record: string) => void putRecord.run(id, record),
      /** The receiver of one package has all that the other one held, too. */
      inherit: (id: string, from: string) => void inherit.run(id, from),
      recordsOf: (id: string): readonly string[] => recordsOf.all(id),
      holds: (id: string, record: string): boolean => holds.get(id, record) !== undefined,
    },
    receipts: {
      put: receipts.put,
      of: receipts.where('WHERE package = ? ORDER BY made_at'),
    },
    remarks: {
      put: remarks.put,
      of: remarks.where('WHERE package = ? ORDER BY made_at, id'),
      on: remarks.where('WHERE record = ? ORDER BY made_at, id'),
      settle: (id: string, outcome: RemarkOutcome, at: string) =>
        void settleRemark.run(outcome === 'open' ? null : at, Number(outcome === 'dismissed'), id),
    },
    signers: {
      put: signers.put,
      get: (key: string): SignerRow | null => signerByKey(key)[0] ?? null,
    },
    conflicts: {
      put: conflicts.put,
      drop: (record: string, group: string) => void dropConflict.run(record, group),
      of: conflictsOf,
      list: conflicts.where('ORDER BY type, record, field_group'),
    },
    likenesses: {
      put: likenesses.put,
      get: (one: string, other: string): LikenessRow | null => likeness(one, other)[0] ?? null,
      open: likenesses.where('WHERE decision IS NULL ORDER BY type, found_at, one'),
    },
  }
}

export type ExchangeBook = ReturnType<typeof createExchangeBook>
