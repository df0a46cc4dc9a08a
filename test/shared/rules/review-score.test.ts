import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reviewPresets, reviewTables } from '../../../shared/records/review-tables.ts'
import { itemScore, type Marks, reviewScore } from '../../../shared/rules/review-score.ts'

const table = (id: string) => {
  const found = reviewTables.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const master = table('master-studio')
const marksOf = (by: Readonly<Record<string, Marks>>, of = master): readonly Marks[] =>
  of.criteria.map(({ item }) => by[item] ?? {})
const apprentices = '年带徒 10 人以上，有协议和花名册'
const trained = '年培养高技能人才 3 人以上，有花名册'

it('adds up to 100 in every table, and bands stay within full marks', () => {
  for (const { criteria } of reviewTables) {
    expect(criteria.reduce((sum, { max }) => sum + max, 0)).toBe(100)
    for (const { bands = [], max } of criteria)
      for (const { from, to } of bands) expect([from <= to, to <= max]).toEqual([true, true])
  }
})

// Worked by hand from the table of domain.md §1.11 (a).
it.each<[string, Readonly<Record<string, Marks>>, readonly number[], number, string]>([
  ['nothing to deduct', {}, [], 100, 'excellent'],
  [
    // 100 − 2 − 3 = 95
    'a poor sign and no wall of honour',
    { 专门的工作与交流场所: { deducted: ['标识不清', '没有荣誉墙'] } },
    [],
    95,
    'excellent',
  ],
  // No site costs the whole 10, whatever else was ticked: 100 − 10 = 90
  ['no site at all', { 专门的工作与交流场所: { none: true, deducted: ['标识不清'] } }, [], 90, 'excellent'],
  // 7 apprentices: 3 missing × 1; no roster: 2; 100 − 5 = 95
  [
    'seven apprentices and no roster',
    { [apprentices]: { count: 7, deducted: ['没有花名册'] } },
    [],
    95,
    'excellent',
  ],
  // 1 of 3 trained: 2 × 3 = 6; 100 − 6 = 94
  ['one skilled worker trained', { [trained]: { count: 1 } }, [], 94, 'excellent'],
  // 0 apprentices: 10 × 1 and 2 for the roster is 12, but the item has only 10: 90
  [
    'no apprentices and no roster',
    { [apprentices]: { count: 0, deducted: ['没有花名册'] } },
    [],
    90,
    'excellent',
  ],
  // no funds −5, no rules −5, no accounts −10, rules absent −5, no reports −10 = 65
  [
    'a studio on paper only',
    {
      单位配套经费与制度: { deducted: ['没有经费', '没有制度'] },
      '经费按财务制度使用、账目清楚': { none: true },
      制度齐全并上墙: { none: true },
      '年度计划、总结、报表按时': { none: true },
    },
    [],
    65,
    'pass',
  ],
  // judged 6 of 10 for spreading results, 2.5 of 5 for service: 100 − 4 − 2.5 = 93.5; bonus 2 + 1.5 = 97
  [
    'points given, and a bonus',
    { '推广成果、解决难题、经济效益': { points: 6 }, 社会服务: { points: 2.5 } },
    [2, 1.5],
    97,
    'excellent',
  ],
])('%s', (_, by, bonus, total, grade) => {
  expect(reviewScore(master, marksOf(by), bonus)).toMatchObject({ total, grade })
})

it('scores by bands, which may overlap', () => {
  const suggestion = table('suggestion')
  const marks = marksOf(
    {
      技术水平: { band: '较高', points: 23 },
      经济效益: { band: '10—50 万元', points: 25 },
      应用范围: { band: '广', points: 12 },
      实用性: { band: '一般', points: 15 },
    },
    suggestion,
  )
  // 23 + 25 + 12 + 15
  expect(reviewScore(suggestion, marks)).toMatchObject({ total: 75, grade: null })
  // 12 lies in both bands of 应用范围, and either may be chosen.
  const scope = suggestion.criteria[2]
  if (!scope) throw new Error('no third criterion')
  expect(itemScore(scope, { band: '一般', points: 12 })).toMatchObject({ score: 12, problem: null })
  expect(itemScore(scope, { band: '一般', points: 18 })).toMatchObject({ score: 15, problem: 'outsideBand' })
  expect(itemScore(scope, {})).toMatchObject({ score: 0, problem: 'noBand' })
  const renovation = table('renovation')
  const benefit = renovation.criteria.find(({ item }) => item === '经济效益')
  expect(benefit && itemScore(benefit, { band: '300—600 万元' }).score).toBe(30)
})

it('never leaves the range, and one more deduction never adds points', () => {
  const marks = fc.record(
    {
      none: fc.boolean(),
      deducted: fc.subarray(['标识不清', '没有荣誉墙', '没有花名册', '设备不足', '没有经费', '没有制度']),
      count: fc.integer({ min: 0, max: 20 }),
      points: fc.double({ min: -5, max: 50, noNaN: true }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.constantFrom(...master.criteria), marks, (criterion, given) => {
      const { score } = itemScore(criterion, given)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(criterion.max)
      const all = (criterion.deductions ?? []).map(({ when }) => when)
      expect(itemScore(criterion, { ...given, deducted: all }).score).toBeLessThanOrEqual(score)
    }),
  )
})

it('offers the same tables to the form, each item with its rule in words', () => {
  const rows = reviewPresets[0]?.rows ?? []
  expect(rows).toHaveLength(13)
  expect(rows[0]).toEqual({
    block: '基础保障',
    item: '专门的工作与交流场所',
    max: 10,
    rule: '没有不得分；标识不清扣 2 分；没有荣誉墙扣 3 分',
  })
  expect(rows[12]?.rule).toBe('每少 1 人扣 3 分')
})
