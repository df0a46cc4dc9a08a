import { shareOf } from '../../rule-packs/judging-rules.ts'
import { isComplete } from '../is-complete.ts'
import { rankCategory, type ScoredEntry, type Scoring } from '../rank-category.ts'
import type { ScoringRule } from './scoring-rule.ts'

export type Outcome = 'elected' | 'reserve' | 'rejected'

/** Why: in or behind the quota, not scored at all, or voted down. */
export type OutcomeReason = 'quota' | 'reserve' | 'belowQuota' | 'unscored' | 'votedDown'

export interface SettledEntry {
  readonly id: string
  readonly score: number | null
  readonly rank: number | null
  readonly outcome: Outcome
  readonly reason: OutcomeReason
  /** Place within a tie that was given by hand. */
  readonly tieOrder: number | null
  /** Codes of the judges whose rows count, and of those recused. */
  readonly judges: readonly string[]
  readonly recused: readonly string[]
}

/** What stands against a result; each names who or what is wanting. */
export type Obstacle =
  | {
      readonly kind: 'quorum'
      readonly entry: string
      readonly has: number
      readonly needs: number
      /** Codes of judges who have not scored, and of those recused. */
      readonly missing: readonly string[]
      readonly recused: readonly string[]
    }
  /** Equal entries on both sides of the last place, or of the last reserve place. */
  | { readonly kind: 'tie'; readonly entries: readonly string[] }
  /** Within the quota, and no valid ballot has decided on them. */
  | { readonly kind: 'ballot'; readonly entries: readonly string[] }

export interface SettledCategory {
  readonly entries: readonly SettledEntry[]
  readonly obstacles: readonly Obstacle[]
}

export interface CategoryInput {
  readonly entries: readonly ScoredEntry[]
  readonly quota: number
  /** Codes of those who are to score an entry, the recused left out. */
  readonly expected: (entry: string) => readonly string[]
  readonly recused: (entry: string) => readonly string[]
  /** What ballots have decided so far; entries that never stood are absent. */
  readonly votes: ReadonlyMap<string, boolean>
}

const scoringOf = (rule: ScoringRule): Scoring => ({
  criteria: rule.criteria.map(({ id, max }) => ({ id, label: id, max })),
  dropExtremesFrom: rule.dropExtremesFrom,
  decimals: rule.decimals,
  tieCriteria: [...rule.ties],
})

/**
 * The result of one category under a frozen rule. The quorum is reckoned on the judges an entry should have, the recused
 * among them: two recusals of seven leave five, which is two thirds. Whom a ballot turned down makes room for the next.
 */
export const settleCategory = (rule: ScoringRule, input: CategoryInput): SettledCategory => {
  const scoring = scoringOf(rule)
  const needs = shareOf(rule.quorum, rule.judgesPerEntry ?? rule.panel.length)
  const byId = new Map(input.entries.map((entry) => [entry.id, entry]))
  const validOf = (id: string): readonly string[] =>
    (byId.get(id)?.sheets ?? []).filter((sheet) => isComplete(sheet, scoring)).map(({ judge }) => judge)

  const votedDown = new Set([...input.votes].filter(([, passed]) => !passed).map(([id]) => id))
  const standing = rankCategory(
    input.entries.filter(({ id }) => !votedDown.has(id)),
    scoring,
    input.quota,
  )
  const places = new Map(rankCategory(input.entries, scoring, input.quota).map((entry) => [entry.id, entry]))
  const outcomes = new Map<string, readonly [Outcome, OutcomeReason]>()
  const obstacles: Obstacle[] = []

  for (const { id } of input.entries) {
    const valid = validOf(id)
    const recused = input.recused(id)
    if (valid.length < needs)
      obstacles.push({
        kind: 'quorum',
        entry: id,
        has: valid.length,
        needs,
        missing: input.expected(id).filter((judge) => !valid.includes(judge)),
        recused,
      })
  }
  for (const [, tied] of Map.groupBy(
    standing.filter(({ tie }) => tie !== null),
    ({ tie }) => tie,
  )) {
    const first = tied[0]?.rank ?? 0
    const crosses = (last: number): boolean => first <= last && first + tied.length - 1 > last
    if (crosses(input.quota) || crosses(input.quota + rule.reserves))
      obstacles.push({ kind: 'tie', entries: tied.map(({ id }) => id) })
  }
  standing.forEach(({ id, rank, elected }, index) => {
    if (rank === null) outcomes.set(id, ['rejected', 'unscored'])
    else if (elected) outcomes.set(id, ['elected', 'quota'])
    else if (index < input.quota + rule.reserves) outcomes.set(id, ['reserve', 'reserve'])
    else outcomes.set(id, ['rejected', 'belowQuota'])
  })
  for (const id of votedDown) outcomes.set(id, ['rejected', 'votedDown'])
  const unvoted = standing.filter(({ id, elected }) => elected && !input.votes.has(id)).map(({ id }) => id)
  if (rule.ballot && unvoted.length > 0) obstacles.push({ kind: 'ballot', entries: unvoted })

  return {
    entries: [...places.values()].map(({ id, score, rank }) => {
      const [outcome, reason] = outcomes.get(id) ?? ['rejected', 'unscored']
      return {
        id,
        score,
        rank,
        outcome,
        reason,
        tieOrder: byId.get(id)?.tieOrder ?? null,
        judges: [...validOf(id)].toSorted(),
        recused: [...input.recused(id)].toSorted(),
      }
    }),
    obstacles,
  }
}
