import type { FieldValue } from '../record/field.ts'

export interface Remark {
  readonly code: string
  /** What is wrong and the remedy, in Chinese. */
  readonly message: string
}

/** What reading one cell gave. `dropped` leaves the field empty, `refused` refuses the whole row. */
export type CellOutcome =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: FieldValue; readonly remark?: Remark }
  | { readonly kind: 'dropped'; readonly remark: Remark }
  | { readonly kind: 'refused'; readonly remark: Remark }

export const emptyCell: CellOutcome = { kind: 'empty' }
export const filled = (value: FieldValue): CellOutcome => ({ kind: 'value', value })
export const filledWith = (value: FieldValue, code: string, message: string): CellOutcome => ({
  kind: 'value',
  value,
  remark: { code, message },
})
export const dropped = (code: string, message: string): CellOutcome => ({
  kind: 'dropped',
  remark: { code, message },
})
export const refused = (code: string, message: string): CellOutcome => ({
  kind: 'refused',
  remark: { code, message },
})
