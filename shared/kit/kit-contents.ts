import type { DossierPart } from '../rules/dossier-model.ts'

/** One page of evidence as a picture in a block of its own. */
export interface KitPage {
  readonly block: string
  readonly type: 'image/jpeg' | 'image/png'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export interface KitEntry {
  /** Id of the nomination; says nothing about whose it is. */
  readonly id: string
  readonly number: string
  readonly title: string
  readonly parts: readonly DossierPart[]
  readonly evidence: readonly { readonly slot: string; readonly pages: readonly KitPage[] }[]
}

export interface KitCriterion {
  readonly id: string
  readonly label: string
  readonly max: number
}

/** What is sealed in a kit: all that one judge may see, the scoring table, and the key that signs the answer. */
export interface KitContents {
  readonly schema: 1
  readonly kit: string
  readonly judge: string
  readonly award: string
  readonly year: number
  readonly blind: boolean
  /** Last day (YYYY-MM-DD) on which the answer is taken; null without one. */
  readonly due: string | null
  readonly criteria: readonly KitCriterion[]
  readonly categories: readonly {
    readonly id: string
    readonly title: string
    readonly entries: readonly KitEntry[]
  }[]
  /** Hashes that the answer must name: of what was to be scored, and of the frozen rule, null where none is. */
  readonly entriesHash: string
  readonly ruleHash: string | null
  /** ECDSA P-256, private. */
  readonly signingKey: { readonly x: string; readonly y: string; readonly d: string }
}
