import type { Database, Statement } from 'better-sqlite3'
import {
  commonColumns,
  fieldColumns,
  fromSqlRow,
  recordColumns,
  toSqlName,
  toSqlValues,
} from '../../shared/record/columns.ts'
import { fieldOf, type RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, Values } from '../../shared/record/field.ts'
import { emptyValue } from '../../shared/record/rows.ts'
import type { StoredRecord } from './store.ts'

type Row = Readonly<Record<string, unknown>>

/** Shapes of new rows whose statements are kept; a sheet has a handful. */
const mostInserts = 50

/** `order` and the like are words of SQL. */
export const quoteName = (name: string): string => `"${name}"`

/** The table of one record type: rows in and out, nothing logged. */
export interface RecordTable {
  readonly definition: RecordDefinition
  /** Quoted names of table and columns, for SELECT. */
  readonly name: string
  readonly columns: string
  /** Values of a record in which nothing is filled in. */
  readonly emptyValues: Values
  find(id: string): StoredRecord | null
  /** What the record is called, '' where its title is empty; null when there is none, or only a deleted one. */
  titleOf(id: string): string | null
  insert(id: string, clock: string, values: Values): void
  update(id: string, clock: string, values: Values): void
  setDeleted(id: string, clock: string, deleted: boolean): void
  /** Takes the row out for good: only for records of a step that never finished. */
  purge(id: string): void
  toRecord(row: Row): StoredRecord
  /** The same for some of the fields: long lists need not read texts and lists that nobody looks at. */
  part(fields: readonly string[]): Pick<RecordTable, 'columns' | 'toRecord'>
}

export const createRecordTable = (db: Database, definition: RecordDefinition): RecordTable => {
  const name = quoteName(toSqlName(definition.type))
  const names = recordColumns(definition).map((column) => column.name)
  const columns = names.map(quoteName).join(', ')
  const [, , , ...fieldNames] = names
  const find = db.prepare<[string], Row>(`SELECT ${columns} FROM ${name} WHERE id = ?`)
  const { kind } = fieldOf(definition, definition.titleField)
  const title = quoteName(`${toSqlName(definition.titleField)}${kind === 'link' ? '_text' : ''}`)
  const titleOf = db
    .prepare<[string], string | number | null>(`SELECT ${title} FROM ${name} WHERE id = ? AND deleted = 0`)
    .pluck()
  const inserts = new Map<string, Statement>()
  /** By the columns that hold something: most of a record is empty, and each empty one handed over costs as much as a filled one. */
  const insertInto = (places: string): Statement => {
    const known = inserts.get(places)
    if (known) return known
    if (inserts.size > mostInserts) inserts.clear()
    const filled = [...places].map((place) => quoteName(names[place.charCodeAt(0)] ?? ''))
    const made = db.prepare(
      `INSERT INTO ${name} (${filled.join(', ')}) VALUES (${filled.map(() => '?').join(', ')})`,
    )
    inserts.set(places, made)
    return made
  }
  const sets = ['clock', ...fieldNames].map((column) => `${quoteName(column)} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${name} SET ${sets} WHERE id = ?`)
  const setDeleted = db.prepare(`UPDATE ${name} SET clock = ?, deleted = ? WHERE id = ?`)
  const purge = db.prepare(`DELETE FROM ${name} WHERE id = ?`)
  const withValues = (parameters: (string | number | null)[], values: Values) => {
    for (const field of definition.fields) parameters.push(...toSqlValues(field, values[field.name]))
    return parameters
  }
  const stored = definition.fields.filter((field) => field.kind !== 'files')
  const recordOf = (row: Row, fields: readonly Field[]): StoredRecord => {
    const values: Record<string, FieldValue> = {}
    for (const field of fields) values[field.name] = fromSqlRow(field, row) as FieldValue
    return {
      id: row.id as string,
      type: definition.type,
      clock: row.clock as string,
      deleted: row.deleted === 1,
      values,
    }
  }
  const toRecord = (row: Row): StoredRecord => recordOf(row, stored)
  return {
    definition,
    name,
    columns,
    emptyValues: Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)])),
    toRecord,
    part(wanted) {
      const fields = wanted.map((field) => fieldOf(definition, field))
      const own = [...commonColumns, ...fields.flatMap(fieldColumns)].map((column) => quoteName(column.name))
      return { columns: own.join(', '), toRecord: (row) => recordOf(row, fields) }
    },
    find(id) {
      const row = find.get(id)
      return row ? toRecord(row) : null
    },
    titleOf(id) {
      const found = titleOf.get(id)
      return found === undefined ? null : String(found ?? '')
    },
    insert(id, clock, values) {
      const given = withValues([id, clock, 0], values)
      let places = ''
      const filled: (string | number)[] = []
      for (const [place, value] of given.entries()) {
        if (value === null) continue
        places += String.fromCharCode(place)
        filled.push(value)
      }
      insertInto(places).run(filled)
    },
    update: (id, clock, values) => update.run([...withValues([clock], values), id]),
    setDeleted: (id, clock, deleted) => setDeleted.run(clock, deleted ? 1 : 0, id),
    purge: (id) => purge.run(id),
  }
}
