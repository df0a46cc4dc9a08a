import type { Cursor } from './grid-column.ts'

export interface GridSize {
  readonly items: number
  readonly columns: number
  /** Items that a page down goes over. */
  readonly page: number
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** Where a key takes the cursor, as in the grid pattern of ARIA; null for keys that do not move it. */
export const moveCursor = (key: string, control: boolean, from: Cursor, size: GridSize): Cursor | null => {
  const to = (item: number, column: number): Cursor => ({
    item: within(item, size.items),
    column: within(column, size.columns),
  })
  const { item, column } = from
  switch (key) {
    case 'ArrowDown':
      return to(control ? size.items : item + 1, column)
    case 'ArrowUp':
      return to(control ? 0 : item - 1, column)
    case 'ArrowRight':
      return to(item, control ? size.columns : column + 1)
    case 'ArrowLeft':
      return to(item, control ? 0 : column - 1)
    case 'PageDown':
      return to(item + size.page, column)
    case 'PageUp':
      return to(item - size.page, column)
    case 'Home':
      return to(control ? 0 : item, 0)
    case 'End':
      return to(control ? size.items : item, size.columns)
    default:
      return null
  }
}
