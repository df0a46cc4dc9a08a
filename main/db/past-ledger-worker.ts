import type { Database } from 'better-sqlite3'
import { toSqlName } from '../../shared/record/columns.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { createChangeLog } from './change-log.ts'
import { openDatabase } from './open-database.ts'
import { createRecordTable } from './record-table.ts'
import { endOf, recordAsOf } from './record-as-of.ts'
import { answerInWorker } from './run-in-worker.ts'
import { withSqliteErrors } from './sqlite-errors.ts'

export interface PastLedgerInput {
  readonly ledger: string
  /** An empty database, to be filled. */
  readonly past: string
  /** Only records of these types. */
  readonly types: readonly RecordType[]
  /** YYYY-MM-DD: as of its end. */
  readonly day: string
}

/** Records of a type that something was done to after a moment; all others are what they were. */
const touchedAfter = (ledger: Database, type: RecordType, moment: Date): ReadonlySet<string> =>
  new Set(
    ledger
      .prepare<[string, string], string>(
        `SELECT DISTINCT c.record FROM step AS s JOIN change_log AS c ON c.step = s.id
         WHERE s.at >= ? AND c.type = ?`,
      )
      .pluck()
      .all(moment.toISOString(), type),
  )

const fill = (ledger: Database, past: Database, type: RecordType, day: string): void => {
  const definition = recordDefinitions[type]
  const [from, to] = [createRecordTable(ledger, definition), createRecordTable(past, definition)]
  const log = createChangeLog(ledger)
  const touched = touchedAfter(ledger, type, endOf(day))
  const rows = ledger.prepare<[], unknown[]>(`SELECT ${from.columns} FROM ${from.name}`).raw()
  const marks = from.columns.replaceAll(/"[^"]+"/g, '?')
  const copy = past.prepare(`INSERT INTO ${to.name} (${to.columns}) VALUES (${marks})`)
  // In the order in which they were made, as in the ledger itself.
  for (const row of rows.iterate()) {
    const id = String(row[0])
    if (!touched.has(id)) {
      copy.run(...row)
      continue
    }
    const then = recordAsOf(log.ofRecord(id), day)
    if (then.state === 'absent') continue
    to.insert(id, '', { ...to.emptyValues, ...then.values })
    if (then.state === 'deleted') to.setDeleted(id, '', true)
  }
}

await answerInWorker(({ ledger: file, past: pastFile, types, day }: PastLedgerInput) => {
  const ledger = openDatabase(file, { readonly: true, mustExist: true })
  try {
    const past = openDatabase(pastFile, { journal: 'delete' })
    try {
      // It is thrown away: nothing of it need outlive a power cut.
      past.pragma('synchronous = OFF')
      withSqliteErrors(pastFile, () =>
        // One transaction each: the ledger stands still for the reader while others write.
        ledger.transaction(() =>
          past.transaction(() => {
            const tables = ledger
              .prepare<[], string>("SELECT sql FROM sqlite_master WHERE type = 'table'")
              .pluck()
            const indexes = ledger
              .prepare<[string], string>(
                "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
              )
              .pluck()
            for (const sql of tables.all()) if (/^CREATE TABLE (?!"?sqlite_)/i.test(sql)) past.exec(sql)
            for (const type of types) {
              fill(ledger, past, type, day)
              for (const sql of indexes.all(toSqlName(type))) past.exec(sql)
            }
          })(),
        )(),
      )
    } finally {
      past.close()
    }
  } finally {
    ledger.close()
  }
})
