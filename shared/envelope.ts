import type { LedgerError } from './errors.ts'
import type { Label } from './record/field.ts'

/** Answer to every call that crosses a boundary: an expected failure is a value, not an exception. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: LedgerError }

/** Progress of a job. `secondsLeft` is null until it can be told. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** What is being done: words in both languages, or a name such as a file's. */
  readonly label: string | Label
  readonly secondsLeft: number | null
}
