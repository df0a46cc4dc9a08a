import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Operator } from '../core/workspace.ts'
import { abandonStep } from './abandon-step.ts'
import { createChangeBuffer } from './change-buffer.ts'
import { createChangeLog } from './change-log.ts'
import { createHybridClock, type HybridClock } from './hybrid-clock.ts'
import { inPortions, portionMilliseconds } from './in-portions.ts'
import { createLogCarrier, type LogCarrier } from './log-carrier.ts'
import { migrate } from './migrate.ts'
import { type DatabaseOptions, openDatabase } from './open-database.ts'
import { createPastLists } from './past-lists.ts'
import { rebuildTextKeys } from './rebuild-text-keys.ts'
import { createRecordLists } from './record-lists.ts'
import { createRecordTable } from './record-table.ts'
import { withSqliteErrors } from './sqlite-errors.ts'
import { createReader, type RecordTables } from './sqlite-reader.ts'
import { createWriter, type WriterParts } from './sqlite-writer.ts'
import type { StepParts } from './step-parts.ts'
import type { Reader, StepInfo, Store } from './store.ts'
import { createTextKeys } from './text-key.ts'
import { createUndo } from './undo.ts'
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
  readonly hybridClock: HybridClock
  /** Clock of one entry of the log; null when there is no such entry. */
  clockAt(sequence: number): string | null
  /** What a record is called; null when there is none, or only a deleted one. */
  titleOf(type: RecordType, id: string): string | null
  /** Whether a long step has written something and is not yet finished. */
  midStep(): boolean
  /**
   * Makes lookup keys anew where their rule has changed, and takes back what a crash left unfinished, in portions. To
   * be awaited before the ledger is shown.
   */
  makeReady(): Promise<void>
}

