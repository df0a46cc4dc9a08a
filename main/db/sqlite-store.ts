import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Operator } from '../core/workspace.ts'
import { abandonStep } from './abandon-step.ts'
import { createChangeBuffer } from './change-buffer.ts'
import { createChangeLog } from './change-log.ts'
import { createHybridClock } from './hybrid-clock.ts'
import { invertStep } from './invert-step.ts'
import { migrate } from './migrate.ts'
import { type DatabaseOptions, openDatabase } from './open-database.ts'
import { rebuildTextKeys } from './rebuild-text-keys.ts'
import { createRecordTable } from './record-table.ts'
import { withSqliteErrors } from './sqlite-errors.ts'
import { createReader, type RecordTables } from './sqlite-reader.ts'
import { createWriter, type WriterParts } from './sqlite-writer.ts'
import type { Reader, StepInfo, StepSummary, Store, Writer } from './store.ts'
import { createTextKeys } from './text-key.ts'
import { createUuidV7 } from './uuid-v7.ts'

export interface StoreOptions {
  readonly file: string
  readonly operator: () => Operator
  readonly stationId: string
  readonly clock: () => Date
  readonly newId?: () => string
  readonly journal?: DatabaseOptions['journal']
}

/** The store on SQLite, with what search, backup and doctor need beside the interface. */
export interface SqliteStore extends Store {
  readonly file: string
  readonly database: Database
  /** Records touched after a sequence of the log, oldest first. */
  changesSince(
    sequence: number,
    limit: number,
  ): readonly { readonly sequence: number; readonly type: RecordType; readonly id: string }[]
  lastSequence(): number
  /** Clock of one entry of the log; null when there is no such entry. */
  clockAt(sequence: number): string | null
}

/** Opens (or makes) a ledger: migrated, unfinished steps rolled back. Throws ExpectedError. */
export const openStore = (options: StoreOptions): SqliteStore => {
  const { file, clock: now } = options
  const db = openDatabase(file, options.journal ? { journal: options.journal } : {})
  const guarded = <T>(work: () => T): T => withSqliteErrors(file, work)
  try {
    return guarded(() => {
      migrate(db, now(), join(dirname(file), 'backups'))
      rebuildTextKeys(db)
      return buildStore(db, options, guarded)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

const buildStore = (db: Database, options: StoreOptions, guarded: <T>(work: () => T) => T): SqliteStore => {
  const { clock: now, stationId } = options
  const log = createChangeLog(db)
  const tables = Object.fromEntries(
    Object.values(recordDefinitions).map((definition) => [
      definition.type,
      createRecordTable(db, definition),
    ]),
  ) as unknown as RecordTables
  const reader = guardReader(createReader(db, tables), guarded)
  const newId = options.newId ?? createUuidV7(now)
  const parts: WriterParts = {
    reader,
    tables,
    keys: createTextKeys(db),
    clock: createHybridClock(now, stationId, log.lastClock()),
    newId,
  }
  const listeners = new Set<(types: readonly RecordType[]) => void>()

  const transaction = <T>(work: () => { readonly value: T; readonly types: readonly RecordType[] }): T => {
    if (db.inTransaction) throw new Error('a step is being written: steps do not nest')
    const { value, types } = guarded(() => db.transaction(work).immediate())
    if (types.length > 0) for (const listener of listeners) listener(types)
    return value
  }

  const begin = (id: string, info: StepInfo, state: 'open' | 'done', undoes: string | null = null): void =>
    log.begin(id, info, now(), options.operator().name, stationId, state, undoes)

  /** One step in one transaction; the caller is inside it. */
  const writeStep = <T>(
    id: string,
    info: StepInfo,
    work: (writer: Writer) => T,
    undoes: string | null = null,
  ) => {
    begin(id, info, 'done', undoes)
    const changes = createChangeBuffer()
    const value = work(createWriter(parts, changes))
    const types = changes.flush(log, id, false)
    log.close(id, 'done')
    return { value, types }
  }

  const abandon = (id: string): void =>
    transaction(() => {
      const types = [...new Set(log.ofStep(id).map((entry) => entry.type))]
      abandonStep(parts, log, id)
      return { value: undefined, types }
    })

  for (const id of log.openSteps()) abandon(id)

  return {
    ...reader,
    file: options.file,
    database: db,
    changesSince: log.since,
    lastSequence: log.lastSequence,
    clockAt: log.clockAt,
    write: (info, work) => transaction(() => writeStep(newId(), info, work)),
    openStep(info) {
      const id = newId()
      let state: 'new' | 'open' | 'closed' = 'new'
      return {
        id,
        batch(work) {
          if (state === 'closed') throw new Error('this step is closed')
          const value = transaction(() => {
            if (state === 'new') begin(id, info, 'open')
            const changes = createChangeBuffer()
            const result = work(createWriter(parts, changes))
            return { value: result, types: changes.flush(log, id, state === 'open') }
          })
          state = 'open'
          return value
        },
        finish() {
          if (state === 'open') transaction(() => ({ value: log.close(id, 'done'), types: [] }))
          state = 'closed'
        },
        abandon() {
          if (state === 'open') abandon(id)
          state = 'closed'
        },
      }
    },
    steps: (limit) => log.steps(limit),
    historyOf: (id) => log.ofRecord(id),
    undo(stepId) {
      const target = stepId === undefined ? log.newestToUndo() : log.step(stepId)
      if (!target || target.undone) throw new ExpectedError('nothing-to-undo')
      return transaction(() => {
        const id = newId()
        const info = inverseInfo(target)
        const entries = log.ofStep(target.id)
        const { value, types } = writeStep(id, info, (writer) => invertStep(writer, entries), target.id)
        if (value.undone > 0) {
          log.setUndoneBy(target.id, id)
          // Taking back an undo brings the first step's work back: it can be undone once more.
          if (target.undoes !== null) log.setUndoneBy(target.undoes, null)
        }
        return { value: { step: stepSummary(target), ...value }, types }
      })
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => void db.close(),
  }
}

/** The inverse of an undo is called a redo; both name the step that the user once made. */
const inverseInfo = ({ label, detail }: StepInfo): StepInfo => {
  if (label === 'undo') return { label: 'redo', detail: detail ?? {} }
  if (label === 'redo') return { label: 'undo', detail: detail ?? {} }
  return { label: 'undo', detail: { ...detail, of: label } }
}

/** A damaged page shows itself at any read. */
const guardReader = (reader: Reader, guarded: <T>(work: () => T) => T): Reader => ({
  get: (type, id) => guarded(() => reader.get(type, id)),
  find: (id) => guarded(() => reader.find(id)),
  list: (query) => guarded(() => reader.list(query)),
  count: (query) => guarded(() => reader.count(query)),
  byText: (type, field, text) => guarded(() => reader.byText(type, field, text)),
})

const stepSummary = (step: StepSummary): StepSummary => ({ ...step, undone: true })
