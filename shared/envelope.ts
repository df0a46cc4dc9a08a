import type { LedgerError } from './errors.ts'

/** Answer to every call that crosses a boundary: an expected failure is a value, not an exception. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: LedgerError }

/** Progress of a job. `secondsLeft` is null until it can be told. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
  readonly secondsLeft: number | null
}
