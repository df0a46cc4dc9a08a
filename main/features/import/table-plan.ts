import type { ImportAs, ImportSettings, KeptShape } from '../../../shared/import-settings.ts'
import type { RowRemark, TableShape } from '../../../shared/import-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import type { SheetPlace } from '../../../shared/sheet/detect-sheet.ts'
import type { HeaderBlock } from '../../../shared/sheet/find-header.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import type { Cell } from '../../../shared/sheet/sheet.ts'

/** What the reading of workbooks must know of the ledger; it has no other sight of it. */
export interface PlanOptions {
  /** Type that was asked for; null: as the headers say. */
  readonly as: ImportAs | null
  /** Year asked for; null: as the sheets say. */
  readonly year: number | null
  readonly today: string
  /** Pack that sheets are recognised by, before their own cycle is known. */
  readonly pack: RulePack
  /** Packs of the cycles on file. */
  readonly packs: readonly { readonly year: number; readonly pack: RulePack }[]
  readonly settings: ImportSettings
  /** What is remembered of earlier imports, the newest first. */
  readonly kept: readonly KeptShape[]
}

interface Table {
  readonly sheet: string
  /** What the report calls it; null when it was not understood. */
  readonly as: string | null
  readonly warnings: readonly RowRemark[]
  readonly rejected: readonly RowRemark[]
  readonly shape: TableShape
}

export interface UnknownTable extends Table {
  readonly kind: 'unknown'
}

interface KnownTable extends Table {
  readonly place: SheetPlace
  readonly header: HeaderBlock
  /** Lines of the sheet under the header. */
  readonly lines: number
}

/** A table whose rows are records of one type, and the alliance of a member row. */
export interface RecordTable extends KnownTable {
  readonly kind: 'records'
  readonly type: RecordType
  readonly columns: readonly MappedColumn[]
  /** With those that describe the alliance of a member row, in the order of the sheet. */
  readonly allColumns: readonly MappedColumn[]
  /** The one key by which records are found; null: the strongest first. */
  readonly key: readonly string[] | null
  readonly write: TableShape['write']
}

export interface ScoreTable extends KnownTable {
  readonly kind: 'scores'
}

/** What to do with one table of a workbook. Plain data: it comes from another thread. */
export type TablePlan = UnknownTable | RecordTable | ScoreTable

/** A data row as read; `row` is the sheet's own row number (from 1). */
export interface RecordRow {
  readonly row: number
  /** Id of its record in the hidden column of a collection workbook. */
  readonly key: string | null
  /** What refuses it before anything is looked up. */
  readonly refused: CellRemark | null
  readonly values: Values
  /** What its columns say of the alliance of a member. */
  readonly owner: Values
  readonly warnings: readonly CellRemark[]
  readonly listed: boolean
  /** The line of its own that heads it: 一、小发明. */
  readonly section: string | null
}

export interface ScoreRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

export type TableRow = RecordRow | ScoreRow
