import { columnOf, given, type ScoreMatrix } from '../score-matrix.ts'
import { mean, standardDeviation } from './statistics.ts'

/**
 * Each judge's totals as distances from that judge's own mean, in that judge's own standard deviations; an entry's
 * value is the mean over its judges. It takes a strict or generous hand out of the result. A judge who gave everyone
 * the same says nothing about any entry: 0.
 */
export const zScores = (matrix: ScoreMatrix): readonly (number | null)[] => {
  const scales = matrix.judges.map((_, judge) => {
    const values = given(columnOf(matrix, judge))
    return values.length === 0 ? null : { middle: mean(values), spread: standardDeviation(values) }
  })
  return matrix.totals.map((row) => {
    const distances = row.flatMap((value, judge) => {
      const scale = scales[judge]
      if (value === null || !scale) return []
      return [scale.spread === 0 ? 0 : (value - scale.middle) / scale.spread]
    })
    return distances.length === 0 ? null : mean(distances)
  })
}
