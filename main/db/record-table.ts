import type { Database } from 'better-sqlite3'
import { fromSqlRow, recordColumns, toSqlName, toSqlValues } from '../../shared/record/columns.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Values } from '../../shared/record/field.ts'
import type { StoredRecord } from './store.ts'

type Row = Readonly<Record<string, unknown>>

/** `order` and the like are words of SQL. */
export const quoteName = (name: string): string => `"${name}"`

/** The table of one record type: rows in and out, nothing logged. */
export interface RecordTable {
  readonly definition: RecordDefinition
  /** Quoted names of table and columns, for SELECT. */
  readonly name: string
  readonly columns: string
  find(id: string): StoredRecord | null
  insert(id: string, clock: string, values: Values): void
  update(id: string, clock: string, values: Values): void
  setDeleted(id: string, clock: string, deleted: boolean): void
  /** Takes the row out for good: only for records of a step that never finished. */
  purge(id: string): void
  toRecord(row: Row): StoredRecord
}

export const createRecordTable = (db: Database, definition: RecordDefinition): RecordTable => {
  const name = quoteName(toSqlName(definition.type))
  const names = recordColumns(definition).map((column) => column.name)
  const columns = names.map(quoteName).join(', ')
  const [, , , ...fieldNames] = names
  const find = db.prepare<[string], Row>(`SELECT ${columns} FROM ${name} WHERE id = ?`)
  const insert = db.prepare(`INSERT INTO ${name} (${columns}) VALUES (${names.map(() => '?').join(', ')})`)
  const sets = ['clock', ...fieldNames].map((column) => `${quoteName(column)} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${name} SET ${sets} WHERE id = ?`)
  const setDeleted = db.prepare(`UPDATE ${name} SET clock = ?, deleted = ? WHERE id = ?`)
  const purge = db.prepare(`DELETE FROM ${name} WHERE id = ?`)
  const sqlValues = (values: Values) =>
    definition.fields.flatMap((field) => toSqlValues(field, values[field.name]))
  const toRecord = (row: Row): StoredRecord => ({
    id: row.id as string,
    type: definition.type,
    clock: row.clock as string,
    deleted: row.deleted === 1,
    values: Object.fromEntries(
      definition.fields
        .filter((field) => field.kind !== 'files')
        .map((field) => [field.name, fromSqlRow(field, row)]),
    ) as Values,
  })
  return {
    definition,
    name,
    columns,
    toRecord,
    find(id) {
      const row = find.get(id)
      return row ? toRecord(row) : null
    },
    insert: (id, clock, values) => insert.run(id, clock, 0, ...sqlValues(values)),
    update: (id, clock, values) => update.run(clock, ...sqlValues(values), id),
    setDeleted: (id, clock, deleted) => setDeleted.run(clock, deleted ? 1 : 0, id),
    purge: (id) => purge.run(id),
  }
}
