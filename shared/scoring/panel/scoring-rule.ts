import type { JudgingRules } from '../../rule-packs/judging-rules.ts'
import type { RulePack } from '../../rule-packs/rule-pack.ts'

/** One seat as the rule names it; `unit` as written. */
export interface Seat {
  readonly code: string
  readonly name: string
  readonly unit: string
}

/**
 * Everything that decides a result but the scores themselves: what is frozen, hashed and printed beside it. Its canonical
 * JSON is what the hash covers, so that a change of any of it is seen.
 */
export interface ScoringRule {
  readonly schema: 1
  readonly year: number
  readonly pack: { readonly id: string; readonly version: string }
  readonly categories: readonly { readonly id: string; readonly quota: number }[]
  /** One highest and one lowest total left out from `dropExtremesFrom` on, mean rounded half up to `decimals`. */
  readonly method: 'trimmedMean'
  readonly criteria: readonly { readonly id: string; readonly max: number }[]
  readonly dropExtremesFrom: number
  readonly decimals: number
  /** Equal scores: these criteria in turn, then an order given by hand with a reason. */
  readonly ties: readonly string[]
  readonly quorum: JudgingRules['quorum']
  readonly judgesPerEntry: number | null
  readonly reserves: number
  readonly ballot: JudgingRules['ballot']
  readonly panel: readonly Seat[]
}

/** The rule that a pack and a panel come to; seats in the order of their codes. */
export const scoringRule = (pack: RulePack, panel: readonly Seat[]): ScoringRule => ({
  schema: 1,
  year: pack.year,
  pack: { id: pack.id, version: pack.version },
  categories: pack.categories.map(({ id, quota }) => ({ id, quota })),
  method: 'trimmedMean',
  criteria: pack.scoring.criteria.map(({ id, max }) => ({ id, max })),
  dropExtremesFrom: pack.scoring.dropExtremesFrom,
  decimals: pack.scoring.decimals,
  ties: pack.scoring.tieCriteria,
  quorum: pack.judging.quorum,
  judgesPerEntry: pack.judging.judgesPerEntry,
  reserves: pack.judging.reserves,
  ballot: pack.judging.ballot,
  panel: panel.toSorted((a, b) => a.code.localeCompare(b.code, 'zh-CN', { numeric: true })),
})
