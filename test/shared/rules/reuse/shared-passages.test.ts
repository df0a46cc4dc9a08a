import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableText } from '../../../../shared/text/comparable-text.ts'
import { sharedPassages } from '../../../../shared/text/shared-passages.ts'
import { gramLength, surelyFound, textPrints } from '../../../../shared/text/text-prints.ts'

const letters = fc.constantFrom(...'电力港口机械焊接检修测量𬭩a1')
const text = (minLength: number, maxLength: number) => fc.string({ unit: letters, minLength, maxLength })

describe('textPrints', () => {
  it('has a fingerprint in common wherever a passage of the least length stands', () => {
    fc.assert(
      fc.property(text(surelyFound, 60), text(0, 80), text(0, 80), text(0, 80), (passage, a, b, c) => {
        const prints = new Set(textPrints(a + passage + b).map(({ hash }) => hash))
        expect(textPrints(c + passage).some(({ hash }) => prints.has(hash))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  it('takes fewer than one of three grams, each where it says', () => {
    const written =
      '针对岸桥吊具电缆作业中更换耗时长故障难判断的问题班组自主研制节能改造采用模块化结构与在线测量相结合的办法'
    const prints = textPrints(written)
    expect(prints.length).toBeLessThan(written.length / 3)
    const [first] = prints
    expect(textPrints(written.slice(first?.at, (first?.at ?? 0) + gramLength))[0]?.hash).toBe(first?.hash)
  })
  it('has none of a text shorter than a gram', () => expect(textPrints('电力港口')).toEqual([]))
})

describe('sharedPassages', () => {
  it('finds the same characters on both sides, never one of the first text twice', () => {
    fc.assert(
      fc.property(text(0, 120), text(0, 120), text(14, 50), (a, b, copied) => {
        const [here, there] = [a + copied, copied + b]
        const passages = sharedPassages(here, there)
        const taken = new Set<number>()
        for (const { here: at, there: other, length } of passages) {
          expect(there.slice(other, other + length)).toBe(here.slice(at, at + length))
          for (let unit = at; unit < at + length; unit += 1) {
            expect(taken.has(unit)).toBe(false)
            taken.add(unit)
          }
        }
        const found = passages.reduce((sum, { length }) => sum + length, 0)
        expect(found).toBeGreaterThanOrEqual(13)
      }),
      { numRuns: 300 },
    )
  })
  it('has none where only turns of speech are shared', () =>
    expect(sharedPassages('取得了良好的经济效益甲', '乙取得了良好的经济效益')).toEqual([]))
})

describe('comparableText', () => {
  it('is the same for a copy in other punctuation, width and case, and knows where each character stood', () => {
    const written = '单次作业，由 １１７ 分钟（Ｍin）缩短'
    const { characters, places } = comparableText(written)
    expect(characters).toBe('单次作业由117分钟min缩短')
    expect(written[places[characters.indexOf('缩')] ?? 0]).toBe('缩')
    expect(comparableText('单次作业由117分钟min缩短。').characters).toBe(characters)
  })
  it('survives half a character', () => expect(comparableText('\ud87e电').characters).toBe('电'))
})
