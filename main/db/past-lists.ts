import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { errorCode } from '../files/error-code.ts'
import { entryUrl } from '../core/entry-url.ts'
import { openDatabase } from './open-database.ts'
import type { PastLedgerInput } from './past-ledger-worker.ts'
import { createRecordLists, type RecordLists } from './record-lists.ts'
import { createRecordTable } from './record-table.ts'
import { runInWorker } from './run-in-worker.ts'
import { withSqliteErrors } from './sqlite-errors.ts'
import type { RecordTables } from './sqlite-reader.ts'

/** Lists as they were at the end of a day. */
export interface PastLists {
  /** Throws ExpectedError where the disk refuses. */
  at(type: RecordType, day: string): Promise<RecordLists>
  close(): void
}

interface Past {
  readonly file: string
  readonly lists: Promise<RecordLists>
  db: Database | null
}

/** Kept at a time: the day looked at, and the one before it, which a slow answer may still be reading. */
const daysKept = 2
const pastFile = /^past-\d+\.sqlite(-journal)?$/

/** What its thread still holds open cannot go on every system; the next start takes it away. */
const remove = (file: string): void => {
  try {
    for (const one of [file, `${file}-journal`]) rmSync(one, { force: true })
  } catch (error) {
    if (!['EBUSY', 'EPERM'].includes(errorCode(error) ?? '')) throw error
  }
}

/**
 * The day is made from the log in a thread, as a ledger of its own beside the ledger: lists, sorts, sums and groups are
 * then the same code as today's. It is thrown away with the next day but one, at the end, and at the next start.
 */
export const createPastLists = (ledger: string, lastSequence: () => number): PastLists => {
  const dir = dirname(ledger)
  for (const name of readdirSync(dir)) if (pastFile.test(name)) rmSync(join(dir, name), { force: true })
  const kept = new Map<string, Past>()
  let serial = 0

  const drop = (past: Past): void => {
    past.db?.close()
    past.db = null
    remove(past.file)
  }

  const read = async (past: { file: string; db: Database | null }, type: RecordType, day: string) => {
    const input: PastLedgerInput = {
      ledger,
      past: past.file,
      // Whether files lie beside a record is asked of lists, too.
      types: type === 'evidence' ? [type] : [type, 'evidence'],
      day,
    }
    await runInWorker(entryUrl('./past-ledger-worker', import.meta.url), input)
    const db = openDatabase(past.file, { journal: 'delete', mustExist: true })
    past.db = db
    const tables = Object.fromEntries(
      Object.values(recordDefinitions).map((one) => [one.type, createRecordTable(db, one)]),
    ) as unknown as RecordTables
    return createRecordLists(
      db,
      tables,
      () => 0,
      (work) => withSqliteErrors(past.file, work),
    )
  }

  return {
    at(type, day) {
      const key = `${type} ${day} ${lastSequence()}`
      const known = kept.get(key)
      if (known) return known.lists
      serial += 1
      const state: { file: string; db: Database | null } = {
        file: join(dir, `past-${serial}.sqlite`),
        db: null,
      }
      const past: Past = Object.assign(state, { lists: read(state, type, day) })
      kept.set(key, past)
      past.lists.catch(() => {
        kept.delete(key)
        drop(past)
      })
      for (const old of [...kept.keys()].slice(0, -daysKept)) {
        const gone = kept.get(old)
        kept.delete(old)
        // Only when it has come: until then its thread is writing it.
        gone?.lists.then(
          () => drop(gone),
          () => undefined,
        )
      }
      return past.lists
    },
    close() {
      for (const past of kept.values()) drop(past)
      kept.clear()
    },
  }
}
