import type { RecordDefinition } from './define-record.ts'
import type { Field } from './field.ts'
import { emptyValue } from './rows.ts'

export interface Column {
  readonly name: string
  readonly sqlType: 'TEXT' | 'INTEGER' | 'REAL'
}

/** `firstUse` → `first_use`: SQL is case-insensitive, so names are written with underscores there. */
export const toSqlName = (name: string): string => {
  const known = sqlNames.get(name)
  if (known !== undefined) return known
  const made = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
  sqlNames.set(name, made)
  return made
}

/** Asked for at every value of every row; the names are those of the definitions, so the map stays small. */
const sqlNames = new Map<string, string>()

/** Columns that hold one field. A link takes two: the record's id and the name as written. */
export const fieldColumns = (field: Field): readonly Column[] => {
  const name = toSqlName(field.name)
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'date':
    case 'choice':
    case 'people':
    case 'benefits':
    case 'rows':
    case 'answers':
    case 'data':
      return [{ name, sqlType: 'TEXT' }]
    case 'money':
    case 'flag':
      return [{ name, sqlType: 'INTEGER' }]
    case 'number':
      return [{ name, sqlType: 'REAL' }]
    case 'link':
      return [
        { name: `${name}_id`, sqlType: 'TEXT' },
        { name: `${name}_text`, sqlType: 'TEXT' },
      ]
    case 'files':
      return []
  }
}

/** Columns every record table has beside its fields. `clock` is the hybrid logical clock of the last change. */
export const commonColumns: readonly Column[] = [
  { name: 'id', sqlType: 'TEXT' },
  { name: 'clock', sqlType: 'TEXT' },
  { name: 'deleted', sqlType: 'INTEGER' },
]

export const recordColumns = (definition: RecordDefinition): readonly Column[] => [
  ...commonColumns,
  ...definition.fields.flatMap(fieldColumns),
]

type SqlValue = string | number | null

/** Field value → one SQL value per column of `fieldColumns`. */
export const toSqlValues = (field: Field, value: unknown): readonly SqlValue[] => {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'date':
    case 'choice':
    case 'money':
    case 'number':
    case 'flag':
      return [typeof value === 'boolean' ? Number(value) : ((value as string | number | null) ?? null)]
    case 'link': {
      const link = value as { id: string | null; text: string } | null | undefined
      return [link?.id ?? null, link?.text ?? null]
    }
    case 'people':
    case 'benefits':
    case 'rows':
    case 'answers':
      return [JSON.stringify(value ?? emptyValue(field))]
    case 'data':
      return [value === null || value === undefined ? null : JSON.stringify(value)]
    case 'files':
      return []
  }
}

/** The inverse of `toSqlValues`, from a row keyed by column name. */
export const fromSqlRow = (field: Field, row: Readonly<Record<string, unknown>>): unknown => {
  const name = toSqlName(field.name)
  const raw = row[name] as string | number | null | undefined
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'date':
    case 'choice':
    case 'money':
    case 'number':
      return raw ?? null
    case 'flag':
      return raw === null || raw === undefined ? null : raw === 1
    case 'link': {
      const text = row[`${name}_text`] as string | null
      return text === null || text === undefined ? null : { id: row[`${name}_id`] ?? null, text }
    }
    case 'people':
    case 'benefits':
    case 'rows':
    case 'answers':
    case 'data':
    case 'files':
      return typeof raw === 'string' ? JSON.parse(raw) : emptyValue(field)
  }
}
