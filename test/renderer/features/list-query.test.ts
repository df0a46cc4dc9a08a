import { expect, test } from 'vitest'
import {
  conditionOf,
  listQueryOf,
  nextSort,
  noCondition,
  sortOf,
  withCondition,
  writeSort,
} from '../../../renderer/features/records/list-query.ts'
import { withParam } from '../../../renderer/lib/with-param.ts'
import { listQuery } from '../../../shared/list-query.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'

const ask = (definition: 'innovation' | 'award', address: string) =>
  listQuery.parse(listQueryOf(recordDefinitions[definition], new URLSearchParams(address)))

test('each kind of condition in an address becomes a filter that the contract accepts', () => {
  expect(
    ask(
      'innovation',
      'category=design&completedOn.from=2025&completedOn.to=2025-12-31&applied=true&q=电缆&unit=u1&unit.has=港&content.empty=true&completers.front=true&unit.as=港口集团&evidence=false&benefit.from=500',
    ),
  ).toMatchObject({
    type: 'innovation',
    text: '电缆',
    filters: [
      { field: 'category', is: 'design' },
      { field: 'unit', linkId: 'u1' },
      { field: 'unit', is: '港口集团' },
      { field: 'unit', contains: '港' },
      { field: 'completers', frontLine: true },
      { field: 'completedOn', from: '2025', to: '2025-12-31' },
      { field: 'benefit', from: 500 },
      { field: 'applied', is: true },
      { field: 'content', empty: true },
      { evidence: false },
    ],
  })
  expect(ask('award', 'year=2025').filters).toEqual([{ field: 'year', is: 2025 }])
  expect(ask('innovation', 'category=design&category=creation').filters).toEqual([
    { field: 'category', in: ['design', 'creation'] },
  ])
})

test('an address with nonsense asks for everything, in the order made', () => {
  expect(ask('innovation', 'colour=red&page=-4&sort=,-,colour&group=colour')).toEqual({ type: 'innovation' })
})

test('a condition is written as it is read, and taken off without a trace', () => {
  const field = fieldOf(recordDefinitions.innovation, 'category')
  const params = new URLSearchParams('q=阀&category=design')
  const more = withCondition(params, 'category', { ...noCondition, is: ['design', 'creation'] })
  expect(conditionOf(field, more)).toEqual({ ...noCondition, is: ['design', 'creation'] })
  expect(String(withCondition(more, 'category', noCondition))).toBe(String(new URLSearchParams('q=阀')))
  expect(conditionOf(field, new URLSearchParams('categoryOther=x'))).toBeNull()
})

test('a header sorts up, down and not at all; with Shift it joins the keys that are there', () => {
  const up = nextSort([], 'benefit', false)
  expect(writeSort(up)).toBe('benefit')
  const down = nextSort(up, 'benefit', false)
  expect(writeSort(down)).toBe('-benefit')
  expect(nextSort(down, 'benefit', false)).toEqual([])
  const both = nextSort(down, 'title', true)
  expect(writeSort(both)).toBe('-benefit,title')
  expect(writeSort(nextSort(both, 'title', true))).toBe('-benefit,-title')
  expect(writeSort(nextSort(both, 'unit', false))).toBe('unit')
  expect(sortOf(new URLSearchParams('sort=-benefit,title'))).toEqual(both)
})

test('one part of an address changes, the rest stays', () => {
  const params = new URLSearchParams('category=design&sort=-benefit')
  expect(String(withParam(params, 'group', 'unit'))).toBe('category=design&sort=-benefit&group=unit')
  expect(String(withParam(params, 'category', null))).toBe('sort=-benefit')
})
