import type { Database } from 'better-sqlite3'
import type { FieldValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { readLogFields } from './record-values.ts'
import type { ChangeEntry, StepInfo, StepSummary } from './store.ts'

export type ChangeKind = ChangeEntry['kind']

export interface LogChange {
  readonly type: RecordType
  readonly id: string
  readonly kind: ChangeKind
  readonly clock: string
  readonly before: Readonly<Record<string, FieldValue>>
  readonly after: Readonly<Record<string, FieldValue>>
}

/** An entry as the inverse of its step needs it. */
export type LoggedChange = Pick<ChangeEntry, 'sequence' | 'type' | 'id' | 'kind' | 'before' | 'after'>

export interface StepRow extends StepSummary {
  /** Position in the log, from 1. */
  readonly number: number
  readonly undoes: string | null
}

type Row = Readonly<Record<string, string | number | null>>

const toStep = (row: Row): StepRow => ({
  number: row.number as number,
  id: row.id as string,
  label: row.label as string,
  detail: JSON.parse(row.detail as string),
  at: row.at as string,
  operator: row.operator as string,
  changes: row.changes as number,
  undone: row.undone_by !== null,
  undoes: row.undoes as string | null,
})

const toChange = (row: Row): LoggedChange & LogChange => ({
  sequence: row.sequence as number,
  type: row.type as RecordType,
  id: row.record as string,
  kind: row.kind as ChangeKind,
  clock: row.clock as string,
  before: readLogFields(row.type as RecordType, JSON.parse(row.before as string)),
  after: readLogFields(row.type as RecordType, JSON.parse(row.after as string)),
})

const toEntry = (row: Row): ChangeEntry => ({
  ...toChange(row),
  step: row.step as string,
  label: row.label as string,
  detail: JSON.parse(row.detail as string),
  at: row.at as string,
  operator: row.operator as string,
})

const stepColumns = 'number, id, label, detail, at, operator, changes, undoes, undone_by'
const entries = `SELECT c.*, s.label, s.detail, s.at, s.operator FROM change_log AS c JOIN step AS s ON s.id = c.step`

/** Statements on `step` and `change_log`; every caller is inside a transaction. */
export const createChangeLog = (db: Database) => {
  const insertStep = db.prepare(
    `INSERT INTO step (id, label, detail, at, operator, station, state, undoes, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const append = db.prepare(
    `INSERT INTO change_log (step, type, record, kind, clock, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const entriesOf = db.prepare<[string, string], Row>(
    'SELECT * FROM change_log WHERE step = ? AND record = ? ORDER BY sequence DESC',
  )
  const recordsOf = db
    .prepare<[string, string, number], string>(
      'SELECT DISTINCT record FROM change_log WHERE step = ? AND record > ? ORDER BY record LIMIT ?',
    )
    .pluck()
  const drop = db.prepare('DELETE FROM change_log WHERE sequence = ?')
  const dropStep = db.prepare('DELETE FROM step WHERE id = ?')
  const dropOps = db.prepare(
    `DELETE FROM exchange_op WHERE number >= (SELECT first_op FROM merge_step WHERE step = @step)
     AND step = @step`,
  )
  const count = db.prepare('SELECT count(*) FROM change_log WHERE step = ?').pluck()
  const setState = db.prepare('UPDATE step SET state = ?, changes = ? WHERE id = ?')
  const setUndoneBy = db.prepare('UPDATE step SET undone_by = ? WHERE id = ?')
  const stepById = db.prepare<[string], Row>(
    `SELECT ${stepColumns} FROM step WHERE id = ? AND state = 'done'`,
  )
  const newestToUndo = db.prepare<[number], Row>(
    `SELECT ${stepColumns} FROM step WHERE number < ? AND state = 'done' AND undone_by IS NULL AND undoes IS NULL
     ORDER BY number DESC LIMIT 1`,
  )
  const newestInForce = db.prepare<[number], Row>(
    `SELECT ${stepColumns} FROM step WHERE number < ? AND state = 'done' AND undone_by IS NULL AND label <> 'redo'
     ORDER BY number DESC LIMIT 1`,
  )
  const setRedosUndoneBy = db.prepare<[string, number, number, string]>(
    `UPDATE step SET undone_by = ? WHERE number > ? AND undone_by IS NULL
     AND undoes IN (SELECT id FROM step WHERE number > ? AND undoes = ?)`,
  )
  const newest = db.prepare<[number], Row>(
    `SELECT ${stepColumns} FROM step WHERE state = 'done' ORDER BY number DESC LIMIT ?`,
  )
  const newestNamed = db.prepare<[string, number], Row>(
    `SELECT ${stepColumns} FROM step WHERE state = 'done' AND label = ? ORDER BY number DESC LIMIT ?`,
  )
  const openOnes = db.prepare("SELECT id FROM step WHERE state = 'open' ORDER BY number DESC").pluck()
  const ofRecord = db.prepare<[string], Row>(
    `${entries} WHERE c.record = ? AND s.state <> 'abandoned' ORDER BY c.sequence DESC`,
  )
  const touchedElsewhere = db
    .prepare('SELECT EXISTS (SELECT 1 FROM change_log WHERE record = ? AND step <> ?)')
    .pluck()
  const since = db.prepare<[number, number], { sequence: number; type: RecordType; id: string }>(
    'SELECT sequence, type, record AS id FROM change_log WHERE sequence > ? ORDER BY sequence LIMIT ?',
  )
  const lastSequence = db.prepare('SELECT coalesce(max(sequence), 0) FROM change_log').pluck()
  const clockAt = db.prepare('SELECT clock FROM change_log WHERE sequence = ?').pluck()
  // What came from other stations counts, too: whoever has seen a change is younger than it.
  const lastClock = db
    .prepare(
      `SELECT max(clock) FROM (SELECT clock FROM (SELECT clock FROM change_log ORDER BY sequence DESC LIMIT 1)
       UNION ALL SELECT newest_clock FROM merge_step)`,
    )
    .pluck()

  return {
    begin(
      id: string,
      info: StepInfo,
      at: Date,
      operator: string,
      station: string,
      state: 'open' | 'done',
      undoes: string | null,
      /** How many entries it has, where that is known from the start. */
      changes = 0,
    ) {
      insertStep.run(
        id,
        info.label,
        JSON.stringify(info.detail ?? {}),
        at.toISOString(),
        operator,
        station,
        state,
        undoes,
        changes,
      )
    },
    append(step: string, change: LogChange) {
      const { type, id, kind, clock, before, after } = change
      append.run(step, type, id, kind, clock, JSON.stringify(before), JSON.stringify(after))
    },
    /** The entries of one record in one step, newest first. */
    entriesOf: (step: string, record: string) => entriesOf.all(step, record).map(toChange),
    /** Ids of the records that a step touched, in their order, after the one given. */
    recordsOf: (step: string, after: string, limit: number) => recordsOf.all(step, after, limit),
    drop: (sequence: number) => void drop.run(sequence),
    countOf: (step: string) => count.get(step) as number,
    /** Closes a step and says how many entries it has, counted where nobody kept count; one that changed nothing leaves no trace. */
    close(step: string, state: 'done' | 'abandoned', changes = count.get(step) as number) {
      if (state === 'abandoned') dropOps.run({ step })
      if (changes === 0) dropStep.run(step)
      else setState.run(state, changes, step)
      return changes
    },
    setUndoneBy: (step: string, by: string | null) => void setUndoneBy.run(by, step),
    /** Marks what brought a step back as undone together with the step. */
    setRedosUndoneBy: ({ id, number }: StepRow, by: string) =>
      void setRedosUndoneBy.run(by, number, number, id),
    step(id: string) {
      const row = stepById.get(id)
      return row ? toStep(row) : null
    },
    /** The newest step before `number` that someone made and that stands. */
    newestToUndo(number: number) {
      const row = newestToUndo.get(number)
      return row ? toStep(row) : null
    },
    /** The newest undo before `number` that stands; null once something else was done after it. */
    newestToRedo(number: number) {
      const row = newestInForce.get(number)
      return row && row.undoes !== null ? toStep(row) : null
    },
    steps: (limit: number, label?: string) =>
      (label === undefined ? newest.all(limit) : newestNamed.all(label, limit)).map(toStep),
    openSteps: () => openOnes.all() as readonly string[],
    ofRecord: (id: string) => ofRecord.all(id).map(toEntry),
    touchedElsewhere: (record: string, step: string) => touchedElsewhere.get(record, step) === 1,
    since: (sequence: number, limit: number) => since.all(sequence, limit),
    lastSequence: () => lastSequence.get() as number,
    clockAt: (sequence: number) => (clockAt.get(sequence) as string | undefined) ?? null,
    lastClock: () => (lastClock.get() as string | null) ?? undefined,
  }
}

export type ChangeLog = ReturnType<typeof createChangeLog>
