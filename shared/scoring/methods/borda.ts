import { columnOf, given, type ScoreMatrix } from '../score-matrix.ts'
import { mean } from './statistics.ts'

/**
 * Borda count for lists of unequal length: of the others a judge scored, the share an entry stands above, equals
 * counting half (0 last, 1 first); the mean over its judges. A judge who scored a single entry compares nothing.
 */
export const bordaScores = (matrix: ScoreMatrix): readonly (number | null)[] => {
  const lists = matrix.judges.map((_, judge) => given(columnOf(matrix, judge)))
  return matrix.totals.map((row) => {
    const shares = row.flatMap((value, judge) => {
      const list = lists[judge] ?? []
      if (value === null || list.length < 2) return []
      const below = list.filter((other) => other < value).length
      const equal = list.filter((other) => other === value).length - 1
      return [(below + equal / 2) / (list.length - 1)]
    })
    return shares.length === 0 ? null : mean(shares)
  })
}
