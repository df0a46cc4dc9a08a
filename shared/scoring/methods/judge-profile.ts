import { columnOf, given, type ScoreMatrix } from '../score-matrix.ts'
import { mean, standardDeviation } from './statistics.ts'

export interface JudgeProfile {
  readonly judge: string
  /** Entries with a valid row of this judge. */
  readonly entries: number
  readonly mean: number | null
  readonly spread: number | null
  /** Mean distance from the other judges' mean on the same entries: below 0 strict, above 0 generous. */
  readonly severity: number | null
  /** Kendall's tau-b with the other judges' means: 1 the same order, −1 the opposite one; null where neither differs. */
  readonly agreement: number | null
}

/** Kendall (1945), tau-b: pairs equal on one side are taken out of that side's count. */
export const kendallTauB = (pairs: readonly (readonly [number, number])[]): number | null => {
  let both = 0
  let first = 0
  let second = 0
  for (const [index, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(index + 1)) {
      const x = Math.sign(a - c)
      const y = Math.sign(b - d)
      both += x * y
      first += x * x
      second += y * y
    }
  return first === 0 || second === 0 ? null : both / Math.sqrt(first * second)
}

/** How each judge scored beside the others: strictness, spread, and whether the order agrees. */
export const judgeProfiles = (matrix: ScoreMatrix): readonly JudgeProfile[] =>
  matrix.judges.map((judge, index) => {
    const own = given(columnOf(matrix, index))
    const pairs = matrix.totals.flatMap((row): (readonly [number, number])[] => {
      const mine = row[index] ?? null
      const others = given(row.filter((_, other) => other !== index))
      return mine === null || others.length === 0 ? [] : [[mine, mean(others)]]
    })
    return {
      judge,
      entries: own.length,
      mean: own.length === 0 ? null : mean(own),
      spread: own.length === 0 ? null : standardDeviation(own),
      severity: pairs.length === 0 ? null : mean(pairs.map(([mine, others]) => mine - others)),
      agreement: kendallTauB(pairs),
    }
  })
