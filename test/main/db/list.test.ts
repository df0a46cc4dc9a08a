import { afterAll, expect, test } from 'vitest'
import type { ListRead } from '../../../main/db/store.ts'
import { createTestStore } from '../../support/create-test-store.ts'

const { store, dispose } = createTestStore()
afterAll(dispose)

const unit = store.write({ label: 'x' }, (w) => {
  const id = w.insert('unit', { name: '云帆港口' })
  const rows = [
    { title: '甲_一', completedOn: '2024-03-05', benefit: 126_200_000, applied: true, category: 'creation' },
    {
      title: '乙',
      completedOn: '2024-06',
      benefit: null,
      applied: false,
      completers: [{ name: '许㛃', personId: null }],
    },
    { title: '丙', completedOn: '2023', benefit: 5_000_000 },
  ]
  for (const row of rows)
    w.insert('innovation', { ...row, unit: { id: row.title === '乙' ? id : null, text: '云帆港口' } })
  return id
})

const titles = (query: Omit<ListRead, 'type'>) => {
  const found = store.list({ type: 'innovation', ...query }).map((record) => record.values.title)
  expect(store.count({ type: 'innovation', ...query })).toBe(query.limit || query.offset ? 3 : found.length)
  return found
}

test.each<[string, Omit<ListRead, 'type'>, string[]]>([
  ['order of making', {}, ['甲_一', '乙', '丙']],
  ['a choice', { filters: [{ field: 'category', is: 'creation' }] }, ['甲_一']],
  ['a flag', { filters: [{ field: 'applied', is: false }] }, ['乙']],
  ['what is empty', { filters: [{ field: 'benefit', is: null }] }, ['乙']],
  ['a link', { filters: [{ field: 'unit', linkId: unit }] }, ['乙']],
  ['a link that leads nowhere', { filters: [{ field: 'unit', linkId: null }] }, ['甲_一', '丙']],
  ['a range of money', { filters: [{ field: 'benefit', from: 6_000_000 }] }, ['甲_一']],
  [
    'a month that a less precise bound takes in',
    { filters: [{ field: 'completedOn', from: '2024', to: '2024-03' }] },
    ['甲_一'],
  ],
  ['a year', { filters: [{ field: 'completedOn', from: '2024', to: '2024' }] }, ['甲_一', '乙']],
  ['people', { filters: [{ field: 'completers', contains: '㛃' }] }, ['乙']],
  ['a wildcard as plain text', { filters: [{ field: 'title', contains: '_' }] }, ['甲_一']],
  ['sorted', { sort: [{ field: 'completedOn', descending: true }] }, ['乙', '甲_一', '丙']],
  ['a page by pinyin', { sort: [{ field: 'title' }], limit: 2, offset: 1 }, ['甲_一', '乙']],
  ['text in the title', { text: '甲' }, ['甲_一']],
  ['text of a choice', { text: '小创造' }, ['甲_一']],
  ['money in 万元', { text: '126.2' }, ['甲_一']],
  ['two words, both needed', { text: '云帆 2023' }, ['丙']],
])('lists by %s', (_, query, expected) => {
  const found = titles(query)
  expect(query.sort || query.limit ? found : found.toSorted()).toEqual(
    query.sort || query.limit ? expected : expected.toSorted(),
  )
})

test('a field the type does not have is refused', () => {
  expect(() => store.list({ type: 'unit', filters: [{ field: 'nonsense', is: 1 }] })).toThrow('unknown-field')
  expect(() => store.list({ type: 'unit', sort: [{ field: '1; DROP TABLE unit' }] })).toThrow('unknown-field')
})
