import type { CollectionKind } from './records/collected-fields.ts'

export interface CollectionFile {
  readonly id: string
  readonly unit: string
  readonly file: string
  /** Records on file that went along, to be corrected. */
  readonly records: number
}

/** Where a unit stands; `refused`: it has answered, and rows were sent back. */
export type CollectionState = 'notSent' | 'waiting' | 'overdue' | 'answered' | 'refused'

/** The newest collection workbook of a unit and what came back; times are ISO, days YYYY-MM-DD. */
export interface CollectionUnitView {
  readonly unit: { readonly id: string; readonly name: string }
  readonly state: CollectionState
  readonly sent: {
    readonly id: string
    readonly at: string
    readonly dueOn: string | null
    readonly kinds: readonly CollectionKind[]
    readonly fileName: string
  } | null
  readonly answers: number
  /** The newest answer: rows of its sheets, and how many of them were refused. */
  readonly answer: {
    readonly at: string
    readonly fileName: string
    readonly rows: number
    readonly changed: number
    readonly refused: number
  } | null
}
