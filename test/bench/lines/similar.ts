import { join } from 'node:path'
import { titleGrams } from '../../../shared/text/title-similarity.ts'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, quantile } from '../line.ts'
import { alternate } from '../rounds.ts'

const asked = 24
const shown = 8

/**
 * p95 over titles of one round. Ours: the call of the form while a title is typed, scored and with unit and year. Bare: the
 * title's grams by one OR query of the same FTS table, ranked by FTS itself, the first eight.
 */
export const similarBenchmark: Benchmark = {
  name: 'similar',
  async run({ ledger }) {
    const dir = await ledger.copy()
    const core = createBenchCore()
    await core.call('workspace.open', { dir })
    const db = openBare(join(dir, 'search.sqlite'))
    const titles = db
      .prepare("SELECT title FROM entry WHERE type = 'innovation' ORDER BY number LIMIT ? OFFSET 1000")
      .pluck()
      .all(asked) as readonly string[]
    const bare = db.prepare(
      `SELECT type, id, title FROM grams JOIN entry ON entry.number = grams.rowid
       WHERE grams MATCH ? ORDER BY rank LIMIT ${shown}`,
    )
    const askBare = (title: string): unknown =>
      bare.all(
        [...titleGrams(title)]
          .filter((gram) => !/[ -~]/.test(gram))
          .map((gram) => `"${gram}"`)
          .join(' OR '),
      )
    const p95 = async (one: (title: string) => unknown): Promise<number> => {
      const times: number[] = []
      for (const title of titles) {
        const started = performance.now()
        await one(title)
        times.push(performance.now() - started)
      }
      return quantile(times, 0.95)
    }
    const measured = await alternate(
      () => p95((title) => core.call('records.similar', { type: 'innovation', title: `${title}的改进` })),
      () => p95((title) => askBare(`${title}的改进`)),
    )
    db.close()
    await core.close()
    return [comparison('similar titles, p95 of 24', 2, measured.ours, measured.bare)]
  },
}
