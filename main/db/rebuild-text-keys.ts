import type { Database } from 'better-sqlite3'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { createRecordTable } from './record-table.ts'
import { createTextKeys, textKeyRule } from './text-key.ts'

const ruleMeta = 'text_key_rule'

/** Makes all lookup keys anew where the rule they were made by has changed. */
export const rebuildTextKeys = (db: Database): void => {
  const rule = textKeyRule()
  const known = db.prepare('SELECT value FROM meta WHERE name = ?').pluck().get(ruleMeta)
  if (known === rule) return
  db.transaction(() => {
    db.exec('DELETE FROM text_key')
    const keys = createTextKeys(db)
    for (const definition of Object.values(recordDefinitions)) {
      const table = createRecordTable(db, definition)
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT ${table.columns} FROM ${table.name}`).all()
      for (const record of rows.map(table.toRecord)) keys.follow(definition, record.id, null, record.values)
    }
    db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(ruleMeta, rule)
  }).immediate()
}
