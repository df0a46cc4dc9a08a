import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createConflictGraph, type TieKind } from '../../../../shared/rules/conflicts/conflict-graph.ts'

const weights: readonly (readonly [TieKind, number])[] = [
  ['worksAt', 2],
  ['inAlliance', 1],
  ['apprentice', 4],
  ['sameName', 6],
  ['namedIn', 0],
]
const weightOf = new Map(weights)

const node = fc.oneof(
  fc.integer({ min: 0, max: 7 }).map((n) => `person:${n}`),
  fc.integer({ min: 0, max: 3 }).map((n) => `entry:${n}`),
)
const edges = fc.array(
  fc.tuple(fc.constantFrom(...weights.map(([kind]) => kind)), node, node).filter(([, a, b]) => a !== b),
  { maxLength: 25 },
)
type Edges = readonly (readonly [TieKind, string, string])[]

const graphOf = (list: Edges) => {
  const graph = createConflictGraph()
  for (const [kind, one, other] of list) graph.join(kind, one, other)
  return graph
}

/** By relaxing every edge until nothing changes; entries are never left again. */
const distances = (list: Edges): ReadonlyMap<string, number> => {
  const best = new Map([['person:0', 0]])
  for (let changed = true; changed; ) {
    changed = false
    for (const [kind, a, b] of list)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (from.startsWith('entry:')) continue
        const there = (best.get(from) ?? Number.POSITIVE_INFINITY) + (weightOf.get(kind) ?? 0)
        if (there >= (best.get(to) ?? Number.POSITIVE_INFINITY)) continue
        best.set(to, there)
        changed = true
      }
  }
  return best
}

it('finds exactly the entries within reach, each by a shortest path that is there', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const found = graphOf(list).pathsToEntries('person:0')
      const near = [...distances(list)].filter(([key, far]) => key.startsWith('entry:') && far <= 6)
      expect([...found.keys()].toSorted()).toEqual(near.map(([key]) => key).toSorted())
      for (const [entry, far] of near) {
        const path = found.get(entry) ?? []
        expect(path.reduce((sum, { kind }) => sum + (weightOf.get(kind) ?? 0), 0)).toBe(far)
        let at = 'person:0'
        for (const { kind, to } of path) {
          const here = at
          expect(list.some(([k, a, b]) => k === kind && [a, b].includes(here) && [a, b].includes(to))).toBe(
            true,
          )
          at = to
        }
        expect(at).toBe(entry)
      }
    }),
    { numRuns: 300 },
  )
})

it('one more relation never takes a conflict away', () => {
  fc.assert(
    fc.property(edges, edges, (list, more) => {
      const before = graphOf(list).pathsToEntries('person:0')
      const after = graphOf([...list, ...more]).pathsToEntries('person:0')
      for (const key of before.keys()) expect(after.has(key)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
