import type { RowEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'

/** A view that somebody saved, as the register works with it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly address: string
  /** In order; a width only where it was changed. */
  readonly columns: readonly { readonly field: string; readonly width?: number }[]
  readonly opensFirst: boolean
}

/** What is shown: conditions, order, groups, columns and widths. */
export type Shown = Pick<SavedView, 'address' | 'columns'>

/** Which view is in use and which day is looked at are no part of a view. */
const notKept: ReadonlySet<string> = new Set(['view', 'asOf'])

/** The part of an address that a view keeps, in an order of its own: two that show the same are the same text. */
export const keptAddress = (params: URLSearchParams): string => {
  const kept = new URLSearchParams()
  for (const [name, value] of params) if (!notKept.has(name)) kept.append(name, value)
  kept.sort()
  return kept.toString()
}

/** The address of a register in this view; `key` names it there, so that the page can say which one it is. */
export const addressOf = (address: string, key: string): URLSearchParams => {
  const params = new URLSearchParams(address)
  params.set('view', key)
  return params
}

export const readView = ({ id, values }: RecordRow): SavedView => ({
  id,
  name: String(values.name ?? ''),
  address: String(values.address ?? ''),
  columns: ((values.columns ?? []) as readonly RowEntry[]).flatMap(({ field, width }) =>
    typeof field === 'string' ? [typeof width === 'number' ? { field, width } : { field }] : [],
  ),
  opensFirst: values.opensFirst === true,
})

/** Values of the record that keeps what is shown. */
export const viewValues = ({ address, columns }: Shown): Values => ({
  address,
  columns: columns.map((column) => ({ ...column })),
})

export const showsSame = (view: Shown, shown: Shown): boolean =>
  keptAddress(new URLSearchParams(view.address)) === shown.address &&
  JSON.stringify(view.columns) === JSON.stringify(shown.columns)

/** The order of views: by name. */
export const viewQuery = (type: RecordType) =>
  ({
    type: 'savedView',
    filters: [{ field: 'register', is: type }],
    sort: [{ field: 'name' }],
    limit: 200,
  }) as const
