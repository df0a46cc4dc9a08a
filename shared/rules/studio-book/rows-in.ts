import type { RowEntry, Values } from '../../record/field.ts'

/** Small rows that a record holds under a name; none where nothing is written. */
export const rowsIn = (values: Values, name: string): readonly RowEntry[] =>
  (values[name] ?? []) as readonly RowEntry[]
