import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsToLookUp, similarity, titleGrams } from '../../../shared/text/title-similarity.ts'

const title = fc.string({ unit: fc.constantFrom('港', '口', '机', '械', 'a', '𬬩'), maxLength: 12 })

test('a title is the same as itself, also with other punctuation, width and case', () => {
  expect(similarity(titleGrams('“港口机械”ＡＢ（改造）'), titleGrams('港口机械ab改造'))).toBe(1)
  expect(similarity(titleGrams('港口机械'), titleGrams('电缆接头'))).toBe(0)
  expect(similarity(titleGrams('港'), titleGrams('港'))).toBe(0)
})

test('similarity goes both ways and stays between 0 and 1', () => {
  fc.assert(
    fc.property(title, title, (a, b) => {
      const there = similarity(titleGrams(a), titleGrams(b))
      expect(there).toBe(similarity(titleGrams(b), titleGrams(a)))
      expect(there >= 0 && there <= 1).toBe(true)
    }),
  )
})

test('whichever grams are looked up, no title that is similar enough shares none of them', () => {
  fc.assert(
    fc.property(
      title,
      title,
      fc.constantFrom(0.4, 0.5, 0.8, 1),
      fc.infiniteStream(fc.nat()),
      (a, b, least, order) => {
        const [own, other] = [titleGrams(a), titleGrams(b)]
        if (similarity(own, other) < least || own.size === 0) return
        const shuffled = [...own]
          .map((gram) => ({ gram, at: order.next().value as number }))
          .toSorted((x, y) => x.at - y.at)
          .map(({ gram }) => gram)
        const asked = shuffled.slice(0, gramsToLookUp(own.size, least))
        expect(asked.some((gram) => other.has(gram))).toBe(true)
      },
    ),
  )
})
