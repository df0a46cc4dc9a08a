import type { Database, Statement } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import { toSqlName } from '../../shared/record/columns.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { listSql } from './list-sql.ts'
import { quoteName, type RecordTable } from './record-table.ts'
import type { Reader, StoredRecord } from './store.ts'
import { keyedFields, type TextKeys, textKey } from './text-key.ts'

type Row = Readonly<Record<string, unknown>>
export type RecordTables = Readonly<Record<RecordType, RecordTable>>

/** Reads over one connection; inside a step's transaction they see what it has written so far. */
export const createReader = (db: Database, tables: RecordTables, keys: TextKeys): Reader => {
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string): Statement<unknown[], Row> => {
    const known = prepared.get(sql)
    if (known) return known as Statement<unknown[], Row>
    // Filters make endless variants; the common ones come back at once.
    if (prepared.size > 500) prepared.clear()
    const statement = db.prepare<unknown[], Row>(sql)
    prepared.set(sql, statement)
    return statement
  }
  db.function('text_key', { deterministic: true }, (value) =>
    value === null ? null : textKey(typeof value === 'number' ? String(value) : String(value)),
  )

  const typeOf = db
    .prepare<[string], RecordType>('SELECT type FROM change_log WHERE record = ? LIMIT 1')
    .pluck()
  const keyedNames = new Map(
    Object.values(tables).map(({ definition }) => [
      definition.type,
      new Set(keyedFields(definition).map(({ name }) => name)),
    ]),
  )

  const tableOf = (type: RecordType): RecordTable => {
    const table = tables[type]
    if (!table) throw new ExpectedError('unknown-type', { type })
    return table
  }

  const find = (id: string, type?: RecordType): StoredRecord | null => {
    if (type !== undefined) return tableOf(type).find(id)
    // Every record has an entry in the log, which names its type: one look instead of one into every table.
    const logged = typeOf.get(id)
    if (logged !== undefined) return tableOf(logged).find(id)
    // Not there yet: made by the step that is being written.
    for (const table of Object.values(tables)) {
      const record = table.find(id)
      if (record) return record
    }
    return null
  }

  return {
    find,
    get(type, id) {
      const record = tableOf(type).find(id)
      return record && !record.deleted ? record : null
    },
    list(query) {
      const table = tableOf(query.type)
      const { where, tail, params } = listSql(table.definition, query)
      const { columns, toRecord } = query.fields ? table.part(query.fields) : table
      return prepare(`SELECT ${columns} FROM ${table.name} WHERE ${where} ${tail}`)
        .all(...params)
        .map(toRecord)
    },
    count(query) {
      const table = tableOf(query.type)
      const { where, params } = listSql(table.definition, query)
      const row = prepare(`SELECT count(*) AS total FROM ${table.name} WHERE ${where}`).get(...params)
      return row?.total as number
    },
    byText(type, field, text) {
      const table = tableOf(type)
      const key = textKey(text)
      if (key === '') return []
      if (keyedNames.get(type)?.has(field)) {
        return keys.idsOf(type, field, key).flatMap((id) => {
          const record = table.find(id)
          return record && !record.deleted ? [record] : []
        })
      }
      const definition = table.definition.fields.find((one) => one.name === field)
      if (!definition) throw new ExpectedError('unknown-field', { type: table.definition.label.zh, field })
      const column = quoteName(`${toSqlName(field)}${definition.kind === 'link' ? '_text' : ''}`)
      const sql = `SELECT ${table.columns} FROM ${table.name} WHERE deleted = 0 AND text_key(${column}) = ? ORDER BY id`
      return prepare(sql).all(key).map(table.toRecord)
    },
  }
}
