import type { NameChoice } from './import-settings.ts'
import type { FieldValue, Values } from './record/field.ts'
import type { Certainty } from './sheet/column-target.ts'
import type { SheetType } from './sheet/sheet-traits.ts'
import type { Said } from './text/say.ts'

/** What is wrong with one row, and the remedy. `row` is the sheet's own row number (1 = first line), `column` the header as written. */
export interface RowRemark extends Said {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
}

/** One column of a table: `fills` and `suggested` in the words of `fillsOf`. */
export interface ColumnShape {
  /** As spreadsheets name it: A, B, … */
  readonly column: string
  /** As written, levels joined by a slash; '' for a column with cells and no header. */
  readonly header: string
  readonly fills: string
  readonly certainty: Certainty
  /** What a column that fills nothing may be meant for. */
  readonly suggested: string | null
  readonly samples: readonly string[]
}

/** How a table is laid out and read; rows are the sheet's own row numbers. */
export interface TableShape {
  /** Which of several tables on its sheet, from 1. */
  readonly part: number
  /** Null where it was not understood or is left out. */
  readonly type: SheetType | null
  readonly leftOut: boolean
  /** First and last line of the header; 0 where none was found. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly ColumnShape[]
  /** Questions of the year's forms that columns may answer. */
  readonly answers: readonly { readonly fills: string; readonly label: string }[]
  /** The first lines, in which the header may stand. */
  readonly head: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly key: readonly string[] | null
  readonly write: 'both' | 'create' | 'update'
  /** Read as somebody had set it right the last time. */
  readonly remembered: boolean
  /** The unit that hands it in, where it says so. */
  readonly sender: string | null
}

/** A text that is none of the choices of its column, and in how many rows it stands. */
export interface UnknownValue {
  readonly column: string
  readonly header: string
  readonly field: string
  readonly written: string
  readonly rows: number
}

export type RowKind = 'created' | 'updated' | 'unchanged' | 'rejected'

/** What would become of one row. `values` are those it is read as; `before` holds those of them that it changes. */
export interface PreviewRow {
  readonly row: number
  readonly values: Values
  readonly before: Readonly<Record<string, FieldValue>>
  readonly remarks: readonly RowRemark[]
}

/** Rows of a page of the preview. */
export const previewPageSize = 50

export interface PreviewPage {
  readonly rows: readonly PreviewRow[]
  readonly total: number
}

/** A name that means nobody on file, or more than one. */
export interface OpenName {
  readonly to: 'unit' | 'person'
  readonly written: string
  /** Unit of a person. */
  readonly unit: string | null
  readonly times: number
  /** What was said of it, now or in an earlier import. */
  readonly is: NameChoice['is'] | null
  /** Who may be meant, the likeliest first. */
  readonly candidates: readonly { readonly id: string; readonly title: string; readonly hint: string }[]
}

/** What happened to one sheet; counts are sheet rows. */
export interface SheetReport {
  readonly sheet: string
  /** A record type, `scores` or `winners`; null when the sheet was not understood (see `rejected`). */
  readonly as: string | null
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Records made along the way, by type. */
  readonly alsoCreated: Readonly<Record<string, number>>
  readonly warnings: readonly RowRemark[]
  readonly rejected: readonly RowRemark[]
  readonly unknown: readonly UnknownValue[]
  readonly shape: TableShape
}

export interface FileReport {
  readonly file: string
  readonly sheets: readonly SheetReport[]
  /** Id of the collection workbook that it is. */
  readonly collection?: string
  /** The file as a whole could not be read. */
  readonly error?: Said & { readonly code: string }
}

export interface ImportReport {
  readonly files: readonly FileReport[]
  /** Step to undo; null for a dry run or when nothing was written. */
  readonly step: string | null
  /** Names this run by, for its rows and for the workbook of those sent back; good until the next. */
  readonly run: string
  readonly names: readonly OpenName[]
}

export interface FaultyFile extends Said {
  readonly file: string
  readonly code: string
}

export interface AttachReport {
  readonly matched: number
  readonly unmatched: readonly string[]
  readonly faulty: readonly FaultyFile[]
  /** Evidence records that wait for hand placement. */
  readonly waiting: readonly {
    readonly id: string
    readonly fileName: string
    readonly pages: number | null
  }[]
}
