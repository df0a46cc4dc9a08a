import { type Share, shareOf } from '../../rule-packs/judging-rules.ts'

export interface BallotCount {
  readonly voters: number
  /** Fewer voters than the quorum: nothing is decided. */
  readonly isValid: boolean
  readonly candidates: readonly { readonly id: string; readonly votes: number; readonly passed: boolean }[]
}

/**
 * Counts papers that each name those approved; an empty paper is an abstention and counts among the votes cast.
 * A candidate passes with the majority of the papers cast, not of the panel.
 */
export const countBallot = (
  candidates: readonly string[],
  papers: readonly (readonly string[])[],
  { majority, quorum, panel }: { readonly majority: Share; readonly quorum: Share; readonly panel: number },
): BallotCount => {
  const isValid = papers.length >= shareOf(quorum, panel)
  const needed = shareOf(majority, papers.length)
  return {
    voters: papers.length,
    isValid,
    candidates: candidates.map((id) => {
      const votes = papers.filter((paper) => paper.includes(id)).length
      return { id, votes, passed: isValid && votes >= needed && votes > 0 }
    }),
  }
}
