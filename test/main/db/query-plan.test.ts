import { afterAll, expect, test } from 'vitest'
import { listSql } from '../../../main/db/list-sql.ts'
import type { ListRead } from '../../../main/db/store.ts'
import { toSqlName } from '../../../shared/record/columns.ts'
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

const listPlan = (query: ListRead): string => {
  const { where, tail, params } = listSql(recordDefinitions[query.type], query)
  return planOf(`SELECT * FROM "${toSqlName(query.type)}" WHERE ${where} ${tail}`, params)
}

test.each<[string, ListRead, RegExp]>([
  [
    'units by name',
    { type: 'unit', sort: [{ field: 'name' }], limit: 50 },
    /SCAN unit USING INDEX unit_name$/,
  ],
  ['people by name', { type: 'person', sort: [{ field: 'name' }], limit: 50 }, /INDEX person_name$/],
  [
    'innovations by title',
    { type: 'innovation', sort: [{ field: 'title' }], limit: 50 },
    /INDEX innovation_title$/,
  ],
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
  ['projects by title', { type: 'project', sort: [{ field: 'title' }], limit: 50 }, /INDEX project_title$/],
])('%s goes by its index', (_, query, plan) => {
  expect(listPlan(query)).toMatch(plan)
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
