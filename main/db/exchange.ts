import { createExchangeBook, type ExchangeBook } from './exchange-book.ts'
import { createExchangeOps, type ExchangeOps } from './exchange-ops.ts'
import type { SqliteStore } from './sqlite-store.ts'

/** What a ledger keeps of its dealings with other stations. */
export interface Exchange {
  readonly ops: ExchangeOps
  readonly book: ExchangeBook
  /** Time of a decision taken here; runs with the clock of all other changes. */
  tick(): string
  /** Takes note of a change from elsewhere: what is changed here from now on is younger. */
  observe(clock: string): void
  /** Whether an import, an undo or a merge has written something and is not finished. */
  midStep(): boolean
}

export const createExchange = (store: SqliteStore): Exchange => ({
  ops: createExchangeOps(store.database),
  book: createExchangeBook(store.database),
  tick: () => store.hybridClock.tick(),
  observe: (clock) => store.hybridClock.observe(clock),
  midStep: () => store.midStep(),
})
