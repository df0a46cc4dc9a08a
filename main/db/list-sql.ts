import { ExpectedError } from '../../shared/errors.ts'
import type { ListFilter } from '../../shared/list-query.ts'
import { toSqlName } from '../../shared/record/columns.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field } from '../../shared/record/field.ts'
import { emptyValue } from '../../shared/record/rows.ts'
import { quoteName } from './record-table.ts'
import type { ListRead } from './store.ts'

export type Param = string | number | null
type Bound = string | number | undefined
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

const isEmpty = (field: Field, empty: boolean): Condition => {
  const column = columnOf(field)
  const nothing = Array.isArray(emptyValue(field)) ? "'[]'" : "''"
  const textual = field.kind !== 'money' && field.kind !== 'number' && field.kind !== 'flag'
  const sql = textual ? `COALESCE(${column}, ${nothing}) = ${nothing}` : `${column} IS NULL`
  return { sql: empty ? sql : `NOT (${sql})`, params: [] }
}

/** Of yearly benefits their sum. */
const measureOf = (field: Field): string =>
  field.kind === 'benefits'
    ? `(SELECT sum(value ->> 'amount') FROM json_each(${columnOf(field)}))`
    : columnOf(field)

const inRange = (field: Field, { from, to }: { readonly from?: Bound; readonly to?: Bound }): Condition => {
  const column = measureOf(field)
  const parts: Condition[] = []
  if (from !== undefined) parts.push({ sql: `${column} >= ?`, params: [from] })
  // A date may be more precise than the bound: up to 2024-06 takes in 2024-06-15.
  if (to !== undefined) parts.push({ sql: `${column} <= ?`, params: [field.kind === 'date' ? `${to}~` : to] })
  return {
    sql: parts.map((part) => part.sql).join(' AND ') || '1',
    params: parts.flatMap((part) => part.params),
  }
}

const sqlScalar = (value: string | number | boolean): Param =>
  typeof value === 'boolean' ? Number(value) : value

/** However many ids there are, it is one parameter. */
const idsIn = (ids: readonly string[], not: string): Condition => ({
  sql: `id ${not}IN (SELECT value FROM json_each(?))`,
  params: [JSON.stringify(ids)],
})

