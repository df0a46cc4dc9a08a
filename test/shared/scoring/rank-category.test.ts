import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { type JudgeScores, rankCategory, type ScoredEntry } from '../../../shared/scoring/rank-category.ts'

const { scoring } = defaultPack(2026)

const sheet = (
  judge: string,
  [innovation, advancement, economy, society, spread]: readonly number[],
): JudgeScores => ({
  judge,
  recused: false,
  points: {
    innovation: innovation ?? 0,
    advancement: advancement ?? 0,
    economy: economy ?? 0,
    society: society ?? 0,
    spread: spread ?? 0,
  },
})
const recusal = (judge: string): JudgeScores => ({ judge, recused: true, points: {} })
const entry = (
  id: string,
  rows: readonly (readonly number[])[],
  tieOrder: number | null = null,
): ScoredEntry => ({ id, tieOrder, sheets: rows.map((row, index) => sheet(String(index + 1), row)) })

const points = fc.tuple(
  ...scoring.criteria.map(({ max }) => fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2)),
)
const someEntries = fc
  .array(fc.array(points, { maxLength: 7 }), { maxLength: 14 })
  .map((rows) => rows.map((row, index) => entry(`n${index}`, row)))

describe('rankCategory', () => {
  it('agrees with a case worked by hand', () => {
    // A: totals 80, 81, 83 (drop 83 and 80) → 81.00. B: 70.5, 71, 71, 72 → (71 + 71) / 2 = 71.00.
    // C: two rows and a recusal, nothing dropped: (66.5 + 67) / 2 = 66.75. D: only a recusal.
    const c: ScoredEntry = {
      id: 'C',
      tieOrder: null,
      sheets: [sheet('1', [16, 14, 18, 6, 12.5]), recusal('2'), sheet('3', [16, 14, 18, 6, 13])],
    }
    const ranked = rankCategory(
      [
        { id: 'D', tieOrder: null, sheets: [recusal('1')] },
        c,
        entry('B', [
          [20, 14, 18, 6, 12.5],
          [20, 14, 18, 6, 13],
          [20, 14, 18, 6, 13],
          [20, 14, 18, 6, 14],
        ]),
        entry('A', [
          [22, 16, 20, 8, 14],
          [22, 16, 20, 8, 15],
          [22, 16, 20, 8, 17],
        ]),
      ],
      scoring,
      2,
    )
    expect(ranked).toEqual([
      {
        id: 'A',
        score: 81,
        rank: 1,
        elected: true,
        judges: 3,
        recusals: 0,
        dropped: { highest: 83, lowest: 80 },
        tie: null,
      },
      {
        id: 'B',
        score: 71,
        rank: 2,
        elected: true,
        judges: 4,
        recusals: 0,
        dropped: { highest: 72, lowest: 70.5 },
        tie: null,
      },
      { id: 'C', score: 66.75, rank: 3, elected: false, judges: 2, recusals: 1, dropped: null, tie: null },
      { id: 'D', score: null, rank: null, elected: false, judges: 0, recusals: 1, dropped: null, tie: null },
    ])
  })

  it('rounds a half up, which binary fractions would lose', () => {
    // (1.005 + 1.005) / 2 = 1.005 → 1.01; as floats 1.005 * 100 is 100.49999.
    const rows = [
      [1.005, 0, 0, 0, 0],
      [1.005, 0, 0, 0, 0],
    ]
    expect(rankCategory([entry('A', rows)], scoring, 1)[0]?.score).toBe(1.01)
    // 72.5, 72.5, 72.51 after the drop of nothing (two only): (72.5 + 72.51) / 2 = 72.505 → 72.51.
    const other = [
      [20, 15, 20, 7.5, 10],
      [20, 15, 20, 7.51, 10],
    ]
    expect(rankCategory([entry('A', other)], scoring, 1)[0]?.score).toBe(72.51)
  })

  it('does not count a row with a criterion missing or out of range', () => {
    const broken = {
      judge: '9',
      recused: false,
      points: { innovation: 27, advancement: 1, economy: 1, society: 1, spread: 1 },
    }
    const short = { judge: '8', recused: false, points: { innovation: 20 } }
    const [only] = rankCategory(
      [{ id: 'A', tieOrder: null, sheets: [sheet('1', [20, 20, 20, 5, 5]), broken, short] }],
      scoring,
      1,
    )
    expect(only).toMatchObject({ score: 70, judges: 1 })
  })

  it('breaks ties by 创新性, then by 经济效益', () => {
    const ranked = rankCategory(
      [
        entry('economy-low', [[20, 15, 15, 5, 15]]),
        entry('economy-high', [[20, 10, 20, 5, 15]]),
        entry('innovative', [[25, 10, 15, 5, 15]]),
      ],
      scoring,
      3,
    )
    expect(ranked.map(({ id, rank, tie }) => [id, rank, tie])).toEqual([
      ['innovative', 1, null],
      ['economy-high', 2, null],
      ['economy-low', 3, null],
    ])
  })

  it('leaves a tie across the quota line open until a person orders it', () => {
    const same = [[20, 15, 15, 5, 15]]
    const open = rankCategory(
      [entry('A', [[25, 20, 25, 10, 20]]), entry('B', same), entry('C', same), entry('D', same)],
      scoring,
      2,
    )
    expect(open.map(({ rank, elected, tie }) => [rank, elected, tie])).toEqual([
      [1, true, null],
      [2, false, 1],
      [2, false, 1],
      [2, false, 1],
    ])
    const partly = rankCategory([entry('B', same, 1), entry('C', same), entry('D', same, 2)], scoring, 2)
    expect(partly.every(({ tie }) => tie === 1)).toBe(true)
    const ordered = rankCategory([entry('B', same, 3), entry('C', same, 1), entry('D', same, 2)], scoring, 2)
    expect(ordered.map(({ id, rank, elected, tie }) => [id, rank, elected, tie])).toEqual([
      ['C', 1, true, null],
      ['D', 2, true, null],
      ['B', 3, false, null],
    ])
  })

  it('elects a tie that fits the quota as a whole, still asking for its order', () => {
    const same = [[20, 15, 15, 5, 15]]
    const ranked = rankCategory(
      [entry('A', same), entry('B', same), entry('C', [[1, 1, 1, 1, 1]])],
      scoring,
      2,
    )
    expect(ranked.map(({ rank, elected, tie }) => [rank, elected, tie])).toEqual([
      [1, true, 1],
      [1, true, 1],
      [3, false, null],
    ])
  })

  it('does not depend on the order of entries or of judges', () => {
    fc.assert(
      fc.property(
        someEntries,
        fc.integer({ min: 0, max: 14 }),
        fc.infiniteStream(fc.nat()),
        (entries, quota, keys) => {
          const shuffle = <T>(items: readonly T[]): readonly T[] =>
            items
              .map((item) => ({ item, key: keys.next().value ?? 0 }))
              .toSorted((a, b) => a.key - b.key)
              .map(({ item }) => item)
          const shuffled = shuffle(entries).map((item) => ({ ...item, sheets: shuffle(item.sheets) }))
          const facts = (list: readonly ScoredEntry[]) =>
            new Map(
              rankCategory(list, scoring, quota).map((r) => [
                r.id,
                [r.score, r.rank, r.elected, r.tie !== null],
              ]),
            )
          const before = facts(entries)
          const after = facts(shuffled)
          expect(entries.map(({ id }) => after.get(id))).toEqual(entries.map(({ id }) => before.get(id)))
        },
      ),
    )
  })

  it('never lowers an entry when a judge gives it more, nor elects more than the quota', () => {
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 9 }),
        fc.nat(),
        fc.nat(4),
        someEntries,
        fc.nat(12),
        (rows, judge, criterion, others, quota) => {
          const max = scoring.criteria[criterion]?.max ?? 0
          const raised = rows.map((row, index) =>
            index === judge % rows.length
              ? row.map((value, at) => (at === criterion ? Math.min(max, value + 0.5) : value))
              : row,
          )
          const find = (own: readonly (readonly number[])[]) => {
            const ranked = rankCategory([entry('own', own), ...others], scoring, quota)
            expect(ranked.filter(({ elected }) => elected).length).toBeLessThanOrEqual(quota)
            return ranked.find(({ id }) => id === 'own')
          }
          const before = find(rows)
          const after = find(raised)
          expect(after?.score ?? 0).toBeGreaterThanOrEqual(before?.score ?? 0)
          expect(after?.rank ?? 99).toBeLessThanOrEqual(before?.rank ?? 0)
        },
      ),
    )
  })
})
