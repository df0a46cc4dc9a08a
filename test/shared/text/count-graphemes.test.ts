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
