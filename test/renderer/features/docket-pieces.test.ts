import fc from 'fast-check'
import { expect, it } from 'vitest'
import { equalShares } from '../../../renderer/features/docket/equal-shares.ts'
import { placeTags } from '../../../renderer/features/docket/place-tags.ts'

it('shares a sum out in whole yuan, without losing or making a fen', () => {
  expect(equalShares(400_000, 3)).toEqual([133_400, 133_300, 133_300])
  expect(equalShares(0, 2)).toEqual([0, 0])
  fc.assert(
    fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 20 }), (sum, parts) => {
      const shares = equalShares(sum, parts)
      expect(shares).toHaveLength(parts)
      expect(shares.reduce((total, share) => total + share, 0)).toBe(sum)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('lets no two tags of a lane overlap while there are lanes left', () => {
  const tag = fc.record({ at: fc.nat(100), width: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 8 }), (unordered) => {
      const tags = unordered.toSorted((a, b) => a.at - b.at)
      const lanes = placeTags(tags, tags.length)
      for (const [i, a] of tags.entries())
        for (const [j, b] of tags.entries())
          if (i < j && lanes[i] === lanes[j])
            expect(a.at + a.width / 2).toBeLessThanOrEqual(b.at - b.width / 2)
    }),
  )
})
