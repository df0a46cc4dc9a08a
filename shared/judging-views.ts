import type { LinkValue, RowEntry } from './record/field.ts'
import type { BallotCount } from './scoring/panel/count-ballot.ts'
import type { SeatState } from './scoring/panel/seat-state.ts'
import type { Outcome } from './scoring/panel/settle-category.ts'
import type { Said } from './text/say.ts'

export interface JudgeView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: LinkValue | null
  readonly person: LinkValue | null
  readonly title: string
  readonly formerUnits: readonly RowEntry[]
  readonly ties: readonly RowEntry[]
  /** Entries to score, those scored, and those recused from. */
  readonly load: number
  readonly scored: number
  readonly recused: number
}

export interface SeatView {
  readonly judge: string
  readonly state: SeatState
  readonly scored: boolean
  readonly reason: string | null
}

export interface JudgedEntry {
  readonly nomination: string
  readonly category: string
  readonly number: number | null
  readonly title: string
  readonly unit: string
  /** One per judge, in the order of the panel. */
  readonly seats: readonly SeatView[]
}

export interface ConflictView {
  readonly judge: string
  readonly nomination: string
  /** False where a person has to look whether two of one name are the same. */
  readonly isCertain: boolean
  readonly path: Said
}

export interface ResultEntry {
  readonly nomination: string
  readonly title: string
  readonly unit: string
  readonly rank: number | null
  readonly score: number | null
  readonly outcome: Outcome
  readonly why: Said
}

export interface ResultView {
  /** SHA-256 of the result’s canonical JSON, and of the rule in it; lower-case hex. */
  readonly hash: string
  readonly ruleHash: string
  readonly at: string
  readonly by: string
  readonly categories: readonly { readonly category: string; readonly entries: readonly ResultEntry[] }[]
}

export interface BallotView {
  readonly category: string
  readonly round: number
  readonly title: string
  readonly voters: readonly string[]
  readonly count: BallotCount
  readonly names: Readonly<Record<string, string>>
}

/** A round that is being voted on: it lives in memory alone until it is closed. */
export interface OpenBallotView {
  readonly category: string
  readonly candidates: readonly { readonly id: string; readonly title: string; readonly unit: string }[]
  readonly voted: readonly string[]
  readonly waiting: readonly string[]
}

export interface JudgingView {
  readonly year: number
  readonly judges: readonly JudgeView[]
  readonly entries: readonly JudgedEntry[]
  /** The frozen rule; `differs` where pack or panel have been changed since. */
  readonly frozen: {
    readonly hash: string
    readonly at: string
    readonly by: string
    readonly panel: number
    readonly differs: boolean
  } | null
  /** What the rule says, in words. */
  readonly rule: Said
  /** Why there can be no result yet. */
  readonly obstacles: readonly Said[]
  readonly result: ResultView | null
  readonly asksForBallot: boolean
  readonly ballots: readonly BallotView[]
  readonly openBallot: OpenBallotView | null
}

export interface Recomputed {
  readonly equal: boolean
  readonly stored: string
  readonly recomputed: string
  /** What the two say differently, one line each. */
  readonly differences: readonly Said[]
}
