import type { Values } from '../../../shared/record/field.ts'
import type { JudgingRules } from '../../../shared/rule-packs/judging-rules.ts'

/** What may be left empty: all judges then score every entry, and there is no ballot. */
export const optionalJudgingKeys = [
  'judging.judgesPerEntry',
  'judging.majorityNeeds',
  'judging.majorityOf',
] as const
export const quorumKeys = ['judging.quorumNeeds', 'judging.quorumOf'] as const
/** May be nought. */
export const judgingKeys = ['judging.reserves', 'judging.conflictYears'] as const

type JudgingKey =
  | (typeof quorumKeys)[number]
  | (typeof judgingKeys)[number]
  | (typeof optionalJudgingKeys)[number]

/** How the panel works, as the flat list of values that the editor holds. */
export const judgingValues = (rules: JudgingRules): Readonly<Record<JudgingKey, number | null>> => ({
  'judging.quorumNeeds': rules.quorum.needs,
  'judging.quorumOf': rules.quorum.of,
  'judging.reserves': rules.reserves,
  'judging.conflictYears': rules.conflictYears,
  'judging.judgesPerEntry': rules.judgesPerEntry,
  'judging.majorityNeeds': rules.ballot?.majority.needs ?? null,
  'judging.majorityOf': rules.ballot?.majority.of ?? null,
})

/** The rules with `edits` put in; a majority counts once both of its numbers are there. */
export const withJudging = (rules: JudgingRules, edits: Values): JudgingRules => {
  const now = { ...judgingValues(rules), ...(edits as Partial<Record<JudgingKey, number | null>>) }
  const [needs, of] = [now['judging.majorityNeeds'], now['judging.majorityOf']]
  return {
    quorum: {
      needs: now['judging.quorumNeeds'] ?? rules.quorum.needs,
      of: now['judging.quorumOf'] ?? rules.quorum.of,
    },
    reserves: now['judging.reserves'] ?? rules.reserves,
    conflictYears: now['judging.conflictYears'] ?? rules.conflictYears,
    judgesPerEntry: now['judging.judgesPerEntry'],
    ballot: needs === null || of === null ? null : { majority: { needs, of } },
  }
}
