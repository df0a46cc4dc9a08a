import type { Database } from 'better-sqlite3'
import type { OwnChange } from '../../shared/merge/derive-ops.ts'
import type { Op } from '../../shared/merge/op.ts'
import { toSqlName } from '../../shared/record/columns.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { quoteName } from './record-table.ts'
import { readLogFields } from './record-values.ts'

/** An op with who made it and when, as a package carries it. `at` is an ISO time. */
export interface SignedOp extends Op {
  readonly by: string
  readonly at: string
}

/** An own change with its place in the log; `unfinished` while its step is being written. */
export interface LoggedOwn extends OwnChange {
  readonly sequence: number
  readonly by: string
  readonly at: string
}

/** An op that the log does not tell, with its place between the entries of the log. */
export interface PlacedOp {
  readonly op: SignedOp
  readonly number: number
  readonly position: number
}

/** Both sides of what is known of records. Writes belong into a batch of the step they name. */
export interface ExchangeOps {
  /** Changes made here, oldest first; effects of merges and what was rolled back are not among them. */
  ownOf(record: string): readonly LoggedOwn[]
  placedOf(record: string): readonly PlacedOp[]
  /** Whether anything is on file about a record, here or from elsewhere. */
  knows(record: string): boolean
  has(record: string, clock: string): boolean
  /** Marks a step as a merge: its log entries are effects, its ops go if it is rolled back. */
  beginMerge(step: string): void
  /** The newest time among the ops of a merge, so that the clock is never set back by a restart. */
  noteClock(step: string, clock: string): void
  add(op: SignedOp, step: string, packageId: string | null): void
  /** All entries of the log on aliases, oldest first, with the effects of merges: when which records became one. */
  aliasEntries(): readonly OwnChangeAt[]
  /** Ids of records of a type, deleted ones too. */
  idsOf(type: RecordType): readonly string[]
  /** Records of `type` whose link `field` points at one of these, deleted ones too. */
  holders(type: RecordType, column: string, ids: readonly string[]): readonly string[]
  /** A list of persons per record, by id after the one given. */
  peopleAfter(
    type: RecordType,
    column: string,
    after: string,
    limit: number,
  ): readonly { readonly id: string; readonly people: string }[]
  /** Newest entry of the log and of the ops: what a package made now covers. */
  watermark(): { readonly log: number; readonly op: number }
  /** Whether a record changed after a watermark. */
  changedSince(record: string, mark: { readonly log: number; readonly op: number }): boolean
}

export interface OwnChangeAt extends OwnChange {
  readonly sequence: number
}

type Row = Readonly<Record<string, string | number>>

const toChange = (row: Row): OwnChangeAt => ({
  sequence: row.sequence as number,
  clock: row.clock as string,
  type: row.type as RecordType,
  record: row.record as string,
  kind: row.kind as OwnChange['kind'],
  after: readLogFields(row.type as RecordType, JSON.parse(row.after as string)),
})

const toPlaced = (row: Row): PlacedOp => ({
  number: row.number as number,
  position: row.position as number,
  op: {
    clock: row.clock as string,
    type: row.type as RecordType,
    record: row.record as string,
    kind: row.kind as Op['kind'],
    fields: readLogFields(row.type as RecordType, JSON.parse(row.fields as string)),
    parents: JSON.parse(row.parents as string),
    by: row.made_by as string,
    at: row.made_at as string,
  },
})

/** A mark that an abandoned step leaves says nothing. */
const telling = ({ kind, after }: OwnChange): boolean => kind !== 'update' || Object.keys(after).length > 0

