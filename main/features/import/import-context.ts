import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { Writer } from '../../db/store.ts'
import type { LinkResolver } from './link-resolver.ts'
import type { NameChoices } from './name-choices.ts'
import type { SheetTally } from './sheet-tally.ts'

/** What all sheets of one import share. */
export interface ImportContext {
  readonly links: LinkResolver
  readonly names: NameChoices
  /** Year asked for; null: as the sheets say. */
  readonly year: number | null
  readonly today: string
  /** Types of which records were made or changed. */
  readonly changed: Set<RecordType>
}

/** One table that is being written. */
export interface TableJob {
  readonly tally: SheetTally
  /** Record ids met in this table, with the sheet row that met them first. */
  readonly met: Map<string, number>
}

/** Writes one data row and counts it once in the table's tally. */
export type RowWriter<Row> = (writer: Writer, row: Row) => void
