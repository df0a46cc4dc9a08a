import { assertNever } from '../../shared/errors.ts'
import type { ListFilter } from '../../shared/list-query.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import { fieldOf } from '../../shared/record/define-record.ts'
import type {
  Field,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
  Values,
} from '../../shared/record/field.ts'

const shown = (field: Field, value: FieldValue): FieldValue =>
  field.kind === 'link' ? ((value as LinkValue | null)?.text ?? null) : value

const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** SQLite's LIKE knows no case in ASCII, and only there. */
const folded = (text: string): string => text.replace(/[A-Z]/g, (c) => c.toLowerCase())
const has = (text: unknown, part: string): boolean => folded(String(text)).includes(folded(part))

const contains = (field: Field, value: FieldValue, part: string): boolean => {
  switch (field.kind) {
    case 'choice':
      return field.options.some(
        (option) => option.value === value && (option.label.zh.includes(part) || option.value === part),
      )
    case 'people':
      return (value as readonly PersonEntry[]).some(({ name }) => has(name, part))
    case 'rows':
      return (value as readonly RowEntry[]).some((row) =>
        Object.values(row).some((cell) => typeof cell !== 'boolean' && has(cell, part)),
      )
    default:
      return shown(field, value) !== null && has(shown(field, value), part)
  }
}

const inRange = (field: Field, value: FieldValue, filter: { from?: unknown; to?: unknown }): boolean => {
  const { from, to } = filter
  if (from === undefined && to === undefined) return true
  if (value === null) return false
  if (field.kind === 'date') {
    const date = String(value)
    const within = date.slice(0, String(to).length) <= String(to)
    return (from === undefined || date >= String(from)) && (to === undefined || within)
  }
  const number = Number(value)
  return (from === undefined || number >= Number(from)) && (to === undefined || number <= Number(to))
}

/** What a filter means, said plainly: the measure for its SQL. */
export const matchesFilter = (
  definition: RecordDefinition,
  record: { readonly id: string; readonly values: Values },
  filter: ListFilter,
): boolean => {
  if ('frontLine' in filter) {
    const people = (record.values[filter.field] ?? []) as readonly PersonEntry[]
    return people.some((one) => one.frontLine === true) === filter.frontLine
  }
  if ('ids' in filter) return filter.ids.includes(record.id)
  if ('notIds' in filter) return !filter.notIds.includes(record.id)
  if ('evidence' in filter) return assertNever(filter as never)
  const field = fieldOf(definition, filter.field)
  const value = record.values[field.name] ?? null
  if ('linkId' in filter) return ((value as LinkValue | null)?.id ?? null) === filter.linkId
  if ('contains' in filter) return contains(field, value, filter.contains)
  if ('empty' in filter) return isEmpty(shown(field, value)) === filter.empty
  if ('in' in filter) return (filter.in as readonly FieldValue[]).includes(shown(field, value))
  if ('is' in filter) return shown(field, value) === filter.is
  return inRange(field, value, filter)
}
