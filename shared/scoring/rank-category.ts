import type { RulePack } from '../rule-packs/rule-pack.ts'
import { dropExtremes, fromTenThousandths, meanHalfUp, toTenThousandths } from './exact-mean.ts'
import { isComplete } from './is-complete.ts'

export type Scoring = RulePack['scoring']

/** One judge's row for one entry: points by criterion, or a recusal (回避), which counts for nothing. */
export interface JudgeScores {
  readonly judge: string
  readonly recused: boolean
  readonly points: Readonly<Record<string, number>>
}

export interface ScoredEntry {
  readonly id: string
  readonly sheets: readonly JudgeScores[]
  /** Place a person gave it among entries that the rules leave equal. */
  readonly tieOrder: number | null
}

export interface RankedEntry {
  readonly id: string
  readonly score: number | null
  readonly rank: number | null
  readonly elected: boolean
  /** Judges whose rows count. */
  readonly judges: number
  readonly recusals: number
  readonly dropped: { readonly highest: number; readonly lowest: number } | null
  /** Entries that a person must still order share this number. */
  readonly tie: number | null
}

interface Reckoned {
  readonly entry: ScoredEntry
  /** The score and then the tie criteria, best first when compared in order; null without a valid row. */
  readonly key: readonly number[] | null
  readonly judges: number
  readonly dropped: RankedEntry['dropped']
}

const reckon = (entry: ScoredEntry, scoring: Scoring): Reckoned => {
  const valid = entry.sheets.filter((sheet) => isComplete(sheet, scoring))
  const pointsOf = (criterion: string): readonly number[] =>
    valid.map((sheet) => toTenThousandths(sheet.points[criterion] ?? 0))
  const totals = valid.map((sheet) =>
    scoring.criteria.reduce((sum, { id }) => sum + toTenThousandths(sheet.points[id] ?? 0), 0),
  )
  const treat = (values: readonly number[]): number =>
    meanHalfUp(dropExtremes(values, scoring.dropExtremesFrom).kept, scoring.decimals) ?? 0
  const { highest, lowest } = dropExtremes(totals, scoring.dropExtremesFrom)
  return {
    entry,
    key: valid.length === 0 ? null : [treat(totals), ...scoring.tieCriteria.map((id) => treat(pointsOf(id)))],
    judges: valid.length,
    dropped:
      highest === null || lowest === null
        ? null
        : { highest: fromTenThousandths(highest), lowest: fromTenThousandths(lowest) },
  }
}

/** Negative where `a` is better. */
const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) {
    const difference = (b[index] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}

/** Entries left equal by score and tie criteria, best group first. */
const equalGroups = (reckoned: readonly Reckoned[]): readonly (readonly Reckoned[])[] => {
  const groups = new Map<string, Reckoned[]>()
  for (const item of reckoned) {
    const name = item.key?.join(' ') ?? ''
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return [...groups.values()].toSorted((a, b) => compareKeys(a[0]?.key ?? [], b[0]?.key ?? []))
}

/** By hand order, if that tells all of the group apart; a partial or doubled order decides nothing. */
const orderedByHand = (group: readonly Reckoned[]): readonly Reckoned[] | null => {
  const places = group.map((item) => item.entry.tieOrder)
  if (places.includes(null) || new Set(places).size !== group.length) return null
  return group.toSorted((a, b) => (a.entry.tieOrder ?? 0) - (b.entry.tieOrder ?? 0))
}

/**
 * Ranks one category: where at least `dropExtremesFrom` totals are valid, one highest and one lowest are
 * dropped; the mean of the others is rounded half up. Equal scores are told apart by the same treatment of each
 * tie criterion in turn, then by hand order. What is still equal shares a rank (1, 2, 2, 4) and a tie number,
 * and is elected only if the whole group fits the quota. Entries without a valid row come last, unranked.
 */
export const rankCategory = (
  entries: readonly ScoredEntry[],
  scoring: Scoring,
  quota: number,
): readonly RankedEntry[] => {
  const reckoned = entries.map((entry) => reckon(entry, scoring))
  const toRanked = (
    item: Reckoned,
    rank: number | null,
    elected: boolean,
    tie: number | null,
  ): RankedEntry => ({
    id: item.entry.id,
    score: item.key === null ? null : (item.key[0] ?? 0) / 10 ** scoring.decimals,
    rank,
    elected,
    judges: item.judges,
    recusals: item.entry.sheets.filter((sheet) => sheet.recused).length,
    dropped: item.dropped,
    tie,
  })
  const ranked: RankedEntry[] = []
  let ties = 0
  for (const group of equalGroups(reckoned.filter((item) => item.key !== null))) {
    const before = ranked.length
    const ordered = orderedByHand(group)
    if (group.length > 1 && ordered === null) {
      ties += 1
      const tie = ties
      const fits = before + group.length <= quota
      ranked.push(...group.map((item) => toRanked(item, before + 1, fits, tie)))
    } else {
      ranked.push(
        ...(ordered ?? group).map((item, index) =>
          toRanked(item, before + 1 + index, before + 1 + index <= quota, null),
        ),
      )
    }
  }
  const unranked = reckoned.filter((item) => item.key === null)
  return [...ranked, ...unranked.map((item) => toRanked(item, null, false, null))]
}
