import { performance } from 'node:perf_hooks'
import type { ChangeLog, LoggedChange } from './change-log.ts'
import { portionMilliseconds } from './in-portions.ts'

const pageSize = 100

export interface StepWalk {
  /** Entries of the log visited so far. */
  readonly done: number
  /**
   * Visits the next records of the step for the time of one portion, each with its entries newest first;
   * false once the last one has been visited.
   */
  portion(visit: (entries: readonly LoggedChange[]) => void): boolean
}

/** Goes through a step record by record. What the visits write to the log of the same records is not visited. */
export const walkStep = (log: ChangeLog, step: string): StepWalk => {
  let after = ''
  let done = 0
  return {
    get done() {
      return done
    },
    portion(visit) {
      const until = performance.now() + portionMilliseconds
      for (;;) {
        const records = log.recordsOf(step, after, pageSize)
        for (const record of records) {
          const entries = log.entriesOf(step, record)
          visit(entries)
          after = record
          done += entries.length
          if (performance.now() >= until) return true
        }
        if (records.length < pageSize) return false
      }
    },
  }
}
