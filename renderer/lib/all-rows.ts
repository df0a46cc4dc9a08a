import type { Inputs } from '../../shared/contract.ts'
import type { RecordRow } from '../../shared/workspace-views.ts'
import type { CoreClient } from './core-client.tsx'

const batch = 1000

/** Every row behind a list, not only those on screen. */
export const allRows = async (
  core: CoreClient,
  input: Inputs['records.list'],
  signal?: AbortSignal,
): Promise<readonly RecordRow[]> => {
  const rows: RecordRow[] = []
  for (;;) {
    const next = { ...input, limit: batch, offset: rows.length }
    const page = await core.call('records.list', next, signal ? { signal } : {})
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return rows
  }
}
