import type { RowEntry, Values } from './field.ts'

// Stored values have the type of their field; these say so where a page reads them by name.

export const textOf = (values: Values, field: string): string => String(values[field] ?? '')

/** A date, a choice or a text; null where nothing is written. */
export const writtenOf = (values: Values, field: string): string | null =>
  (values[field] as string | null | undefined) || null

export const numberOf = (values: Values, field: string): number | null =>
  (values[field] as number | null | undefined) ?? null

export const rowsOf = (values: Values, field: string): readonly RowEntry[] =>
  (values[field] ?? []) as readonly RowEntry[]
