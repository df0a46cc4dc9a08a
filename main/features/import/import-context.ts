import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import type { DetectedSheet, SheetDetector, SheetPlace } from '../../../shared/sheet/detect-sheet.ts'
import type { Sheet } from '../../../shared/sheet/sheet.ts'
import type { Writer } from '../../db/store.ts'
import type { LinkResolver } from './link-resolver.ts'
import type { SheetTally } from './sheet-tally.ts'

/** What all sheets of one import share. */
export interface ImportContext {
  readonly links: LinkResolver
  /** Year asked for; null: as the sheets say. */
  readonly year: number | null
  /** Pack that sheets are recognised by, before their own cycle is known. */
  readonly pack: RulePack
  readonly detector: SheetDetector
  readonly today: string
  /** Types of which records were made or changed. */
  readonly changed: Set<RecordType>
}

/** One recognised sheet, ready to be written row by row. */
export interface SheetJob {
  readonly sheet: Sheet
  readonly place: SheetPlace
  readonly detected: DetectedSheet
  readonly tally: SheetTally
  /** Record ids met in this sheet, with the sheet row that met them first. */
  readonly met: Map<string, number>
  /** The line of its own that heads the rows being written: 一、小发明. */
  section: string | null
}

/** Writes the data row at `index` (from 0) and counts it once in the sheet's tally. */
export type RowWriter = (writer: Writer, index: number) => void
