import type { Field, FieldValue, RowEntry } from './field.ts'

export type RowsField = Extract<Field, { kind: 'rows' }>

/** What a field holds when it holds nothing. */
export const emptyValue = (field: Field): FieldValue => {
  if (field.kind === 'people' || field.kind === 'benefits' || field.kind === 'rows') return []
  return field.kind === 'answers' ? {} : null
}

/** Rows as kept: cells in column order, nothing empty. A text, held before a field had columns, is the first cell of a row. */
export const canonicalRows = (field: RowsField, value: unknown): unknown => {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ [field.columns[0]?.name ?? '']: value } satisfies RowEntry]
  if (!Array.isArray(value)) return value ?? []
  const names = field.columns.map((column) => column.name)
  return value
    .map((row: unknown) => {
      if (typeof row !== 'object' || row === null) return row
      const cells = Object.entries(row).filter(([, cell]) => (cell ?? '') !== '')
      return Object.fromEntries(cells.toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)))
    })
    .filter((row) => typeof row !== 'object' || row === null || Object.keys(row).length > 0)
}
