import { afterAll, expect, test } from 'vitest'
import { groupKey, groupOrder, listSql } from '../../../main/db/list-sql.ts'
import type { ListRead } from '../../../main/db/store.ts'
import { toSqlName } from '../../../shared/record/columns.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { createTestStore } from '../../support/create-test-store.ts'

const { store, dispose } = createTestStore()
afterAll(dispose)

const planOf = (sql: string, params: readonly unknown[]): string =>
  store.database
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...params)
    .map((row) => row.detail)
    .join('; ')

const listPlan = (query: ListRead, columns = '*'): string => {
  const { where, tail, params } = listSql(recordDefinitions[query.type], query)
  return planOf(`SELECT ${columns} FROM "${toSqlName(query.type)}" WHERE ${where} ${tail}`, params)
}

test.each<[string, ListRead, RegExp]>([
  [
    'innovations of a unit',
    { type: 'innovation', filters: [{ field: 'unit', linkId: 'x' }] },
    /SEARCH innovation USING INDEX innovation_unit/,
  ],
  [
    'members of a studio',
    { type: 'studioMember', filters: [{ field: 'studio', linkId: 'x' }] },
    /SEARCH studio_member USING INDEX/,
  ],
  [
    'nominations of a cycle',
    { type: 'nomination', filters: [{ field: 'cycle', linkId: 'x' }] },
    /SEARCH nomination USING INDEX nomination_cycle/,
  ],
  [
    'evidence of a record',
    { type: 'evidence', filters: [{ field: 'owner', is: 'x' }] },
    /SEARCH evidence USING INDEX evidence_owner/,
  ],
  [
    'sheets of a nomination',
    { type: 'scoreSheet', filters: [{ field: 'nomination', linkId: 'x' }] },
    /SEARCH score_sheet USING INDEX/,
  ],
  [
    'the cycle of a year',
    { type: 'cycle', filters: [{ field: 'year', is: 2026 }] },
    /SEARCH cycle USING INDEX cycle_year/,
  ],
  [
    'apprentices of a studio',
    { type: 'apprenticeship', filters: [{ field: 'studio', linkId: 'x' }] },
    /SEARCH apprenticeship USING INDEX/,
  ],
  [
    'activities of a studio',
    { type: 'studioActivity', filters: [{ field: 'studio', linkId: 'x' }] },
    /SEARCH studio_activity USING INDEX/,
  ],
  [
    'rewards for a patent',
    { type: 'reward', filters: [{ field: 'patent', linkId: 'x' }] },
    /SEARCH reward USING INDEX reward_patent/,
  ],
])('%s goes by its index', (_, query, plan) => {
  expect(listPlan(query)).toMatch(plan)
})

/** A register is ordered by row numbers alone (record-lists.ts): what is sorted stands in the index, no row is read for it. */
test.each<[RecordType, string]>([
  ['unit', 'name'],
  ['person', 'name'],
  ['studio', 'name'],
  ['innovation', 'title'],
  ['achievement', 'title'],
  ['method', 'title'],
  ['patent', 'title'],
  ['project', 'title'],
])('%s by %s, in the order of pinyin, reads nothing but its index', (type, field) => {
  for (const descending of [false, true])
    expect(listPlan({ type, sort: [{ field, descending }] }, 'rowid')).toBe(
      `SCAN ${type} USING COVERING INDEX ${type}_${field}; USE TEMP B-TREE FOR ORDER BY`,
    )
})

test('the figures of the first page are one walk each, grouped in memory', () => {
  for (const [type, group] of [
    ['innovation', 'completedOn'],
    ['innovation', 'unit'],
    ['studio', 'level'],
    ['patent', 'patentKind'],
    ['studioMember', 'frontLine'],
  ] as const) {
    const definition = recordDefinitions[type]
    const { where, params } = listSql(definition, { type })
    const sql = `SELECT ${groupKey(definition, group)}, count(*) FROM "${toSqlName(type)}" WHERE ${where}
      GROUP BY 1 ORDER BY ${groupOrder(definition, group)}`
    expect(planOf(sql, params)).toMatch(
      /^(SCAN|SEARCH) [a-z_]+[^;]*(; USE TEMP B-TREE FOR (GROUP|ORDER) BY)*$/,
    )
  }
})

test.each([
  ['text lookup', 'SELECT id FROM text_key WHERE type = ? AND field = ? AND key = ?', ['a', 'b', 'c']],
  ['history of a record', 'SELECT * FROM change_log WHERE record = ?', ['a']],
  ['entries of a step', 'SELECT * FROM change_log WHERE step = ? AND record = ?', ['a', 'b']],
  ['changes since', 'SELECT * FROM change_log WHERE sequence > ? ORDER BY sequence', [1]],
])('%s is a search', (_, sql, params) => {
  expect(planOf(sql, params)).toMatch(/^SEARCH /)
})

/** After an import, every place that still names a person, a unit or a source by words alone is looked at; the docket reads all patents. */
test.each([
  [
    'open links',
    {
      type: 'innovation',
      filters: [
        { field: 'unit', linkId: null },
        { field: 'unit', contains: '' },
      ],
    },
    /INDEX innovation_unit \(unit_id=\? AND rowid>\?\)/,
  ],
  ['open people', { type: 'innovation', unlinked: 'completers' }, /PRIMARY KEY \(rowid>\?\)/],
  ['patents of the docket', { type: 'patent', fields: ['title', 'unit'] }, /PRIMARY KEY \(rowid>\?\)/],
  ['rewards', { type: 'reward' }, /PRIMARY KEY \(rowid>\?\)/],
  // What waits, on the first page:
  [
    'projects under way',
    { type: 'project', filters: [{ field: 'finishedOn', empty: true }] },
    /PRIMARY KEY \(rowid>\?\)/,
  ],
  [
    'open challenges',
    { type: 'challenge', filters: [{ field: 'state', in: ['posted', 'taken', 'working'] }] },
    /PRIMARY KEY \(rowid>\?\)/,
  ],
  [
    'running apprenticeships',
    { type: 'apprenticeship', filters: [{ field: 'state', is: 'running' }] },
    /rowid>\?\)/,
  ],
  ['studios', { type: 'studio' }, /PRIMARY KEY \(rowid>\?\)/],
  ['plans of a year', { type: 'studioYear', filters: [{ field: 'year', is: 2026 }] }, /rowid>\?\)/],
  [
    'open sources',
    { type: 'nomination', filters: [{ field: 'sourceId', is: null }] },
    /INDEX nomination_source \(source_id=\? AND rowid>\?\)/,
  ],
] satisfies readonly (readonly [string, ListRead, RegExp])[])(
  'each page of %s goes on where the last one ended, and sorts nothing',
  (_, query, plan) => {
    const found = listPlan({ ...query, after: 'x', limit: 100 })
    expect(found).toMatch(plan)
    expect(found).not.toMatch(/SCAN|TEMP B-TREE/)
  },
)

/** The page of a record asks who points to it; no such question may walk a table. */
test.each(
  Object.values(recordDefinitions).flatMap(({ type, fields }) =>
    fields.flatMap((field) =>
      field.kind === 'link' && field.to !== 'cycle' ? [[type, field.name] as const] : [],
    ),
  ),
)('who points here through %s.%s is a search', (type, field) => {
  expect(listPlan({ type, filters: [{ field, linkId: 'x' }], limit: 200 })).toMatch(/^SEARCH /)
})
