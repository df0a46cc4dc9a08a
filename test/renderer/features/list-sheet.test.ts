import { expect, test } from 'vitest'
import { recordColumns, shownFields } from '../../../renderer/features/records/list-columns.tsx'
import { listSheet } from '../../../renderer/features/records/list-sheet.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'

const { innovation } = recordDefinitions
const fields = shownFields(innovation, ['benefit', 'category'])
const columns = recordColumns(innovation, fields, {}, 'zh', '（未填名称）')
const row = (title: string, category: string, benefit: number | null) => ({
  id: title,
  values: { title, category, benefit },
})
const words = {
  group: ({ key, count }: { readonly key: string | number | null; readonly count: number }) =>
    `${key} ${count}`,
  total: '合计',
  sum: (_: unknown, value: number) => `Σ${value}`,
}

test('a list leaves the register as it stands: columns in order, amounts in their unit, a total', () => {
  const lines = listSheet(
    fields,
    columns,
    [row('甲', 'design', 12_345_678), row('乙', 'creation', null)],
    { count: 2, sums: { benefit: 12_345_678 }, groups: [] },
    words,
  )
  expect(lines).toEqual([
    { kind: 'row', cells: ['甲', '12.35', '小设计'], numbers: [null, 12.345678, null] },
    { kind: 'row', cells: ['乙', '', '小创造'], numbers: [null, null, null] },
    { kind: 'total', cells: ['合计', 'Σ12345678', ''], numbers: [null, 12.345678, null] },
  ])
})

test('groups come before their rows with their subtotals; where nothing adds up there is no total', () => {
  const group = (key: string, count: number, benefit: number) => ({ key, count, sums: { benefit } })
  const rows = [
    row('甲', 'creation', 1_000_000),
    row('乙', 'design', 2_000_000),
    row('丙', 'design', 3_000_000),
  ]
  const totals = {
    count: 3,
    sums: { benefit: 6_000_000 },
    groups: [group('creation', 1, 1_000_000), group('design', 2, 5_000_000)],
  }
  expect(
    listSheet(fields, columns, rows, totals, words).map(({ kind, cells }) => [kind, cells[0], cells[1]]),
  ).toEqual([
    ['group', 'creation 1', 'Σ1000000'],
    ['row', '甲', '1.00'],
    ['group', 'design 2', 'Σ5000000'],
    ['row', '乙', '2.00'],
    ['row', '丙', '3.00'],
    ['total', '合计', 'Σ6000000'],
  ])
  const plain = shownFields(innovation, ['category'])
  const shown = recordColumns(innovation, plain, {}, 'zh', '')
  expect(listSheet(plain, shown, rows, { ...totals, groups: [] }, words).map(({ kind }) => kind)).toEqual([
    'row',
    'row',
    'row',
  ])
})
