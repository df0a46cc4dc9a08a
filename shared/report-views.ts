import type { ListFilter } from './list-query.ts'
import type { Label } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'

export interface ReturnFigure {
  readonly id: string
  readonly section: Label
  readonly label: Label
  readonly definition: Label
  readonly type: RecordType
  readonly filters: readonly ListFilter[]
  /** Records, or fen where `money` says in which unit they are printed. */
  readonly value: number
  readonly money: 'yuan' | 'wan' | null
}

/** The yearly statistical return as it stands today. */
export interface YearlyReturn {
  readonly year: number
  readonly unit: string
  readonly drawnUpOn: string
  readonly figures: readonly ReturnFigure[]
}
