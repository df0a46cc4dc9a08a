import { expect, it } from 'vitest'
import { parseFlag } from '../../../shared/text/parse-flag.ts'

it.each(['是', '√', 'Y', 'ｙ', '已应用', '有', '1', 1, 'true', true, ' 是 ', '是（已推广）'])(
  '%j is yes',
  (s) => expect(parseFlag(s)).toBe(true),
)
it.each(['否', '×', 'N', '未', '未应用', '无', '0', 0, 'false', false])('%j is no', (s) =>
  expect(parseFlag(s)).toBe(false),
)
it.each(['', ' ', '—', '未知', '待定', '是否', '2'])('%j is neither', (s) => expect(parseFlag(s)).toBeNull())