/** Opens (or makes) a ledger and migrates it. Throws ExpectedError. */
export const openStore = (options: StoreOptions): SqliteStore => {
  const { file } = options
  const db = openDatabase(file, options.journal ? { journal: options.journal } : {})
  const guarded = <T>(work: () => T): T => withSqliteErrors(file, work)
  try {
    return guarded(() => {
      migrate(db)
      return buildStore(db, options, guarded)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

const buildStore = (db: Database, options: StoreOptions, guarded: <T>(work: () => T) => T): SqliteStore => {
  const { clock: now, file, stationId } = options
  const log = createChangeLog(db)
  const tables = Object.fromEntries(
    Object.values(recordDefinitions).map((definition) => [
      definition.type,
      createRecordTable(db, definition),
    ]),
  ) as unknown as RecordTables
  const keys = createTextKeys(db)
  const reader = guardReader(createReader(db, tables, keys), guarded)
  const newId = options.newId ?? createUuidV7(now)
  const writing: WriterParts = {
    reader,
    tables,
    keys,
    clock: createHybridClock(now, stationId, log.lastClock()),
    newId,
  }
  const listeners = new Set<(types: readonly RecordType[]) => void>()

  const inTransaction = db.transaction((work: () => unknown) => work())

  const commit = <T>(work: () => T): T => {
    // A long step may still be at work when its ledger is closed; the next open takes it back.
    if (!db.open) throw new ExpectedError('no-workspace')
    if (db.inTransaction) throw new Error('a step is being written: steps do not nest')
    keys.begin()
    try {
      return guarded(() => inTransaction.immediate(work) as T)
    } catch (error) {
      keys.takeBack()
      throw error
    }
  }

  /** For the batches of a step that is not finished yet: their commits need not outlive a power cut. */
  const commitUnsynced = <T>(work: () => T): T => {
    if (options.journal === 'delete' || !db.open) return commit(work)
    db.pragma('synchronous = NORMAL')
    try {
      return commit(work)
    } finally {
      // The next commit syncs the whole write-ahead log, these batches with it.
      db.pragma('synchronous = FULL')
    }
  }

  const tell = (types: readonly RecordType[]): void => {
    if (types.length > 0) for (const listener of listeners) listener(types)
  }

  const transaction: StepParts['transaction'] = (work) => {
    const { value, types } = commit(work)
    tell(types)
    return value
  }

  let stepsOpen = 0

  const begin = (
    id: string,
    info: StepInfo,
    state: 'open' | 'done',
    undoes: string | null,
    changes = 0,
  ): void => log.begin(id, info, now(), options.operator().name, stationId, state, undoes, changes)

  const isOpen = (id: string): boolean => db.open && log.openSteps().includes(id)
  const parts: StepParts = { writing, log, transaction, begin, isOpen }

  const past = createPastLists(file, log.lastSequence)

  return {
    ...reader,
    past: past.at,
    lists: createRecordLists(db, tables, log.lastSequence, guarded),
    file,
    database: db,
    hybridClock: writing.clock,
    changesSince: log.since,
    lastSequence: log.lastSequence,
    clockAt: log.clockAt,
    ...createUndo(parts),
    async makeReady() {
      await inPortions(rebuildTextKeys(db, writing.keys, reader, commit))
      for (const id of log.openSteps()) await inPortions(abandonStep(parts, id))
    },
    write: (info, work) =>
      transaction(() => {
        const id = newId()
        const buffer = createChangeBuffer()
        const value = work(createWriter(writing, buffer))
        const changes = buffer.take()
        // Entered when its entries are known, so that it need not be counted and altered; nothing for nothing.
        if (changes.length > 0) begin(id, info, 'done', null, changes.length)
        for (const change of changes) log.append(id, change)
        return { value, types: [...new Set(changes.map(({ type }) => type))] }
      }),
    openStep(info) {
      const id = newId()
      // Told at the end: a page need not read its lists anew at every batch.
      const touched = new Set<RecordType>()
      let entries = 0
      let state: 'new' | 'open' | 'closed' = 'new'
      let carrier: LogCarrier | null = null
      return {
        id,
        async rest() {
          if (options.journal === 'delete') return void (await setImmediate())
          carrier ??= createLogCarrier(db, file)
          await carrier.rest()
        },
        async settle() {
          const writeSome = () =>
            commitUnsynced(() => keys.writeHeld(performance.now() + portionMilliseconds))
          while (state === 'open' && writeSome()) await this.rest()
          await carrier?.settle()
        },
        batch(work) {
          if (state === 'closed') throw new Error('this step is closed')
          const written = commitUnsynced(() => {
            if (state === 'new') begin(id, info, 'open', null)
            const changes = createChangeBuffer()
            const result = keys.holding(() => work(createWriter(writing, changes)))
            return { result, ...changes.flush(log, id, state === 'open') }
          })
          for (const type of written.types) touched.add(type)
          entries += written.added
          if (state === 'new') stepsOpen += 1
          state = 'open'
          return written.result
        },
        finish() {
          if (state === 'open') {
            commit(() => {
              keys.writeHeld()
              log.close(id, 'done', entries)
            })
            stepsOpen -= 1
          }
          state = 'closed'
          carrier?.end()
          tell([...touched])
        },
        async abandon(pace) {
          const open = state === 'open'
          state = 'closed'
          carrier?.end()
          if (!open) return
          try {
            await inPortions(abandonStep(parts, id), pace)
            commit(() => keys.writeHeld())
          } finally {
            stepsOpen -= 1
            tell([...touched])
          }
        },
      }
    },
    titleOf: (type, id) => guarded(() => tables[type].titleOf(id)),
    midStep: () => stepsOpen > 0,
    steps: (limit, label) => log.steps(limit, label),
    historyOf: (id) => log.ofRecord(id),
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      past.close()
      db.close()
    },
  }
}

/** A damaged page shows itself at any read. */
const guardReader = (reader: Reader, guarded: <T>(work: () => T) => T): Reader => ({
  get: (type, id) => guarded(() => reader.get(type, id)),
  find: (id, type) => guarded(() => reader.find(id, type)),
  list: (query) => guarded(() => reader.list(query)),
  count: (query) => guarded(() => reader.count(query)),
  byText: (type, field, text) => guarded(() => reader.byText(type, field, text)),
})
