import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMethods } from '../../../shared/scoring/methods/compare-methods.ts'
import { judgeProfiles, kendallTauB } from '../../../shared/scoring/methods/judge-profile.ts'
import {
  type ScoreMethod,
  scoreMethodNames,
  scoreMethods,
} from '../../../shared/scoring/methods/score-methods.ts'
import type { ScoreMatrix } from '../../../shared/scoring/score-matrix.ts'

type Totals = ScoreMatrix['totals']

const matrixOf = (totals: Totals): ScoreMatrix => ({
  entries: totals.map((_, index) => `n${index}`),
  judges: (totals[0] ?? []).map((_, index) => String(index + 1)),
  totals,
})

const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/scoring/reference.json', import.meta.url), 'utf8'),
) as readonly ({ readonly totals: Totals } & Readonly<Record<ScoreMethod, readonly (number | null)[]>>)[]

describe('score methods', () => {
  it.each(scoreMethodNames)('%s agrees with an independent reckoning to 1e-9', (method) => {
    expect(reference).toHaveLength(60)
    for (const { totals, ...expected } of reference) {
      const values = scoreMethods[method](matrixOf(totals))
      expect(values.map((value) => value === null)).toEqual(expected[method].map((value) => value === null))
      for (const [index, value] of values.entries())
        expect(Math.abs((value ?? 0) - (expected[method][index] ?? 0))).toBeLessThan(1e-9)
    }
  })

  it('Schulze: the textbook election of 45 voters is won in the order E A C B D', () => {
    // M. Schulze's own example, as voters and their order; a total of 5 for the first place down to 1.
    const ballots: readonly (readonly [number, string])[] = [
      [5, 'ACBED'],
      [5, 'ADECB'],
      [8, 'BEDAC'],
      [3, 'CABED'],
      [7, 'CAEBD'],
      [2, 'CBADE'],
      [7, 'DCEBA'],
      [8, 'EBADC'],
    ]
    const voters = ballots.flatMap(([count, order]) => Array.from({ length: count }, () => order))
    const totals = [...'ABCDE'].map((name) => voters.map((order) => 5 - order.indexOf(name)))
    const values = scoreMethods.schulze(matrixOf(totals))
    expect(
      [...'ABCDE'].toSorted((a, b) => (values['ABCDE'.indexOf(b)] ?? 0) - (values['ABCDE'.indexOf(a)] ?? 0)),
    ).toEqual([...'EACBD'])
  })

  const table = fc.integer({ min: 1, max: 8 }).chain((judges) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 200 }).map((half) => half / 2)), {
        minLength: judges,
        maxLength: judges,
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )

  it('a strict judge made generous changes neither standard scores, Borda nor Schulze', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), (totals, more) => {
        const kinder = totals.map(([first, ...rest]) => [
          first === null || first === undefined ? null : first + more,
          ...rest,
        ])
        for (const method of ['zScore', 'borda', 'schulze'] as const) {
          const before = scoreMethods[method](matrixOf(totals))
          const after = scoreMethods[method](matrixOf(kinder))
          for (const [index, value] of before.entries()) {
            if (value === null) expect(after[index]).toBeNull()
            else expect(after[index]).toBeCloseTo(value, 9)
          }
        }
      }),
    )
  })

  it('takes in no more than the quota, and says where equals straddle its edge', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 12 }), (totals, quota) => {
        const results = compareMethods(matrixOf(totals), quota)
        for (const [index] of scoreMethodNames.entries()) {
          const column = results.map((row) => row[index])
          const inside = column.filter((result) => result?.place === 'in').length
          const tied = column.filter((result) => result?.place === 'tied').length
          const scored = column.filter((result) => result?.value !== null).length
          expect(inside).toBeLessThanOrEqual(quota)
          if (tied > 0) expect(inside + tied).toBeGreaterThan(quota)
          if (tied === 0) expect(inside).toBe(Math.min(quota, scored))
        }
      }),
    )
  })
})

describe('judge profiles', () => {
  it('tells the strict hand from the generous one', () => {
    // Judge 1 gives 10 less than judge 2 throughout, in the same order; judge 3 gives the opposite order.
    const profiles = judgeProfiles(
      matrixOf([
        [60, 70, 90],
        [70, 80, 80],
        [80, 90, 70],
      ]),
    )
    expect(profiles.map(({ mean }) => mean)).toEqual([70, 80, 80])
    expect(profiles[0]?.severity).toBe(-10)
    expect(profiles[1]?.severity).toBe(5)
    expect(profiles[2]?.agreement).toBe(-1)
  })

  it('has nothing to compare where only one judge scored', () => {
    expect(judgeProfiles(matrixOf([[80], [90]]))).toEqual([
      { judge: '1', entries: 2, mean: 85, spread: 5, severity: null, agreement: null },
    ])
  })

  it('Kendall’s tau-b with ties, worked by hand', () => {
    // Pairs of (1,1)(2,1)(3,3): 2 concordant, 1 tied in the second: 2 / √(3 · 2).
    expect(
      kendallTauB([
        [1, 1],
        [2, 1],
        [3, 3],
      ]),
    ).toBeCloseTo(2 / Math.sqrt(6), 12)
    expect(
      kendallTauB([
        [1, 5],
        [2, 5],
      ]),
    ).toBeNull()
  })
})
