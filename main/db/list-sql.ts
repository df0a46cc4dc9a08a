import { ExpectedError } from '../../shared/errors.ts'
import { toSqlName } from '../../shared/record/columns.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field } from '../../shared/record/field.ts'
import { quoteName } from './record-table.ts'
import type { Filter, ListQuery } from './store.ts'

type Param = string | number | null
interface Condition {
  readonly sql: string
  readonly params: readonly Param[]
}

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`

const fieldNamed = (definition: RecordDefinition, name: string): Field => {
  const field = definition.fields.find((candidate) => candidate.name === name && candidate.kind !== 'files')
  if (!field) throw new ExpectedError('unknown-field', { type: definition.label.zh, field: name })
  return field
}

/** The column a field is compared and sorted by. */
const columnOf = (field: Field): string =>
  quoteName(field.kind === 'link' ? `${toSqlName(field.name)}_text` : toSqlName(field.name))

const contains = (field: Field, text: string): Condition => {
  const column = columnOf(field)
  const pattern = likePattern(text)
  // A plain LIKE on the JSON text first spares most rows the walk through it.
  const inJson = likePattern(JSON.stringify(text).slice(1, -1))
  switch (field.kind) {
    case 'choice': {
      const values = field.options
        .filter((option) => option.label.zh.includes(text) || option.value === text)
        .map((option) => option.value)
      return values.length === 0
        ? { sql: '0', params: [] }
        : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values }
    }
    case 'people':
      return {
        sql: `(${column} LIKE ? ESCAPE '\\' AND EXISTS (SELECT 1 FROM json_each(${column}) WHERE json_each.value ->> 'name' LIKE ? ESCAPE '\\'))`,
        params: [inJson, pattern],
      }
    case 'rows':
      // The names of the columns are no content.
      return {
        sql: `(${column} LIKE ? ESCAPE '\\' AND EXISTS (SELECT 1 FROM json_tree(${column}) WHERE atom LIKE ? ESCAPE '\\'))`,
        params: [inJson, pattern],
      }
    case 'money':
      return { sql: `CAST(${column} / 1000000.0 AS TEXT) LIKE ? ESCAPE '\\'`, params: [pattern] }
    default:
      return { sql: `${column} LIKE ? ESCAPE '\\'`, params: [pattern] }
  }
}

const toCondition = (definition: RecordDefinition, filter: Filter): Condition => {
  const field = fieldNamed(definition, filter.field)
  const column = columnOf(field)
  if ('linkId' in filter) {
    const id = quoteName(`${toSqlName(field.name)}_id`)
    return filter.linkId === null
      ? { sql: `${id} IS NULL`, params: [] }
      : { sql: `${id} = ?`, params: [filter.linkId] }
  }
  if ('contains' in filter) return contains(field, filter.contains)
  if ('is' in filter) {
    if (filter.is === null) return { sql: `${column} IS NULL`, params: [] }
    return { sql: `${column} = ?`, params: [typeof filter.is === 'boolean' ? Number(filter.is) : filter.is] }
  }
  const parts: Condition[] = []
  if (filter.from !== undefined) parts.push({ sql: `${column} >= ?`, params: [filter.from] })
  // A date may be less precise than the bound: up to 2024-06 takes in 2024-06-15.
  const to = field.kind === 'date' ? `${filter.to}~` : filter.to
  if (filter.to !== undefined) parts.push({ sql: `${column} <= ?`, params: [to as Param] })
  return {
    sql: parts.map((part) => part.sql).join(' AND ') || '1',
    params: parts.flatMap((part) => part.params),
  }
}

const textConditions = (definition: RecordDefinition, text: string): readonly Condition[] => {
  const fields = definition.fields.filter(
    (field) =>
      (field.inList || field.name === definition.titleField) &&
      !['files', 'data', 'answers', 'benefits', 'flag'].includes(field.kind),
  )
  return text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const any = fields.map((field) => contains(field, word))
      return {
        sql: `(${any.map((one) => one.sql).join(' OR ')})`,
        params: any.flatMap((one) => one.params),
      }
    })
}

/** WHERE, ORDER BY and LIMIT of a list query. Without a sort, records come in the order they were made. */
export const listSql = (
  definition: RecordDefinition,
  query: ListQuery,
): { where: string; tail: string; params: readonly Param[] } => {
  const conditions: readonly Condition[] = [
    { sql: `deleted = ${query.deleted ? 1 : 0}`, params: [] },
    ...(query.filters ?? []).map((filter) => toCondition(definition, filter)),
    ...textConditions(definition, query.text ?? ''),
  ]
  const sort = (query.sort ?? []).map(({ field, descending }) => {
    const column =
      field === 'id' || field === 'clock' ? quoteName(field) : columnOf(fieldNamed(definition, field))
    return `${column}${descending ? ' DESC' : ''}`
  })
  const limit =
    query.limit === undefined && query.offset === undefined
      ? ''
      : ` LIMIT ${Math.trunc(query.limit ?? -1)} OFFSET ${Math.trunc(query.offset ?? 0)}`
  return {
    where: conditions.map((condition) => condition.sql).join(' AND '),
    tail: `ORDER BY ${[...sort, 'id'].join(', ')}${limit}`,
    params: conditions.flatMap((condition) => condition.params),
  }
}
