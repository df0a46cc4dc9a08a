import type { RecordDefinition } from './define-record.ts'
import type { Field } from './field.ts'

export interface Column {
  readonly name: string
  readonly sqlType: 'TEXT' | 'INTEGER' | 'REAL'
}

/** `firstUse` → `first_use`: SQL is case-insensitive, so names are written with underscores there. */
export const toSqlName = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

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
      return [(value as string | null) ?? null]
    case 'money':
    case 'number':
      return [(value as number | null) ?? null]
    case 'flag':
      return [value === null || value === undefined ? null : value ? 1 : 0]
    case 'link': {
      const link = value as { id: string | null; text: string } | null | undefined
      return [link?.id ?? null, link?.text ?? null]
    }
    case 'people':
    case 'benefits':
    case 'rows':
      return [JSON.stringify(value ?? [])]
    case 'answers':
      return [JSON.stringify(value ?? {})]
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
      return JSON.parse((raw as string | null) ?? '[]')
    case 'answers':
      return JSON.parse((raw as string | null) ?? '{}')
    case 'data':
      return raw === null || raw === undefined ? null : JSON.parse(raw as string)
    case 'files':
      return null
  }
}
