import type { FieldValue, Label } from '../record/field.ts'
import { type Said, said } from '../text/say.ts'

/** What is wrong with a cell or row, and the remedy. */
export interface Remark extends Said {
  readonly code: string
}

/** What reading one cell gave. `dropped` leaves the field empty, `refused` refuses the whole row. */
export type CellOutcome =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: FieldValue; readonly remark?: Remark }
  | { readonly kind: 'dropped'; readonly remark: Remark }
  | { readonly kind: 'refused'; readonly remark: Remark }

export const emptyCell: CellOutcome = { kind: 'empty' }
export const filled = (value: FieldValue): CellOutcome => ({ kind: 'value', value })
export const filledWith = (value: FieldValue, code: string, words: Label): CellOutcome => ({
  kind: 'value',
  value,
  remark: { code, ...said(words) },
})
export const dropped = (code: string, words: Label): CellOutcome => ({
  kind: 'dropped',
  remark: { code, ...said(words) },
})
export const refused = (code: string, words: Label): CellOutcome => ({
  kind: 'refused',
  remark: { code, ...said(words) },
})
