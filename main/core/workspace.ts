import type { CollectionBook } from '../db/collection-book.ts'
import type { Drafts } from '../db/drafts.ts'
import type { Exchange } from '../db/exchange.ts'
import type { RevealLog } from '../db/reveal-log.ts'
import type { PrintBook } from '../db/print-book.ts'
import type { ImportMemory } from '../db/import-memory.ts'
import type { Search } from '../db/search.ts'
import type { Store } from '../db/store.ts'
import type { Vault } from '../db/vault.ts'
import type { AttachmentStore } from '../files/attachment-store.ts'

export interface Operator {
  readonly name: string
  readonly unit: string
  readonly role: string
}

/** What every feature service is given: the open workspace. `today` is YYYY-MM-DD. */
export interface Workspace {
  readonly dir: string
  readonly store: Store
  readonly search: Search
  readonly attachments: AttachmentStore
  readonly vault: Vault
  readonly drafts: Drafts
  readonly exchange: Exchange
  readonly collection: CollectionBook
  readonly reveals: RevealLog
  /** What was printed. */
  readonly prints: PrintBook
  readonly imports: ImportMemory
  readonly operator: Operator
  readonly stationId: string
  today(): string
  now(): Date
}
