import { afterAll, expect, test } from 'vitest'
import { recordColumns, toSqlName } from '../../../shared/record/columns.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { createTestStore } from '../../support/create-test-store.ts'

const { store, dispose } = createTestStore()
afterAll(dispose)

test.each(Object.values(recordDefinitions))(
  'the table of $type is what its definition says',
  (definition) => {
    const table = store.database.pragma(`table_info("${toSqlName(definition.type)}")`) as {
      name: string
      type: string
    }[]
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    expect(table.map(({ name, type }) => ({ name, sqlType: type })).toSorted(byName)).toEqual(
      recordColumns(definition).toSorted(byName),
    )
  },
)

test('every table is strict', () => {
  const loose = store.database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  expect(loose).toEqual([])
})
