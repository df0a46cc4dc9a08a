import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { generateValues } from '../../support/generator/generate-values.ts'
import { createRandom } from '../../support/generator/random.ts'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, median } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

const saves = 60

/**
 * Ours: a new innovation through the door: checked, written with its keys, log entry and step, answered with the record
 * as the page shows it. Bare: the same row and one log row inserted by two prepared statements in one transaction, into
 * a copy of the same ledger with the same pragmas. A round's figure is the median of its saves.
 */
export const saveBenchmark: Benchmark = {
  name: 'save',
  async run({ ledger }) {
    const core = createBenchCore()
    await core.call('workspace.open', { dir: await ledger.copy() })
    const db = openBare(join(await ledger.copy(), 'ledger.sqlite'))
    const random = createRandom(3)
    const fresh = () => generateValues(random, recordDefinitions.innovation, () => [])
    const row = db.prepare(
      `INSERT INTO innovation (id, clock, title, category, unit_text, first_completer, completers, completed_on,
         first_use, benefit, applied, content, phone, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const log = db.prepare(
      `INSERT INTO change_log (step, type, record, kind, clock, before, after) VALUES (?, 'innovation', ?, 'create', ?, '{}', ?)`,
    )
    const step = db.prepare('SELECT id FROM step LIMIT 1').pluck().get()
    const bareSave = db.transaction((values: Record<string, unknown>) => {
      const id = randomUUID()
      const text = (name: string) => (values[name] ?? null) as string | null
      row.run(
        id,
        'clock',
        text('title'),
        text('category'),
        null,
        text('firstCompleter'),
        JSON.stringify(values.completers ?? []),
        text('completedOn'),
        text('firstUse'),
        text('benefit'),
        values.applied ? 1 : 0,
        text('content'),
        text('phone'),
        text('note'),
      )
      log.run(step, id, 'clock', JSON.stringify(values))
    })
    const each = async (save: (values: ReturnType<typeof fresh>) => unknown): Promise<number> => {
      const times: number[] = []
      for (let i = 0; i < saves; i += 1) {
        const values = fresh()
        times.push(await timed(() => save(values)))
        // The index follows between two saves of a person; nobody waits for it.
        await setImmediate()
        await setImmediate()
      }
      return median(times)
    }
    const { ours, bare } = await alternate(
      () => each((values) => core.call('records.create', { type: 'innovation', values })),
      () => each((values) => bareSave.immediate(values)),
    )
    db.close()
    await core.close()
    return [comparison('save of one record', 3, ours, bare)]
  },
}
