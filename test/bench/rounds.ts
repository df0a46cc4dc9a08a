/** Every line is the median of this many rounds. */
export const rounds = 5

/** Runs both sides in turn, so that whatever else the machine does falls on both; one round before to warm up. */
export const alternate = async <A, B>(
  ours: (round: number) => A | Promise<A>,
  bare: (round: number) => B | Promise<B>,
  warmUp = true,
): Promise<{ readonly ours: readonly A[]; readonly bare: readonly B[] }> => {
  const result: { ours: A[]; bare: B[] } = { ours: [], bare: [] }
  for (let round = warmUp ? -1 : 0; round < rounds; round += 1) {
    const b = await bare(round)
    const a = await ours(round)
    if (round < 0) continue
    result.ours.push(a)
    result.bare.push(b)
  }
  return result
}

/** Milliseconds that the work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
