import type { ListQuery } from '../../../shared/list-query.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import type { CoreClient } from '../../lib/core-client.tsx'

const batch = 1000

/** All rows of a list in its order, with the fields named; as many as `limit` at most. */
export const readList = async (
  core: CoreClient,
  query: ListQuery,
  fields: readonly string[],
  limit: number,
): Promise<readonly RecordRow[]> => {
  const rows: RecordRow[] = []
  for (;;) {
    const page = await core.call('records.list', { ...query, fields, limit: batch, offset: rows.length })
    rows.push(...page.rows)
    if (rows.length >= Math.min(page.total, limit) || page.rows.length === 0) return rows.slice(0, limit)
  }
}
