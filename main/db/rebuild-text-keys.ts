import type { Database } from 'better-sqlite3'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Portions } from './in-portions.ts'
import type { Reader, StoredRecord } from './store.ts'
import { type TextKeys, textKeyRule } from './text-key.ts'

const ruleMeta = 'text_key_rule'
const page = 200

/**
 * Makes all lookup keys anew where the rule they were made by has changed, a page of records at a time. The rule is
 * noted at the end: cut off, the next open begins again. Deleted records have keys, too: they may be restored.
 */
export function* rebuildTextKeys(
  db: Database,
  keys: TextKeys,
  reader: Pick<Reader, 'list'>,
  commit: <T>(work: () => T) => T,
): Portions<void> {
  const rule = textKeyRule()
  const known = db.prepare('SELECT value FROM meta WHERE name = ?').pluck().get(ruleMeta)
  if (known === rule) return
  commit(() => db.exec('DELETE FROM text_key'))
  let done = 0
  for (const definition of Object.values(recordDefinitions)) {
    for (const deleted of [false, true]) {
      let records: readonly StoredRecord[] = []
      for (let after = ''; after === '' || records.length === page; after = records.at(-1)?.id ?? '') {
        records = reader.list({ type: definition.type, deleted, limit: page, after })
        if (records.length === 0) break
        commit(() => {
          for (const { id, values } of records) keys.follow(definition, id, null, values)
        })
        done += records.length
        yield { done, total: done }
      }
    }
  }
  commit(() => db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(ruleMeta, rule))
}
