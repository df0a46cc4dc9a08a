/** One cell of a table in a text document; `column` is its place in the grid of the table, from 0. */
export interface WordCell {
  readonly text: string
  readonly column: number
  readonly span: number
  /** Merged with the cell above it. */
  readonly continues: boolean
}

/** What stands in the body of a text document, in its order. */
export type WordBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly WordCell[])[] }
