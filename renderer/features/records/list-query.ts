import type { ListFilter, DatedQuery } from '../../../shared/list-query.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { listConditions } from '../../../shared/search/list-conditions.ts'
import { isFullDate } from '../../../shared/text/parse-date.ts'
import type { SortKey } from '../../components/grid/grid-column.ts'

/** What a person narrowed one field to, as the address carries it. Amounts are in fen. */
export interface FieldCondition {
  /** Choices, or the id of a linked record. */
  readonly is: readonly string[]
  /** A link as it is written, whether its record is on file or not. */
  readonly as: string | null
  readonly has: string | null
  readonly from: string | null
  readonly to: string | null
  readonly empty: boolean | null
  /** Of people: whether a front-line worker is among them. */
  readonly front: boolean | null
}

export const noCondition: FieldCondition = {
  is: [],
  as: null,
  has: null,
  from: null,
  to: null,
  empty: null,
  front: null,
}

const parts = ['as', 'has', 'from', 'to', 'empty', 'front'] as const

const flagOf = (text: string | null): boolean | null => (text === null ? null : text === 'true')

/** `category=invention&category=design`, `title.has=阀`, `completedOn.from=2026-01`, `benefit.empty=true`. */
export const conditionOf = (field: Field, params: URLSearchParams): FieldCondition | null => {
  const { name } = field
  const is = params.getAll(name)
  const given = parts.some((part) => params.has(`${name}.${part}`))
  if (is.length === 0 && !given) return null
  return {
    is,
    as: params.get(`${name}.as`),
    has: params.get(`${name}.has`),
    from: params.get(`${name}.from`),
    to: params.get(`${name}.to`),
    empty: flagOf(params.get(`${name}.empty`)),
    front: flagOf(params.get(`${name}.front`)),
  }
}

/** The address with what one field is narrowed to put in the place of what it was. */
export const withCondition = (
  params: URLSearchParams,
  name: string,
  condition: FieldCondition,
): URLSearchParams => {
  const next = new URLSearchParams(params)
  next.delete(name)
  for (const value of condition.is) next.append(name, value)
  for (const part of parts) {
    next.delete(`${name}.${part}`)
    const value = condition[part]
    if (value !== null && value !== '') next.set(`${name}.${part}`, String(value))
  }
  return next
}

const scalarOf = (field: Field, text: string): string | number | boolean =>
  field.kind === 'flag' ? text === 'true' : field.kind === 'number' ? Number(text) : text

const filtersOf = (field: Field, condition: FieldCondition): readonly ListFilter[] => {
  const { is, as, has, from, to, empty, front } = condition
  const { name } = field
  const bound = (text: string): string | number => (field.kind === 'date' ? text : Number(text))
  const [only] = is
  return [
    ...(only === undefined
      ? []
      : field.kind === 'link'
        ? [{ field: name, linkId: only }]
        : is.length === 1
          ? [{ field: name, is: scalarOf(field, only) }]
          : [{ field: name, in: is.map((text) => scalarOf(field, text)) }]),
    ...(as === null ? [] : [{ field: name, is: as }]),
    ...(has === null ? [] : [{ field: name, contains: has }]),
    ...(from === null && to === null
      ? []
      : [
          {
            field: name,
            ...(from === null ? {} : { from: bound(from) }),
            ...(to === null ? {} : { to: bound(to) }),
          },
        ]),
    ...(empty === null ? [] : [{ field: name, empty }]),
    ...(front === null ? [] : [{ field: name, frontLine: front }]),
  ]
}

/** `sort=-benefit,title`: the first key first, a minus for descending. */
export const sortOf = (params: URLSearchParams): readonly SortKey[] =>
  (params.get('sort') ?? '')
    .split(',')
    .filter((key) => key !== '' && key !== '-')
    .map((key) =>
      key.startsWith('-') ? { field: key.slice(1), descending: true } : { field: key, descending: false },
    )

/** The sort after a click on a header: up, down, and back to none; `add` keeps the other keys. */
export const nextSort = (sort: readonly SortKey[], field: string, add: boolean): readonly SortKey[] => {
  const known = sort.find((key) => key.field === field)
  const next = known
    ? known.descending
      ? []
      : [{ field, descending: true }]
    : [{ field, descending: false }]
  if (!add) return next
  return known ? sort.flatMap((key) => (key.field === field ? next : [key])) : [...sort, ...next]
}

export const writeSort = (sort: readonly SortKey[]): string =>
  sort.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join(',')

/** What the address asks of a register: any figure or bar can link to the rows behind it. */
export const listQueryOf = (definition: RecordDefinition, params: URLSearchParams): DatedQuery => {
  const known = (name: string | null) => definition.fields.some((field) => field.name === name)
  const filters: ListFilter[] = definition.fields.flatMap((field) => {
    const condition = conditionOf(field, params)
    return condition ? filtersOf(field, condition) : []
  })
  const evidence = params.get('evidence')
  if (evidence !== null) filters.push({ evidence: evidence === 'true' })
  const sort = sortOf(params).filter(({ field }) => known(field))
  const typed = listConditions(definition, params.get('q') ?? '')
  filters.push(...typed.filters)
  const { text } = typed
  const group = params.get('group')
  const asOf = params.get('asOf')
  return {
    type: definition.type as RecordType,
    ...(text === '' ? {} : { text }),
    ...(filters.length > 0 ? { filters } : {}),
    ...(sort.length > 0 ? { sort } : {}),
    ...(group !== null && known(group) ? { group } : {}),
    ...(asOf !== null && isFullDate(asOf) ? { asOf } : {}),
  }
}
