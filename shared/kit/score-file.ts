import { canonicalJson } from '../text/canonical-json.ts'

/** One entry as a judge scored it; a recusal has no points, and its reason stands in the remark. */
export interface ScoreFileRow {
  readonly entry: string
  readonly recused: boolean
  /** By criterion. */
  readonly points: Readonly<Record<string, number>>
  readonly remark: string
}

export interface ScoreFileBody {
  readonly schema: 1
  readonly product: 'jiangxin-ledger-scores'
  readonly kit: string
  readonly judge: string
  /** As the kit gives them. */
  readonly entriesHash: string
  readonly ruleHash: string | null
  /** When the judge finished (ISO 8601), by the clock of the computer it was done on. */
  readonly finishedAt: string
  readonly rows: readonly ScoreFileRow[]
}

/** What a judge hands back: `signature` is base64url of r‖s by ECDSA P-256 with SHA-256 over `signedText`. */
export interface ScoreFile extends ScoreFileBody {
  readonly signature: string
}

/** The words that are signed: everything but the signature. */
export const signedText = (file: ScoreFileBody & { readonly signature?: string }): string =>
  canonicalJson({ ...file, signature: undefined })
