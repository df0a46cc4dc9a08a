import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldValue, RowEntry } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { RowsField } from '../../../shared/record/rows.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { readCell } from '../../../shared/sheet/read-cell.ts'
import { writeRows } from '../../../shared/sheet/write-rows.ts'
import { anyValue } from '../../support/arbitrary-values.ts'

const rowsField = (type: RecordType, name: string): RowsField =>
  recordDefinitions[type].fields.find((field) => field.name === name) as RowsField

const fields = Object.values(recordDefinitions).flatMap((definition) =>
  definition.fields.flatMap((field) =>
    field.kind === 'rows' ? [[`${definition.type}.${field.name}`, field] as const] : [],
  ),
)

/** A cell of a sheet is trimmed at its ends, and a number is read within what people write. */
const writable = (field: RowsField, rows: FieldValue): readonly RowEntry[] =>
  (rows as readonly RowEntry[]).map((row) =>
    Object.fromEntries(
      field.columns.flatMap((column) => {
        const cell = row[column.name]
        if (cell === undefined) return []
        if (column.kind === 'number') return [[column.name, Math.round(Number(cell) * 100) / 100]]
        if (typeof cell !== 'string' || column.kind === 'choice' || column.kind === 'date')
          return [[column.name, cell]]
        // Identifiers take their official form on reading.
        return column.kind === 'text' && column.format
          ? [[column.name, '甲字样']]
          : [[column.name, `<${cell}>`]]
      }),
    ),
  )

test.each(fields)('rows of %s, written into a cell, are read back the same', (_, field) => {
  fc.assert(
    fc.property(anyValue(field), (value) => {
      const rows = writable(field, value)
      const read = readCell(field, writeRows(field, rows))
      expect('value' in read ? read.value : []).toEqual(rows)
    }),
    { numRuns: 40 },
  )
})

const honours = rowsField('person', 'honours')

test.each<[string, readonly RowEntry[]]>([
  ['江苏省劳动模范', [{ honour: '江苏省劳动模范' }]],
  ['江苏省劳动模范、全国五一劳动奖章', [{ honour: '江苏省劳动模范' }, { honour: '全国五一劳动奖章' }]],
  [
    '江苏省劳动模范（2019年，苏政发〔2019〕3号）；市五一劳动奖章（市级）',
    [
      { honour: '江苏省劳动模范', year: 2019, documentNumber: '苏政发〔2019〕3号' },
      { honour: '市五一劳动奖章', level: 'municipal' },
    ],
  ],
  [
    '2019年江苏省劳动模范\n2021年度全国五一劳动奖章',
    [
      { honour: '江苏省劳动模范', year: 2019 },
      { honour: '全国五一劳动奖章', year: 2021 },
    ],
  ],
  ['江苏省劳动模范（集体，2019）', [{ honour: '江苏省劳动模范（集体，2019）', year: 2019 }]],
])('%s is read as people mean it', (text, rows) => {
  expect(readCell(honours, text)).toEqual({ kind: 'value', value: rows })
})

test('funds by year are read with their amounts', () => {
  const funds = rowsField('studio', 'funds')
  const read = readCell(funds, '年度：2024；来源：公司拨款；金额：5万元\n年度：2025；金额：约3')
  expect(read).toMatchObject({
    kind: 'value',
    value: [
      { year: 2024, source: '公司拨款', amount: 5_000_000 },
      { year: 2025, amount: 3_000_000 },
    ],
    remark: { code: 'rows-partly-read' },
  })
})

test('what a column cannot take is left out and told; an identifier stays as written', () => {
  const read = readCell(honours, '称号：甲；年份：去年；文号：苏3号；级别：宇宙级')
  expect(read).toMatchObject({ kind: 'value', value: [{ honour: '甲', documentNumber: '苏3号' }] })
  expect(read.kind === 'value' && read.remark?.message).toMatch(/去年.*苏3号|苏3号.*去年/u)
})

test.each(['', '无', '—', '/'])('“%s” is no row', (text) => {
  expect(readCell(honours, text)).toEqual({ kind: 'empty' })
})
