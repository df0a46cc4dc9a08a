import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { ChangeLog } from './change-log.ts'
import type { WriterParts } from './sqlite-writer.ts'
import type { StepInfo } from './store.ts'

/** What steps written in portions need of the store. */
export interface StepParts {
  readonly writing: WriterParts
  readonly log: ChangeLog
  /** Runs work in a transaction of its own and tells the listeners which types it touched. */
  transaction<T>(work: () => { readonly value: T; readonly types: readonly RecordType[] }): T
  /** Enters a step into the log, inside the caller's transaction. */
  begin(id: string, info: StepInfo, state: 'open' | 'done', undoes: string | null): void
  /** Whether the ledger is open and the step in it is not finished. */
  isOpen(id: string): boolean
}
