import type { Database } from 'better-sqlite3'
import { withSqliteErrors } from './sqlite-errors.ts'
import { tableOf } from './table-of.ts'

/** One look at an ID number: at an ISO time, for a person by id. */
export interface Reveal {
  readonly person: string
  readonly at: string
  readonly operator: string
  readonly station: string
  readonly reason: string
}

/** Looks at ID numbers, newest first. Nothing here is ever changed or taken away. */
export interface RevealLog {
  /** Throws ExpectedError where the disk refuses: then nothing may be shown. */
  note(reveal: Reveal): void
  of(person: string): readonly Reveal[]
  all(): readonly Reveal[]
}

export const createRevealLog = (db: Database): RevealLog => {
  const table = tableOf<Reveal>(db, 'reveal', ['person', 'at', 'operator', 'station', 'reason'])
  const of = table.where('WHERE person = ? ORDER BY number DESC')
  const all = table.where('ORDER BY number DESC')
  const guarded = <T>(work: () => T): T => withSqliteErrors(db.name, work)
  return {
    note: (reveal) => guarded(() => table.put(reveal)),
    of: (person) => guarded(() => of(person)),
    all: () => guarded(() => all()),
  }
}
