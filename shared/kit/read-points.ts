/** Points as a judge types them: 0 to the full mark, with one decimal at most. Null for anything else. */
export const readPoints = (typed: string, max: number): number | null => {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\d{1,4}(\.\d)?$/u.test(plain)) return null
  const points = Number(plain)
  return points <= max ? points : null
}

/** Sum of points of one decimal, exact. */
export const totalPoints = (points: readonly number[]): number =>
  points.reduce((sum, one) => sum + Math.round(one * 10), 0) / 10
