import type { Said } from './text/say.ts'

/** What is wrong with one row, and the remedy. `row` is the sheet's own row number (1 = first line), `column` the header as written. */
export interface RowRemark extends Said {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
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
