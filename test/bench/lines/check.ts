import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { limit, median } from '../line.ts'
import { rounds, timed } from '../rounds.ts'

const edits = 20

/** From one edit of a nomination to all findings of its cycle as they are then, at 100 nominations. */
export const checkBenchmark: Benchmark = {
  name: 'check',
  async run({ ledger }) {
    const core = createBenchCore()
    await core.call('workspace.open', { dir: await ledger.copy() })
    const { rows } = await core.call('records.list', { type: 'nomination', limit: 100 })
    await core.call('check.run', { cycle: 2026 })
    const measured: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const times: number[] = []
      for (let i = 0; i < edits; i += 1) {
        const row = rows[(round * edits + i) % rows.length]
        await core.call('records.update', {
          id: row?.id ?? '',
          values: { title: `改动第${round}轮${i}项的装置` },
        })
        times.push(await timed(() => core.call('check.run', { cycle: 2026 })))
      }
      measured.push(median(times))
    }
    await core.close()
    return [limit('formality check after one edit, 100 nominations', measured, 50, 'ms')]
  },
}
