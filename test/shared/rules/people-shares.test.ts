import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalShares, sumShares, withEqualShares } from '../../../shared/rules/people-shares.ts'

const person = (share?: number) => ({ name: '王', personId: null, ...(share === undefined ? {} : { share }) })

test('equal shares are 100 % exactly, differ by a hundredth at most, and the first never has less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const shares = equalShares(count)
      expect(shares).toHaveLength(count)
      expect(sumShares(shares.map(person)).missing).toBe(0)
      expect(Math.round((Math.max(...shares) - Math.min(...shares)) * 100)).toBeLessThanOrEqual(1)
      expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    }),
  )
})

test('what is missing is exact to the hundredth, whatever binary fractions say', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 30 }), (parts) => {
      const { sum, missing, filled } = sumShares(parts.map((part) => person(part / 100)))
      expect(Math.round(sum * 100) + Math.round(missing * 100)).toBe(10_000)
      expect(Math.round(sum * 100)).toBe(parts.reduce((a, b) => a + b, 0))
      expect(filled).toBe(parts.length)
    }),
  )
  expect(sumShares([person(0.1), person(0.2)]).sum).toBe(0.3)
  expect(sumShares([person(60), person(50)]).missing).toBe(-10)
  expect(sumShares([person(), person()])).toEqual({ filled: 0, sum: 0, missing: 100 })
})

test('equalising keeps everything else of a person, and their order', () => {
  const people = [{ ...person(), post: '电工' }, person(3), person()]
  expect(withEqualShares(people)).toEqual([
    { name: '王', personId: null, post: '电工', share: 33.34 },
    { name: '王', personId: null, share: 33.33 },
    { name: '王', personId: null, share: 33.33 },
  ])
})
