import type { Line } from './line.ts'
import type { PreparedLedger } from './prepared-ledger.ts'

export interface BenchPlace {
  /** Removed at the end of the run. */
  readonly folder: string
  readonly ledger: PreparedLedger
  /** Progress and remarks; never on stdout. */
  say(text: string): void
}

/** One group of lines, runnable alone by its name. */
export interface Benchmark {
  readonly name: string
  run(place: BenchPlace): Promise<readonly Line[]>
}
