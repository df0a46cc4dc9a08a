import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countGraphemes } from '../../../shared/text/count-graphemes.ts'

it.each([
  ['', 0],
  [' \u3000\r\n\t', 0],
  ['一种 接触网\n吊弦方法', 9],
  ['沈𬭩', 2],
  ['e\u0301', 1],
  ['👨‍👩‍👧‍👦', 1],
  ['110kV，“五小”。', 11],
])('%j counts %i', (text, expected) => expect(countGraphemes(text)).toBe(expected))

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const pieces = [
  '焊',
  'a',
  ' ',
  '\n',
  '\r\n',
  '“',
  '……',
  '—',
  '（',
  'ｋ',
  '·',
  '㛃',
  '𬭩',
  'e\u0301',
  '\u302A',
  '\u200B',
  '👍🏽',
]

it('counts any text as its segments that are not white space', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const segments = [...segmenter.segment(parts.join(''))]
      const visible = segments.filter(({ segment }) => !/^[\s\u200B\uFEFF]+$/u.test(segment))
      expect(countGraphemes(parts.join(''))).toBe(visible.length)
    }),
  ))
