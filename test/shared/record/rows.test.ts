import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RowEntry } from '../../../shared/record/field.ts'
import { fieldSchema } from '../../../shared/record/field-schema.ts'
import { canonicalRows, type RowsField } from '../../../shared/record/rows.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { anyValue } from '../../support/arbitrary-values.ts'

const fields = Object.values(recordDefinitions).flatMap((definition) =>
  definition.fields.flatMap((field) =>
    field.kind === 'rows' ? [[`${definition.type}.${field.name}`, field] as const] : [],
  ),
)
const honours = recordDefinitions.person.fields.find((field) => field.name === 'honours') as RowsField

test.each(fields)('any rows of %s are valid and already in their kept form', (_, field) => {
  fc.assert(
    fc.property(anyValue(field), (rows) => {
      expect(fieldSchema(field).safeParse(rows).success).toBe(true)
      expect(JSON.stringify(canonicalRows(field, rows))).toBe(JSON.stringify(rows))
    }),
    { numRuns: 20 },
  )
})

test.each(fields)('every preset of %s is valid', (_, field) => {
  for (const preset of field.presets ?? []) expect(canonicalRows(field, preset.rows)).toEqual(preset.rows)
  for (const preset of field.presets ?? [])
    expect(fieldSchema(field).safeParse(preset.rows).success).toBe(true)
})

test('cells take the order of the columns; empty cells and rows go', () => {
  const given = [{ year: 2019, honour: '江苏省劳动模范', level: null }, {}, { honour: '' }]
  expect(JSON.stringify(canonicalRows(honours, given))).toBe('[{"honour":"江苏省劳动模范","year":2019}]')
  expect(canonicalRows(honours, null)).toEqual([])
})

test('a text is one row, as such fields once held', () => {
  expect(canonicalRows(honours, '江苏省劳动模范')).toEqual([
    { honour: '江苏省劳动模范' },
  ] satisfies RowEntry[])
  expect(canonicalRows(honours, ' ')).toEqual([])
})

test.each([
  ['an unknown column', [{ title: '甲' }]],
  ['a text for a year', [{ honour: '甲', year: '2019' }]],
  ['an unknown level', [{ level: 'galactic' }]],
  ['a row that is no object', ['甲']],
  ['no list', { honour: '甲' }],
])('%s is refused', (_, value) => {
  expect(fieldSchema(honours).safeParse(canonicalRows(honours, value)).success).toBe(false)
})