const toCondition = (definition: RecordDefinition, filter: ListFilter): Condition => {
  if ('ids' in filter) return idsIn(filter.ids, '')
  if ('notIds' in filter) return idsIn(filter.notIds, 'NOT ')
  if ('evidence' in filter) {
    const table = quoteName(toSqlName(definition.type))
    const sql = `EXISTS (SELECT 1 FROM evidence AS e WHERE e.owner = ${table}.id AND e.deleted = 0)`
    return { sql: filter.evidence ? sql : `NOT ${sql}`, params: [] }
  }
  const field = fieldNamed(definition, filter.field)
  const column = columnOf(field)
  if ('linkId' in filter && field.kind === 'people') {
    // As it stands in the JSON text; no other text of a list can hold these quotes unescaped.
    return filter.linkId === null
      ? { sql: '0', params: [] }
      : { sql: `instr(${column}, ?) > 0`, params: [`"personId":${JSON.stringify(filter.linkId)}`] }
  }
  if ('linkId' in filter) {
    const id = quoteName(`${toSqlName(field.name)}_id`)
    return filter.linkId === null
      ? { sql: `${id} IS NULL`, params: [] }
      : { sql: `${id} = ?`, params: [filter.linkId] }
  }
  if ('frontLine' in filter) {
    const sql = `instr(${column}, '"frontLine":true') > 0`
    return { sql: filter.frontLine ? sql : `NOT coalesce(${sql}, 0)`, params: [] }
  }
  if ('contains' in filter) return contains(field, filter.contains)
  if ('empty' in filter) return isEmpty(field, filter.empty)
  if ('in' in filter)
    return {
      sql: `${column} IN (${filter.in.map(() => '?').join(', ')})`,
      params: filter.in.map(sqlScalar),
    }
  if ('is' in filter)
    return filter.is === null
      ? { sql: `${column} IS NULL`, params: [] }
      : { sql: `${column} = ?`, params: [sqlScalar(filter.is)] }
  return inRange(field, filter)
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

/** What people write in words; codes and formatted texts are in Latin letters and digits. */
const isWritten = (field: Field): boolean =>
  field.kind === 'link' || field.kind === 'longText' || (field.kind === 'text' && field.format === undefined)

/** What is sorted by: choices in the order in which the form offers them, words by pinyin, all else by its column. */
const sortKey = (field: Field): string => {
  if (isWritten(field)) return `pinyin_order(${columnOf(field)})`
  if (field.kind !== 'choice') return columnOf(field)
  const whens = field.options.map(({ value }, index) => `WHEN '${value.replaceAll("'", "''")}' THEN ${index}`)
  return `CASE ${columnOf(field)} ${whens.join(' ')} END`
}

/** `completedOn` groups by year, `completedOn.month` by month. */
const groupedField = (
  definition: RecordDefinition,
  group: string,
): { readonly field: Field; readonly dateLength: number } => {
  const [name = '', part] = group.split('.')
  return { field: fieldNamed(definition, name), dateLength: part === 'month' ? 7 : 4 }
}

/** What records of one group share. Throws `unknown-field` for a field that no list is grouped by. */
export const groupKey = (definition: RecordDefinition, name: string): string => {
  const { field, dateLength } = groupedField(definition, name)
  if (Array.isArray(emptyValue(field)))
    throw new ExpectedError('unknown-field', { type: definition.label.zh, field: name })
  return field.kind === 'date'
    ? `substr(${columnOf(field)}, 1, ${dateLength})`
    : `NULLIF(${columnOf(field)}, '')`
}

/** Throws `unknown-field` for what cannot be added up. */
export const sumOf = (definition: RecordDefinition, name: string): string => {
  const field = fieldNamed(definition, name)
  if (field.kind !== 'money' && field.kind !== 'number')
    throw new ExpectedError('unknown-field', { type: definition.label.zh, field: name })
  return `sum(${columnOf(field)})`
}

/** Groups in order, the one of records without a value last. */
export const groupOrder = (definition: RecordDefinition, name: string): string => {
  const { field } = groupedField(definition, name)
  const key = groupKey(definition, name)
  const order =
    field.kind === 'choice'
      ? `${sortKey(field)} NULLS LAST, ${key}`
      : isWritten(field)
        ? `pinyin_order(${key}) NULLS LAST, ${key}`
        : key
  // Years: the latest first.
  return field.kind === 'date' || field.kind === 'number' ? `${order} DESC NULLS LAST` : `${order} NULLS LAST`
}

const orderOf = (definition: RecordDefinition, query: ListRead): string => {
  const sort = (query.sort ?? []).map(({ field: name, descending }) => {
    if (name === 'id' || name === 'clock') return `${quoteName(name)}${descending ? ' DESC' : ''}`
    const field = fieldNamed(definition, name)
    // Empty cells stand last either way.
    return `${sortKey(field)}${descending ? ' DESC' : ' NULLS LAST'}`
  })
  const group = query.group === undefined ? [] : [groupOrder(definition, query.group)]
  return [...group, ...sort, 'id'].join(', ')
}

/** As JSON.stringify writes it: a walk through the list of every row would cost ten times as much. */
const withUnlinked = (field: Field): Condition => ({
  sql: `instr(${columnOf(field)}, '"personId":null') > 0`,
  params: [],
})

/** By rowid, which every index ends with: a page goes on in the index where the last one ended, and sorts nothing. */
const enteredAfter = (definition: RecordDefinition, id: string): Condition => ({
  sql: `rowid > coalesce((SELECT rowid FROM ${quoteName(toSqlName(definition.type))} WHERE id = ?), 0)`,
  params: [id],
})

/** WHERE, ORDER BY and LIMIT of a list query. Without a sort, records come in the order they were made. */
export const listSql = (
  definition: RecordDefinition,
  query: ListRead,
): { where: string; tail: string; params: readonly Param[] } => {
  const conditions: readonly Condition[] = [
    { sql: `deleted = ${query.deleted ? 1 : 0}`, params: [] },
    ...(query.filters ?? []).map((filter) => toCondition(definition, filter)),
    ...textConditions(definition, query.text ?? ''),
    ...(query.unlinked === undefined ? [] : [withUnlinked(fieldNamed(definition, query.unlinked))]),
    ...(query.after === undefined ? [] : [enteredAfter(definition, query.after)]),
  ]
  const limit =
    query.limit === undefined && query.offset === undefined
      ? ''
      : ` LIMIT ${Math.trunc(query.limit ?? -1)} OFFSET ${Math.trunc(query.offset ?? 0)}`
  return {
    where: conditions.map((condition) => condition.sql).join(' AND '),
    tail: `ORDER BY ${query.after === undefined ? orderOf(definition, query) : 'rowid'}${limit}`,
    params: conditions.flatMap((condition) => condition.params),
  }
}
