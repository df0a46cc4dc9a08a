import type { Database } from 'better-sqlite3'
import type { RecordType } from '../../shared/record/record-type-name.ts'

/** Keys of one field that are read in one go, and that are kept. */
const mostRead = 20_000
const mostKept = 200_000

/**
 * The lookup keys of each field, in memory: all that are on file, and perhaps some that no longer are (of removed or
 * rolled back records). So it only ever says for sure what is not there. This process is the ledger's only writer.
 */
export const createKnownKeys = (db: Database) => {
  const read = db
    .prepare<[string, string, number], string>(
      'SELECT key FROM text_key WHERE type = ? AND field = ? LIMIT ?',
    )
    .pluck()
  const fields = new Map<string, Set<string> | 'too many'>()
  return {
    mayHold(type: RecordType, field: string, key: string): boolean {
      const name = `${type}.${field}`
      let keys = fields.get(name)
      if (keys === undefined) {
        const found = read.all(type, field, mostRead + 1)
        keys = found.length > mostRead ? 'too many' : new Set(found)
        fields.set(name, keys)
      }
      return keys === 'too many' || keys.has(key)
    },
    add(type: RecordType, field: string, key: string): void {
      const name = `${type}.${field}`
      const keys = fields.get(name)
      if (keys === undefined || keys === 'too many') return
      if (keys.size < mostKept) keys.add(key)
      else fields.set(name, 'too many')
    },
  }
}
