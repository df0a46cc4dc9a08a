import type { ReactNode } from 'react'

export interface GridColumn<R> {
  readonly key: string
  readonly title: string
  readonly numeric: boolean
  readonly sortable: boolean
  /** In pixels. */
  readonly width: number
  /** The cell in words: what is copied, and what a cut cell says when pointed at. */
  readonly text: (row: R) => string
  /** Set where a cell shows more than its words. */
  readonly render?: (row: R) => ReactNode
}

export interface SortKey {
  readonly field: string
  readonly descending: boolean
}

/** What one line of a grid holds; a row whose record is on its way has `row` null. */
export type GridItem<R> =
  | { readonly kind: 'row'; readonly row: R | null; readonly place: number }
  | {
      readonly kind: 'group'
      readonly key: string
      readonly title: string
      readonly remark: string
      readonly open: boolean
      /** Subtotals by column. */
      readonly totals: Readonly<Record<string, string>>
    }

/** The cell that the keys act on. */
export interface Cursor {
  readonly item: number
  readonly column: number
}
