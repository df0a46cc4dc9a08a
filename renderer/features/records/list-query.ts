import type { Inputs } from '../../../shared/contract.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { Sort } from '../../components/data-table.tsx'

type ListInput = Inputs['records.list']
type Filter = NonNullable<ListInput['filters']>[number]

export const pageSize = 50

/** A condition on one field as the address carries it: `category=invention`, `completedOn.from=2026-01`. */
const fieldFilters = (field: Field, params: URLSearchParams): readonly Filter[] => {
  const is = params.get(field.name)
  const from = params.get(`${field.name}.from`)
  const to = params.get(`${field.name}.to`)
  const bound = (text: string): string | number => (field.kind === 'date' ? text : Number(text))
  const filters: Filter[] = []
  if (is !== null) {
    if (field.kind === 'flag') filters.push({ field: field.name, is: is === 'true' })
    else if (field.kind === 'link') filters.push({ field: field.name, linkId: is })
    else filters.push({ field: field.name, is: field.kind === 'number' ? Number(is) : is })
  }
  if (from !== null || to !== null) {
    filters.push({
      field: field.name,
      ...(from === null ? {} : { from: bound(from) }),
      ...(to === null ? {} : { to: bound(to) }),
    })
  }
  return filters
}

export const sortOf = (params: URLSearchParams): Sort | null => {
  const written = params.get('sort')
  if (!written) return null
  return written.startsWith('-')
    ? { field: written.slice(1), descending: true }
    : { field: written, descending: false }
}

export const pageOf = (params: URLSearchParams): number => Math.max(1, Number(params.get('page') ?? 1) || 1)

/** What the address asks of a register: any figure or bar can link to the rows behind it. */
export const listInput = (definition: RecordDefinition, params: URLSearchParams): ListInput => {
  const filters = definition.fields.flatMap((field) => fieldFilters(field, params))
  const sort = sortOf(params)
  const text = params.get('q')?.trim()
  return {
    type: definition.type as RecordType,
    limit: pageSize,
    offset: (pageOf(params) - 1) * pageSize,
    ...(text ? { text } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(sort ? { sort: [sort] } : {}),
  }
}

/** The address with one condition changed; the page starts over. */
export const withParam = (params: URLSearchParams, name: string, value: string | null): URLSearchParams => {
  const next = new URLSearchParams(params)
  if (value === null || value === '') next.delete(name)
  else next.set(name, value)
  if (name !== 'page') next.delete('page')
  return next
}