export const createExchangeOps = (db: Database): ExchangeOps => {
  const own = db.prepare<[string], Row>(
    `SELECT c.sequence, c.clock, c.type, c.record, c.kind, c.after, s.operator AS made_by, s.at AS made_at
     FROM change_log AS c JOIN step AS s ON s.id = c.step
     WHERE c.record = ? AND s.state <> 'abandoned' AND c.step NOT IN (SELECT step FROM merge_step)
     ORDER BY c.sequence`,
  )
  const placed = db.prepare<[string], Row>('SELECT * FROM exchange_op WHERE record = ? ORDER BY number')
  const inOps = db.prepare('SELECT 1 FROM exchange_op WHERE record = ? LIMIT 1').pluck()
  const inLog = db.prepare('SELECT 1 FROM change_log WHERE record = ? LIMIT 1').pluck()
  const opAt = db.prepare('SELECT 1 FROM exchange_op WHERE record = ? AND clock = ?').pluck()
  const entryAt = db
    .prepare(
      `SELECT 1 FROM change_log WHERE record = ? AND clock = ? AND step NOT IN (SELECT step FROM merge_step)`,
    )
    .pluck()
  const begin = db.prepare(
    `INSERT OR IGNORE INTO merge_step (step, first_op, newest_clock)
     SELECT ?, coalesce(max(number), 0) + 1, '' FROM exchange_op`,
  )
  const note = db.prepare('UPDATE merge_step SET newest_clock = max(newest_clock, ?) WHERE step = ?')
  const add = db.prepare(
    `INSERT INTO exchange_op (clock, type, record, kind, fields, parents, made_by, made_at, package, step, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(sequence), 0) FROM change_log))`,
  )
  const aliases = db.prepare<[], Row>(
    `SELECT c.sequence, c.clock, c.type, c.record, c.kind, c.after FROM change_log AS c JOIN step AS s ON s.id = c.step
     WHERE c.record IN (SELECT id FROM alias) AND s.state <> 'abandoned' ORDER BY c.sequence`,
  )
  const mark = db.prepare<[], { log: number; op: number }>(
    `SELECT (SELECT coalesce(max(sequence), 0) FROM change_log) AS log,
            (SELECT coalesce(max(number), 0) FROM exchange_op) AS op`,
  )
  const since = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM change_log WHERE record = @record AND sequence > @log)
           OR EXISTS (SELECT 1 FROM exchange_op WHERE record = @record AND number > @op)`,
    )
    .pluck()
  const table = (type: RecordType): string => quoteName(toSqlName(type))

  return {
    ownOf: (record) =>
      own.all(record).flatMap((row) => {
        const change = toChange(row)
        return telling(change) ? [{ ...change, by: row.made_by as string, at: row.made_at as string }] : []
      }),
    placedOf: (record) => placed.all(record).map(toPlaced),
    knows: (record) => inOps.get(record) !== undefined || inLog.get(record) !== undefined,
    has: (record, clock) => opAt.get(record, clock) !== undefined || entryAt.get(record, clock) !== undefined,
    beginMerge: (step) => void begin.run(step),
    noteClock: (step, clock) => void note.run(clock, step),
    add(op, step, packageId) {
      add.run(
        op.clock,
        op.type,
        op.record,
        op.kind,
        JSON.stringify(op.fields),
        JSON.stringify(op.parents),
        op.by,
        op.at,
        packageId,
        step,
      )
    },
    aliasEntries: () => aliases.all().map(toChange).filter(telling),
    idsOf: (type) =>
      db
        .prepare(`SELECT id FROM ${table(type)} ORDER BY id`)
        .pluck()
        .all() as string[],
    holders(type, column, ids) {
      const find = db.prepare(`SELECT id FROM ${table(type)} WHERE ${quoteName(column)} = ?`).pluck()
      return ids.flatMap((id) => find.all(id) as string[])
    },
    peopleAfter: (type, column, after, limit) =>
      db
        .prepare<[string, number], { id: string; people: string }>(
          `SELECT id, ${quoteName(column)} AS people FROM ${table(type)} WHERE id > ? ORDER BY id LIMIT ?`,
        )
        .all(after, limit),
    watermark: () => mark.get() as { log: number; op: number },
    changedSince: (record, { log, op }) => since.get({ record, log, op }) === 1,
  }
}
