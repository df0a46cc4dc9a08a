import { join } from 'node:path'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { limit } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

/** Ours: the page's call until the workspace is there. Bare: the ledger opened by better-sqlite3 and one row read. */
export const openBenchmark: Benchmark = {
  name: 'open',
  async run({ ledger }) {
    const dir = await ledger.copy()
    const core = createBenchCore()
    const { ours, bare } = await alternate(
      async () => {
        const took = await timed(() => core.call('workspace.open', { dir }))
        await core.call('workspace.close', {})
        return took
      },
      () =>
        timed(() => {
          const db = openBare(join(dir, 'ledger.sqlite'))
          db.prepare('SELECT count(*) FROM sqlite_schema').get()
          db.close()
        }),
    )
    await core.close()
    const above = ours.map((took, round) => took - (bare[round] ?? 0))
    return [limit('opening the workspace, above a bare open', above, 300, 'ms')]
  },
}
