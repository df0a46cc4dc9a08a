import { given, type ScoreMatrix } from '../score-matrix.ts'
import { bordaScores } from './borda.ts'
import { schulzeScores } from './schulze.ts'
import { mean, median, trimmedMean, winsorisedMean } from './statistics.ts'
import { zScores } from './z-score.ts'

export const scoreMethodNames = [
  'mean',
  'trimmed',
  'winsorised',
  'median',
  'zScore',
  'borda',
  'schulze',
] as const

export type ScoreMethod = (typeof scoreMethodNames)[number]

/** A value per entry, more is better; null where nobody gave a valid row. */
type Reckon = (matrix: ScoreMatrix) => readonly (number | null)[]

const eachEntry =
  (reckon: (values: readonly number[]) => number): Reckon =>
  (matrix) =>
    matrix.totals.map((row) => {
      const values = given(row)
      return values.length === 0 ? null : reckon(values)
    })

export const scoreMethods: Readonly<Record<ScoreMethod, Reckon>> = {
  mean: eachEntry(mean),
  trimmed: eachEntry(trimmedMean),
  winsorised: eachEntry(winsorisedMean),
  median: eachEntry(median),
  zScore: zScores,
  borda: bordaScores,
  schulze: schulzeScores,
}
