import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import { reuseHandlers } from '../../../main/features/reuse/service.ts'
import { plantReuse } from '../../support/generator/plant-reuse.ts'
import { measureReuse } from '../../support/measure-reuse.ts'
import type { Benchmark } from '../benchmark.ts'
import { limit, type Line } from '../line.ts'

/** Histories that every entry is compared with. */
const histories = 100_000
/** Planted cases of each kind. */
const each = 100
/** Entries timed one by one, as a person opens them. */
const timed = 40

const identifiers = new Set(['patentNumber', 'title', 'person', 'file', 'benefitProof'])

const job = { signal: new AbortController().signal, report: () => undefined }

const percent = (part: number, whole: number): number => (100 * part) / Math.max(1, whole)

/** As `limit` of what must not be less: the ratio is what is missing over what may be missing. */
const atLeast = (name: string, measured: number, least: number): Line => ({
  ...limit(`${name} (missing)`, [100 - measured], 100 - least, '%'),
})

/**
 * Cases planted among 100,000 histories: how many are found, how many that were reported were planted, and how long one
 * entry takes. The index is what `search.sqlite` has for it beside the words.
 */
export const reuseBenchmark: Benchmark = {
  name: 'reuse',
  async run({ folder, say }) {
    const dir = join(folder, 'histories')
    const workspace = await createWorkspace({
      dir,
      operator: { name: '测试', unit: '测试工会', role: '秘书' },
    })
    const size = Number(process.env.REUSE_HISTORIES ?? histories)
    const { year, planted, clean } = plantReuse(workspace.store, { histories: size, each })
    say(`  ${workspace.search.reuse.size()} records indexed while written`)
    const began = performance.now()
    workspace.search.catchUp()
    say(
      `  index of ${workspace.search.reuse.size()} records in ${Math.round(performance.now() - began)} ms more`,
    )
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { entries } = await reuseHandlers['reuse.find']({ cycle: year }, workspace, job)
    const all = performance.now() - started
    const measured = measureReuse(entries, planted)
    const times: number[] = []
    for (const { entry } of planted.slice(0, timed)) {
      const asked = performance.now()
      await reuseHandlers['reuse.find']({ cycle: year, nomination: entry }, workspace, job)
      times.push(performance.now() - asked)
    }
    for (const [kind, { found, all: cases }] of measured.recall) say(`  ${kind}: ${found} of ${cases}`)
    say(`  ${entries.length} entries, ${clean.length} of them clean, in ${Math.round(all)} ms`)
    say(`  ${measured.right} of ${measured.reported} reported pairs were planted`)
    say(`  memory grew by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
    say(`  search.sqlite ${Math.round(statSync(join(dir, 'search.sqlite')).size / 1e6)} MB`)
    const recallOf = (wanted: (kind: string) => boolean): number => {
      const some = [...measured.recall].filter(([kind]) => wanted(kind)).map(([, count]) => count)
      return percent(
        some.reduce((sum, { found }) => sum + found, 0),
        some.reduce((sum, { all: cases }) => sum + cases, 0),
      )
    }
    await workspace.close()
    return [
      atLeast(
        'reuse: identifiers found',
        recallOf((kind) => identifiers.has(kind)),
        99,
      ),
      atLeast(
        'reuse: copied paragraphs found',
        recallOf((kind) => kind === 'text'),
        98,
      ),
      atLeast('reuse: reported and planted', percent(measured.right, measured.reported), 95),
      limit(`reuse: one entry, slowest of ${timed}`, [Math.max(...times)], 2000, 'ms'),
    ]
  },
}
