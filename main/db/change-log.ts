import type { Database } from 'better-sqlite3'
import type { FieldValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
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

export interface StepRow extends StepSummary {
  readonly undoes: string | null
}

type Row = Readonly<Record<string, string | number | null>>

const toStep = (row: Row): StepRow => ({
  id: row.id as string,
  label: row.label as string,
  detail: JSON.parse(row.detail as string),
  at: row.at as string,
  operator: row.operator as string,
  changes: row.changes as number,
  undone: row.undone_by !== null,
  undoes: row.undoes as string | null,
})

const toEntry = (row: Row): ChangeEntry & { readonly clock: string } => ({
  sequence: row.sequence as number,
  step: row.step as string,
  label: row.label as string,
  detail: JSON.parse(row.detail as string),
  at: row.at as string,
  operator: row.operator as string,
  type: row.type as RecordType,
  id: row.record as string,
  kind: row.kind as ChangeKind,
  clock: row.clock as string,
  before: JSON.parse(row.before as string),
  after: JSON.parse(row.after as string),
})

const stepColumns = 'id, label, detail, at, operator, changes, undoes, undone_by'
const entries = `SELECT c.*, s.label, s.detail, s.at, s.operator FROM change_log AS c JOIN step AS s ON s.id = c.step`

/** Statements on `step` and `change_log`; every caller is inside a transaction. */
export const createChangeLog = (db: Database) => {
  const insertStep = db.prepare(
    `INSERT INTO step (id, label, detail, at, operator, station, state, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const append = db.prepare(
    `INSERT INTO change_log (step, type, record, kind, clock, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const lastOf = db.prepare<[string, string], Row>(
    `${entries} WHERE c.step = ? AND c.record = ? ORDER BY c.sequence DESC LIMIT 1`,
  )
  const drop = db.prepare('DELETE FROM change_log WHERE sequence = ?')
  const dropStep = db.prepare('DELETE FROM step WHERE id = ?')
  const count = db.prepare('SELECT count(*) FROM change_log WHERE step = ?').pluck()
  const setState = db.prepare('UPDATE step SET state = ?, changes = ? WHERE id = ?')
  const setUndoneBy = db.prepare('UPDATE step SET undone_by = ? WHERE id = ?')
  const stepById = db.prepare<[string], Row>(
    `SELECT ${stepColumns} FROM step WHERE id = ? AND state = 'done'`,
  )
  const newestToUndo = db.prepare<[], Row>(
    `SELECT ${stepColumns} FROM step WHERE state = 'done' AND undone_by IS NULL AND undoes IS NULL
     ORDER BY number DESC LIMIT 1`,
  )
  const newest = db.prepare<[number], Row>(
    `SELECT ${stepColumns} FROM step WHERE state = 'done' ORDER BY number DESC LIMIT ?`,
  )
  const openOnes = db.prepare("SELECT id FROM step WHERE state = 'open' ORDER BY number DESC").pluck()
  const ofStep = db.prepare<[string], Row>(`${entries} WHERE c.step = ? ORDER BY c.sequence DESC`)
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
  const lastClock = db.prepare('SELECT clock FROM change_log ORDER BY sequence DESC LIMIT 1').pluck()

  return {
    begin(
      id: string,
      info: StepInfo,
      at: Date,
      operator: string,
      station: string,
      state: 'open' | 'done',
      undoes: string | null,
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
      )
    },
    append(step: string, change: LogChange) {
      const { type, id, kind, clock, before, after } = change
      append.run(step, type, id, kind, clock, JSON.stringify(before), JSON.stringify(after))
    },
    lastOf(step: string, record: string) {
      const row = lastOf.get(step, record)
      return row ? toEntry(row) : null
    },
    drop: (sequence: number) => void drop.run(sequence),
    /** Closes a step; one that changed nothing leaves no trace. */
    close(step: string, state: 'done' | 'abandoned') {
      const changes = count.get(step) as number
      if (changes === 0) dropStep.run(step)
      else setState.run(state, changes, step)
    },
    setUndoneBy: (step: string, by: string | null) => void setUndoneBy.run(by, step),
    step(id: string) {
      const row = stepById.get(id)
      return row ? toStep(row) : null
    },
    newestToUndo() {
      const row = newestToUndo.get()
      return row ? toStep(row) : null
    },
    steps: (limit: number) => newest.all(limit).map(toStep),
    openSteps: () => openOnes.all() as readonly string[],
    ofStep: (step: string) => ofStep.all(step).map(toEntry),
    ofRecord: (id: string) => ofRecord.all(id).map(toEntry),
    touchedElsewhere: (record: string, step: string) => touchedElsewhere.get(record, step) === 1,
    since: (sequence: number, limit: number) => since.all(sequence, limit),
    lastSequence: () => lastSequence.get() as number,
    clockAt: (sequence: number) => (clockAt.get(sequence) as string | undefined) ?? null,
    lastClock: () => lastClock.get() as string | undefined,
  }
}

export type ChangeLog = ReturnType<typeof createChangeLog>
