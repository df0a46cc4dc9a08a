import { createUuidV7 } from '../../main/db/uuid-v7.ts'
import { loadSheets } from '../../main/features/import/load-sheets.ts'
import { openBare } from './bare-database.ts'

/** The same reader, then each row as it is into the same tables by two prepared statements; no row is understood. */
export interface BareImport {
  readonly ledger: string
  readonly file: string
}

const portion = 500

const { ledger, file } = JSON.parse(process.argv[2] ?? '') as BareImport
const started = performance.now()
const result = await loadSheets(file)
if (!result.ok) throw new Error(result.failure.code)
const rows = result.sheets[0]?.rows.slice(2) ?? []
const db = openBare(ledger)
db.prepare(
  "INSERT INTO step (id, label, detail, at, operator, station, state) VALUES ('s', 'x', '{}', '', '', '', 'done')",
).run()
const insert = db.prepare(
  `INSERT INTO innovation (id, clock, title, category, unit_text, first_completer, completers, completed_on, first_use,
     benefit, applied, content, phone) VALUES (?, 'clock', ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
)
const log = db.prepare(
  `INSERT INTO change_log (step, type, record, kind, clock, before, after) VALUES ('s', 'innovation', ?, 'create', 'clock', '{}', ?)`,
)
const newId = createUuidV7(() => new Date())
const write = db.transaction((from: number) => {
  for (const row of rows.slice(from, from + portion)) {
    const id = newId()
    const [, title, category, unit, first, people, completed, use, benefit, , content, phone] = row.map(
      (cell) => (typeof cell === 'boolean' ? Number(cell) : cell),
    )
    insert.run(
      id,
      title,
      category,
      unit,
      first,
      people,
      completed,
      use,
      Math.round(Number(benefit ?? 0) * 1e6),
      content,
      phone,
    )
    log.run(id, JSON.stringify(row))
  }
})
for (let from = 0; from < rows.length; from += portion) write.immediate(from)
process.send?.(performance.now() - started)
db.close()
process.disconnect?.()
