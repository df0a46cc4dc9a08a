import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { fieldNamed } from '../../../shared/search/condition-filters.ts'
import { listConditions } from '../../../shared/search/list-conditions.ts'
import { parseFieldQuery } from '../../../shared/search/parse-field-query.ts'

const { innovation, achievement, person, unit, patent } = recordDefinitions

test.each([
  ['类别:小革新', [['类别', ':', '小革新']], ''],
  [
    '类别：小革新 单位：港口　效益＞100 焊接',
    [
      ['类别', ':', '小革新'],
      ['单位', ':', '港口'],
      ['效益', '>', '100'],
    ],
    '焊接',
  ],
  ['焊接 效益 >= 1,200 机器人', [['效益', '>=', '1,200']], '焊接 机器人'],
  [
    '效益≥100 效益＜＝200 效益≤3',
    [
      ['效益', '>=', '100'],
      ['效益', '<=', '200'],
      ['效益', '<=', '3'],
    ],
    '',
  ],
  [
    '单位:"云帆 港口" 名称：“吊具 快换”',
    [
      ['单位', ':', '云帆 港口'],
      ['名称', ':', '吊具 快换'],
    ],
    '',
  ],
  ['类别： 小革新', [['类别', ':', '小革新']], ''],
])('%s is taken apart', (query, conditions, text) => {
  const parsed = parseFieldQuery(query)
  expect(parsed.conditions.map(({ field, comparison, value }) => [field, comparison, value])).toEqual(
    conditions,
  )
  expect(parsed.text).toBe(text)
})

test.each([
  '',
  '  ',
  '焊接',
  '12:30',
  '苏工发〔2023〕3号',
  'ZL: 2021 1 0569826.3',
  'a>',
  ':小革新',
  '类别:',
  '>100',
])('“%s” has no condition', (query) => {
  expect(parseFieldQuery(query)).toEqual({ text: query.replace(/\s+/gu, ' ').trim(), conditions: [] })
})

test('whatever is typed, nothing of it gets lost', () => {
  const piece = fc.constantFrom(
    '类别',
    '：',
    ':',
    '>',
    '＝',
    ' ',
    '港口',
    '"',
    '“',
    '”',
    '100',
    'ZL',
    '\u3000',
    '𬭩',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      (query) => {
        const { text, conditions } = parseFieldQuery(query)
        const kept = [text, ...conditions.map(({ written }) => written)].join('').replace(/\s/gu, '')
        expect([...kept].sort()).toEqual([...query.replace(/\s/gu, '')].sort())
      },
    ),
  )
})

test('a field goes by its label, a header of workbooks, or the one label that holds the word', () => {
  const named = (...[definition, field, comparison = ':']: [typeof unit, string, (':' | '>')?]) =>
    fieldNamed(definition, { field, comparison })?.name
  expect(named(innovation, '成果类别')).toBe('category')
  expect(named(innovation, '类别')).toBe('category')
  expect(named(innovation, 'Category')).toBe('category')
  expect(named(innovation, '效益')).toBe('benefit')
  expect(named(achievement, '效益', '>')).toBe('benefits')
  expect(named(person, '效益')).toBeUndefined()
  expect(named(unit, '的')).toBeUndefined()
})

test.each([
  [innovation, '类别:小革新', { field: 'category', in: ['renewal'] }],
  [innovation, '类别:小改造', { field: 'category', in: ['creation'] }],
  [innovation, '类别=renewal', { field: 'category', in: ['renewal'] }],
  [innovation, '单位:港口', { field: 'unit', contains: '港口' }],
  [innovation, '效益>100', { field: 'benefit', from: 100_000_001 }],
  [innovation, '效益<１．５亿', { field: 'benefit', to: 14_999_999_999 }],
  [innovation, '效益:5000元', { field: 'benefit', from: 500_000, to: 500_000 }],
  [innovation, '完成时间>2024', { field: 'completedOn', from: '2024~' }],
  [innovation, '完成时间<2024年3月', { field: 'completedOn', to: '2024-02' }],
  [innovation, '完成时间<2024-01', { field: 'completedOn', to: '2023-12' }],
  [innovation, '完成时间<2024-03-01', { field: 'completedOn', to: '2024-02-29' }],
  [innovation, '完成时间:2024', { field: 'completedOn', from: '2024', to: '2024' }],
  [patent, '专利号:2021', { field: 'patentNumber', contains: '2021' }],
  [person, '一线:是', { field: 'frontLine', is: true }],
  [innovation, '完成人:王伟', { field: 'completers', contains: '王伟' }],
])('%o %s', (definition, query, filter) => {
  expect(listConditions(definition, query)).toEqual({ filters: [filter], text: '', remarks: [] })
})

test.each([
  ['类别:小革心', /“小革心”看不懂，可以写：小发明、小创造、小革新/],
  ['效益>很多', /“很多”看不懂，请写金额/],
  ['完成时间>去年', /“去年”看不懂，请写日期/],
  ['单位>港口', /“推荐单位”不分大小，请写成 推荐单位:内容/],
  ['类别<小革新', /不分大小/],
])('%s says what was not understood', (query, sentence) => {
  const { filters, remarks } = listConditions(innovation, query)
  expect(filters).toEqual([])
  expect(remarks).toHaveLength(1)
  expect(remarks[0]?.zh).toMatch(sentence)
  expect(remarks[0]?.zh).toContain(`“${query}”`)
  expect(remarks[0]?.en).not.toMatch(/[{}]/)
})

test('what names no field is looked for as text, and that is said', () => {
  const { filters, text, remarks } = listConditions(innovation, '智慧港口：无人理货 吊具')
  expect(filters).toEqual([])
  expect(text).toBe('吊具 智慧港口：无人理货')
  expect(remarks[0]?.zh).toBe('““五小”成果”没有“智慧港口”这一栏，“智慧港口：无人理货”按文字查找。')
})
