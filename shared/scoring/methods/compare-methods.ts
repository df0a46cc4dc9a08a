import type { ScoreMatrix } from '../score-matrix.ts'
import { type ScoreMethod, scoreMethodNames, scoreMethods } from './score-methods.ts'

/** Two values closer than this are the same: floating sums of the same points in another order. */
const same = 1e-9

export interface MethodResult {
  readonly method: ScoreMethod
  readonly value: number | null
  /** Equal values share a rank (1, 2, 2, 4). */
  readonly rank: number | null
  /** `tied`: equals stand on both sides of the last place. */
  readonly place: 'in' | 'tied' | 'out' | null
}

const resultOf = (
  method: ScoreMethod,
  value: number | null,
  values: readonly (number | null)[],
  quota: number,
): MethodResult => {
  if (value === null) return { method, value, rank: null, place: null }
  const rank = 1 + values.filter((other) => other !== null && other > value + same).length
  const last = rank - 1 + values.filter((other) => other !== null && Math.abs(other - value) <= same).length
  return { method, value, rank, place: last <= quota ? 'in' : rank > quota ? 'out' : 'tied' }
}

/** Every method on the same rows: results by entry, in the order of `scoreMethodNames`. */
export const compareMethods = (matrix: ScoreMatrix, quota: number): readonly (readonly MethodResult[])[] => {
  const columns = scoreMethodNames.map((method) => ({ method, values: scoreMethods[method](matrix) }))
  return matrix.entries.map((_, entry) =>
    columns.map(({ method, values }) => resultOf(method, values[entry] ?? null, values, quota)),
  )
}
