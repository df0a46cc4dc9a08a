import type { SecretKind } from './kit/leak-scan.ts'
import type { Said } from './text/say.ts'

/** Where a blind kit would tell whose work an entry is. */
export interface KitLeak {
  /** Null for what stands outside all entries: the title of the award, a criterion. */
  readonly entry: string | null
  readonly category: string
  readonly number: string
  readonly title: string
  readonly kind: SecretKind
  readonly place: string
  /** Field of the form that can be given other wording for the judges; null where that is no remedy. */
  readonly field: string | null
  /** SHA-256 of the evidence it stands in; null in a text. */
  readonly evidence: string | null
  /** The name as the ledger writes it. */
  readonly secret: string
  readonly found: string
  readonly excerpt: string
}

/** Pages in which letters may stand that no program here can read. */
export interface UnseenPages {
  readonly pages: number
  readonly rows: readonly {
    readonly entry: string
    readonly title: string
    readonly slot: string
    readonly file: string
    readonly pages: readonly number[]
  }[]
}

export type MadeKits =
  | { readonly kind: 'leaks'; readonly leaks: readonly KitLeak[] }
  | {
      readonly kind: 'made'
      readonly out: string
      /** Paths below the packet folder of the workspace. */
      readonly slips: string
      readonly blind: boolean
      readonly kits: readonly {
        readonly id: string
        readonly judge: string
        readonly file: string
        readonly entries: number
        readonly pages: number
        readonly bytes: number
      }[]
      readonly unseen: UnseenPages
      /** Evidence that could not be opened and is in no kit. */
      readonly faulty: readonly string[]
    }

export interface KitView {
  readonly id: string
  readonly judge: string
  readonly file: string
  readonly madeAt: string
  readonly blind: boolean
  readonly entries: number
  readonly pages: number
  readonly dueOn: string | null
  readonly state: 'out' | 'late' | 'returned' | 'void'
  readonly returnedAt: string | null
}

export interface KitOverview {
  readonly blind: boolean
  /** Judges of the panel in the order of their codes; empty where the cycle has none on file. */
  readonly panel: readonly { readonly code: string; readonly entries: number }[]
  readonly kits: readonly KitView[]
  readonly slots: readonly {
    readonly id: string
    readonly label: string
    /** Whether it goes along where nothing else is said. */
    readonly chosen: boolean
    readonly files: number
    readonly pages: number
  }[]
}

/** Wording for the judges in the place of a field's own. */
export interface BlindFieldView {
  readonly field: string
  readonly label: string
  readonly original: string
  readonly wording: string | null
}

export type TakenScores =
  | {
      readonly kind: 'taken'
      readonly file: string
      readonly judge: string
      readonly scored: number
      readonly recused: number
      /** Entries that have left the selection since the kit was made; their scores were not needed. */
      readonly gone: number
    }
  | ({ readonly kind: 'refused'; readonly file: string; readonly code: string } & Said)

export interface TakenScoresReport {
  readonly files: readonly TakenScores[]
}
