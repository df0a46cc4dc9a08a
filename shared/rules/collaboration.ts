/** Why two studios stand together in the graph of an alliance. */
export type WorkKind = 'task' | 'project' | 'patent' | 'achievement' | 'innovation'

export interface JointWork {
  readonly kind: WorkKind
  readonly id: string
  readonly title: string
  /** Studios that had a hand in it; fewer than two make no tie. */
  readonly studios: readonly string[]
}

export interface Tie {
  readonly a: string
  readonly b: string
  readonly works: readonly Omit<JointWork, 'studios'>[]
}

/** Every pair of studios that did something together, with what it was; the closest pair first. */
export const tiesOf = (works: readonly JointWork[]): readonly Tie[] => {
  const ties = new Map<string, { a: string; b: string; works: Map<string, Omit<JointWork, 'studios'>> }>()
  for (const { studios, ...work } of works) {
    const together = [...new Set(studios)].toSorted()
    together.forEach((a, index) => {
      for (const b of together.slice(index + 1)) {
        const key = `${a} ${b}`
        const tie = ties.get(key) ?? { a, b, works: new Map() }
        tie.works.set(`${work.kind} ${work.id}`, work)
        ties.set(key, tie)
      }
    })
  }
  return [...ties.values()]
    .map(({ a, b, works: own }) => ({ a, b, works: [...own.values()] }))
    .toSorted((x, y) => y.works.length - x.works.length || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
}
