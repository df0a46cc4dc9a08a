import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasLossyMark, normaliseText, toHalfWidth } from '../../../shared/text/normalise-text.ts'

describe('normaliseText', () => {
  it.each([
    ['  ＱＣ　小组\n\t攻关 ', 'qc 小组 攻关'],
    ['ZL２０２１', 'zl2021'],
    ['许㛃\u200B工匠', '许㛃工匠'],
    ['⼯会', '工会'],
    ['㎡', 'm2'],
  ])('%j becomes %j', (written, expected) => expect(normaliseText(written)).toBe(expected))

  it('changes nothing the second time', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(normaliseText(normaliseText(s))).toBe(normaliseText(s))
      }),
    ))
})

describe('toHalfWidth', () => {
  it('turns digits, letters and signs into ASCII and keeps Chinese punctuation', () =>
    expect(toHalfWidth('２０２１．Ｘ（１，２６２）、《规程》。〔３〕　￥')).toBe(
      '2021.X(1,262)、《规程》。〔3〕 ￥',
    ))

  it('undoes any full-width rendering of ASCII', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (s) => {
        const wide = s.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        expect(toHalfWidth(wide)).toBe(s)
      }),
    ))
})

describe('hasLossyMark', () => {
  it.each([
    ['许?工匠创新工作室', true],
    ['许\uFFFD工匠创新工作室', true],
    ['冯?', true],
    ['许？工匠创新工作室', true],
    ['许〓', true],
    ['□淼', true],
    ['许㛃工匠创新工作室', false],
    ['沈𬭩', false],
    ['如何降本增效？', false],
    ['', false],
  ])('%s: %s', (name, expected) => expect(hasLossyMark(name)).toBe(expected))
})
