import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHeaderLine, readPasted, readTyped } from '../../../renderer/features/records/read-pasted.ts'
import { formatValue } from '../../../renderer/record/format-value.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { anyValue } from '../../support/arbitrary-values.ts'

const { innovation } = recordDefinitions
const fields = ['title', 'category', 'completers', 'completedOn', 'benefit', 'applied'].map((name) =>
  fieldOf(innovation, name),
)

test('cells become values of the fields beside each other; empty ones empty them', () => {
  const { rows, problems } = readPasted(fields.slice(3), [
    ['2024年3月5日', '12.5', '是'],
    ['', '', '否', '多出的一格'],
  ])
  expect(rows).toEqual([
    { completedOn: '2024-03-05', benefit: 12_500_000, applied: true },
    { completedOn: null, benefit: null, applied: false },
  ])
  expect(problems).toEqual([])
})

test('what cannot be read is told with its place and leaves its field alone', () => {
  const { rows, problems } = readPasted(fields, [['甲', '大发明', '张三', '去年', '一大笔', '也许']])
  expect(rows).toEqual([{ title: '甲' }])
  expect(problems.map(({ row, field, words }) => [row, field.name, words?.zh.slice(0, 4) ?? null])).toEqual([
    [0, 'category', '“大发明'],
    // A list of people holds more than names: a pasted one would lose it.
    [0, 'completers', null],
    [0, 'completedOn', '看不懂日'],
    [0, 'benefit', '看不懂金'],
    [0, 'applied', '“也许”'],
  ])
})

test('a line of headers is known as such, and only such a line', () => {
  expect(isHeaderLine(fields, ['名称', '类别'], ['名称', '类别', '完成人'])).toBe(true)
  expect(isHeaderLine(fields, ['名称', '小发明'], ['名称', '类别'])).toBe(false)
  expect(isHeaderLine(fields, [], [])).toBe(false)
})

test.each(['category', 'completedOn', 'applied'])('a %s that was copied is pasted as it was', (name) => {
  const field = fieldOf(innovation, name)
  fc.assert(
    fc.property(anyValue(field), (value) => {
      expect(readTyped(field, formatValue(field, value, 'zh'))).toEqual({ value })
    }),
  )
})
