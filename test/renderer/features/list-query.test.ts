import { expect, test } from 'vitest'
import { listInput, sortOf, withParam } from '../../../renderer/features/records/list-query.ts'
import { contract } from '../../../shared/contract.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'

const ask = (definition: 'innovation' | 'award', address: string) => {
  const input = listInput(recordDefinitions[definition], new URLSearchParams(address))
  return contract['records.list'].input.parse(input)
}

test('each kind of condition in an address becomes a filter that the contract accepts', () => {
  expect(
    ask(
      'innovation',
      'category=design&completedOn.from=2025&completedOn.to=2025-12-31&applied=true&q=电缆&page=3',
    ),
  ).toMatchObject({
    type: 'innovation',
    text: '电缆',
    offset: 100,
    filters: [
      { field: 'category', is: 'design' },
      { field: 'completedOn', from: '2025', to: '2025-12-31' },
      { field: 'applied', is: true },
    ],
  })
  expect(ask('award', 'year=2025').filters).toEqual([{ field: 'year', is: 2025 }])
})

test('an address with nonsense asks for the first page of everything', () => {
  expect(ask('innovation', 'colour=red&page=-4&sort=')).toEqual({ type: 'innovation', limit: 50, offset: 0 })
})

test('a changed condition starts over at the first page; a changed page keeps the rest', () => {
  const params = new URLSearchParams('category=design&page=3&sort=-benefit')
  expect(String(withParam(params, 'category', null))).toBe('sort=-benefit')
  expect(String(withParam(params, 'page', '4'))).toBe('category=design&page=4&sort=-benefit')
  expect(sortOf(params)).toEqual({ field: 'benefit', descending: true })
})
