import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import { factsOf } from '../../../main/features/docket/facts-of.ts'
import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { patentDocket } from '../../../shared/rules/patent-docket.ts'
import { generateValues } from '../../support/generator/generate-values.ts'
import { createRandom } from '../../support/generator/random.ts'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, limit } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

const patents = 20_000
const units = 300

const makeLedger = async (dir: string): Promise<void> => {
  const operator = { name: '测试', unit: '测试工会', role: '秘书' }
  const { store, search, close } = await createWorkspace({ dir, operator })
  const random = createRandom(5)
  const noLinks = () => []
  const holders = store.write({ label: 'create' }, (writer) =>
    Array.from({ length: units }, () => {
      const values = generateValues(random, recordDefinitions.unit, noLinks)
      return { id: writer.insert('unit', values), text: String(values.name) }
    }),
  )
  store.write({ label: 'create' }, (writer) => {
    for (let i = 0; i < patents; i += 1) {
      const unit = holders[i % units] ?? null
      writer.insert('patent', { ...generateValues(random, recordDefinitions.patent, noLinks), unit })
    }
  })
  search.catchUp()
  await close()
}

/**
 * Ours: the page's first call in a ledger just opened, from the records of all patents to the rows that are due, their
 * sums and units. Bare: the columns that fees are reckoned from, read by one prepared statement, parsed, and the same
 * pure calculation; nothing listed or added up.
 */
export const docketBenchmark: Benchmark = {
  name: 'docket',
  async run({ folder }) {
    const dir = join(folder, 'docket')
    await makeLedger(dir)
    const today = new Date().toISOString().slice(0, 10)
    const stalls: number[] = []
    const { ours, bare } = await alternate(
      async (round) => {
        const core = createBenchCore()
        await core.call('workspace.open', { dir })
        const delay = monitorEventLoopDelay({ resolution: 1 })
        delay.enable()
        await setTimeout(50)
        delay.reset()
        const took = await timed(() => core.call('docket.list', { show: 'due', within: 365 }))
        await setTimeout(5)
        if (round >= 0) stalls.push(delay.max / 1e6)
        delay.disable()
        await core.close()
        return took
      },
      () => {
        const db = openBare(join(dir, 'ledger.sqlite'))
        const read = db.prepare<[], Record<string, string | number | null>>(
          `SELECT patent_kind AS patentKind, filed_on AS filedOn, granted_on AS grantedOn, legal_status AS legalStatus,
             paid_through AS paidThrough, fees_paid AS feesPaid, fee_reduced AS feeReduced, patentees, licences,
             status_history AS statusHistory FROM patent WHERE deleted = 0`,
        )
        const took = timed(() => {
          for (const row of read.all()) {
            const lists = [row.feesPaid, row.licences, row.statusHistory].map((text) =>
              JSON.parse(String(text)),
            )
            const [feesPaid, licences, statusHistory] = lists
            const values = { ...row, feeReduced: row.feeReduced === 1, feesPaid, licences, statusHistory }
            patentDocket(factsOf(values as Values), today, chineseWorkingDays)
          }
        })
        return took.finally(() => db.close())
      },
    )
    return [
      comparison('docket of 20,000 patents, first read', 2, ours, bare),
      limit('from the call to the rows of that docket', ours, 1000, 'ms'),
      limit('longest stall while it is read', stalls, 50, 'ms'),
    ]
  },
}
