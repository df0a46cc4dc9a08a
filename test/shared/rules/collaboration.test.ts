import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type JointWork, tiesOf } from '../../../shared/rules/collaboration.ts'

const work = (id: string, ...studios: string[]): JointWork => ({ kind: 'patent', id, title: id, studios })

it('ties every pair of a work once, the closest pair first', () => {
  expect(tiesOf([work('1', 'b', 'a', 'a'), work('2', 'c'), work('3', 'a', 'b', 'c')])).toEqual([
    {
      a: 'a',
      b: 'b',
      works: [
        { kind: 'patent', id: '1', title: '1' },
        { kind: 'patent', id: '3', title: '3' },
      ],
    },
    { a: 'a', b: 'c', works: [{ kind: 'patent', id: '3', title: '3' }] },
    { a: 'b', b: 'c', works: [{ kind: 'patent', id: '3', title: '3' }] },
  ])
})

it('counts what a plain count of pairs gives, in any order and with no tie to itself', () => {
  const any = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }), { maxLength: 8 })
  fc.assert(
    fc.property(any, (list) => {
      const works = list.map((studios, index) => work(String(index), ...studios))
      const ties = tiesOf(works)
      for (const a of ['a', 'b', 'c', 'd'])
        for (const b of ['a', 'b', 'c', 'd']) {
          const wanted =
            a < b ? works.filter(({ studios }) => studios.includes(a) && studios.includes(b)).length : 0
          expect(ties.find((tie) => tie.a === a && tie.b === b)?.works.length ?? 0).toBe(wanted)
        }
      expect(tiesOf(works.toReversed()).map(({ a, b }) => a + b)).toEqual(ties.map(({ a, b }) => a + b))
    }),
  )
})
