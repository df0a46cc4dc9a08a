import type { ScoreMatrix } from '../score-matrix.ts'

/** How many judges who scored both put the first above the second. */
const votes = (matrix: ScoreMatrix, a: number, b: number): number =>
  matrix.judges.filter((_, judge) => {
    const first = matrix.totals[a]?.[judge] ?? null
    const second = matrix.totals[b]?.[judge] ?? null
    return first !== null && second !== null && first > second
  }).length

/** Strength of the strongest path between each pair: a path is as strong as its weakest link. */
const strongestPaths = (matrix: ScoreMatrix): number[][] => {
  const all = matrix.entries.map((_, index) => index)
  const strength = all.map((a) =>
    all.map((b) => {
      const forward = votes(matrix, a, b)
      return a !== b && forward > votes(matrix, b, a) ? forward : 0
    }),
  )
  const at = (a: number, b: number): number => strength[a]?.[b] ?? 0
  for (const via of all)
    for (const a of all)
      for (const b of all) {
        const path = Math.min(at(a, via), at(via, b))
        if (a !== b && path > at(a, b)) (strength[a] as number[])[b] = path
      }
  return strength
}

/**
 * Schulze's beatpath method with winning votes (M. Schulze, Social Choice and Welfare 36, 2011): an entry beats
 * another when its strongest path to it is stronger than the way back. The value is minus the number of entries that
 * beat it, so that more is better; entries nobody scored take no part.
 */
export const schulzeScores = (matrix: ScoreMatrix): readonly (number | null)[] => {
  const strength = strongestPaths(matrix)
  return matrix.entries.map((_, a) => {
    if ((matrix.totals[a] ?? []).every((value) => value === null)) return null
    const beatenBy = matrix.entries.filter((_, b) => (strength[b]?.[a] ?? 0) > (strength[a]?.[b] ?? 0)).length
    return beatenBy === 0 ? 0 : -beatenBy
  })
}
