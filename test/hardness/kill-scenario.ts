import type { CheckedLedger } from './check-ledger.ts'
import type { VictimOrders, VictimWord } from './victim-orders.ts'

/** One kind of work during which the core is killed, and what must hold afterwards. */
export interface KillScenario {
  readonly name: string
  readonly orders: VictimOrders
  /** How long the work takes when nobody interrupts it, in milliseconds. */
  readonly span: number
  /** Before each kill: puts the workspace back where it has to be. */
  reset(): Promise<void>
  /** Returns what was lost, or is there though it was not finished. */
  look(words: readonly VictimWord[], ledger: CheckedLedger): Promise<readonly string[]>
}

/** The call that was under way when the end came; undefined between two calls. */
export const underWay = (words: readonly VictimWord[]) => {
  const last = words.at(-1)
  return last?.kind === 'begins' ? last.deed : undefined
}
