import type { ChallengeStage, Lateness, MissingField } from './rules/challenge-board.ts'

export interface ChallengeCard {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly unit: string
  readonly taker: string
  /** Fen. */
  readonly prize: number | null
  readonly dueOn: string | null
  readonly targets: { readonly count: number; readonly reached: number }
  readonly milestones: { readonly count: number; readonly done: number }
  readonly late: readonly Lateness[]
  /** What must be on file before it can move to the next column. */
  readonly missing: readonly MissingField[]
}

export interface ChallengeColumn {
  readonly stage: ChallengeStage
  readonly total: number
  readonly cards: readonly ChallengeCard[]
}

export interface ChallengeBoard {
  readonly today: string
  readonly columns: readonly ChallengeColumn[]
  /** Not on the board: to be posted, not met, withdrawn. */
  readonly others: Readonly<Record<'draft' | 'failed' | 'withdrawn', number>>
  readonly late: number
}
