import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignJudges, type OpenEntry } from '../../../shared/scoring/panel/assign-judges.ts'

const loadsOf = (judges: readonly string[], given: readonly { readonly judges: readonly string[] }[]) =>
  judges.map((judge) => given.filter((entry) => entry.judges.includes(judge)).length)

it('spreads thirty entries over seven judges evenly, three to each', () => {
  const judges = ['1', '2', '3', '4', '5', '6', '7']
  const entries = Array.from({ length: 30 }, (_, index) => ({ id: `${index}`, able: judges, fixed: [] }))
  const given = assignJudges(judges, entries, 3)
  expect(given.every((entry) => entry.judges.length === 3 && entry.short === 0)).toBe(true)
  expect(loadsOf(judges, given).toSorted()).toEqual([12, 13, 13, 13, 13, 13, 13])
})

it('hands entries on along a chain where the first choice was unlucky', () => {
  // Judge c may score only the last two: greed gives them to those who are needed elsewhere.
  const entries: readonly OpenEntry[] = [
    { id: '1', able: ['a', 'b'], fixed: [] },
    { id: '2', able: ['a'], fixed: [] },
    { id: '3', able: ['a', 'b'], fixed: [] },
    { id: '4', able: ['b', 'c'], fixed: [] },
    { id: '5', able: ['b', 'c'], fixed: [] },
  ]
  const given = assignJudges(['a', 'b', 'c'], entries, 1)
  expect(loadsOf(['a', 'b', 'c'], given).toSorted()).toEqual([1, 2, 2])
})

it('keeps who was assigned before and says how many are wanting', () => {
  expect(assignJudges(['a', 'b'], [{ id: '1', able: ['a', 'b'], fixed: ['b'] }], 1)).toEqual([
    { id: '1', judges: ['b'], short: 0 },
  ])
  expect(assignJudges(['a', 'b'], [{ id: '1', able: ['a'], fixed: [] }], 3)).toEqual([
    { id: '1', judges: ['a'], short: 2 },
  ])
})

const names = ['a', 'b', 'c', 'd']
const problem = fc.record({
  per: fc.integer({ min: 1, max: 3 }),
  able: fc.array(fc.subarray(names), { maxLength: 5 }),
})

/** Least sum of squared loads over every way to choose, which is what the most even spread has. */
const leastSquares = (able: readonly (readonly string[])[], per: number): number => {
  const choices = (of: readonly string[], count: number): readonly (readonly string[])[] =>
    count === 0
      ? [[]]
      : of.flatMap((first, index) => choices(of.slice(index + 1), count - 1).map((rest) => [first, ...rest]))
  let best = Number.POSITIVE_INFINITY
  const walk = (index: number, loads: readonly number[]): void => {
    const here = able[index]
    if (!here) {
      best = Math.min(
        best,
        loads.reduce((sum, load) => sum + load * load, 0),
      )
      return
    }
    for (const chosen of choices(here, Math.min(per, here.length)))
      walk(
        index + 1,
        names.map((name, at) => (loads[at] ?? 0) + Number(chosen.includes(name))),
      )
  }
  walk(0, [0, 0, 0, 0])
  return best
}

it('never gives an entry to one who may not score it, fills what can be filled, and is as even as can be', () => {
  fc.assert(
    fc.property(problem, ({ per, able }) => {
      const entries = able.map((judges, index) => ({ id: `${index}`, able: judges, fixed: [] }))
      const given = assignJudges(names, entries, per)
      for (const [index, { judges, short }] of given.entries()) {
        expect(judges.every((judge) => able[index]?.includes(judge))).toBe(true)
        expect(judges.length).toBe(Math.min(per, able[index]?.length ?? 0))
        expect(short).toBe(per - judges.length)
      }
      const squares = loadsOf(names, given).reduce((sum, load) => sum + load * load, 0)
      expect(squares).toBe(leastSquares(able, per))
    }),
    { numRuns: 120 },
  )
})
