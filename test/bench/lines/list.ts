import { join } from 'node:path'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, type Line } from '../line.ts'
import { alternate } from '../rounds.ts'

const page = 100
const timesEach = 10

/**
 * Ours: the call of the page for rows, their linked titles and the total. Bare: one prepared statement for the same
 * rows with all their columns and one for the same total; nothing parsed.
 */
export const listBenchmark: Benchmark = {
  name: 'list',
  async run({ ledger }) {
    const dir = await ledger.copy()
    const core = createBenchCore()
    await core.call('workspace.open', { dir })
    const db = openBare(join(dir, 'ledger.sqlite'))
    const where = `FROM innovation WHERE deleted = 0 AND category = 'renewal' AND completed_on >= '2016'`
    const mean = async (work: () => unknown): Promise<number> => {
      const started = performance.now()
      for (let i = 0; i < timesEach; i += 1) await work()
      return (performance.now() - started) / timesEach
    }
    /** Scrolling: windows far down a register whose order is known, against the same rows by their keys. */
    const deep = async (): Promise<Line> => {
      const order = db.prepare<[], number>(
        `SELECT rowid FROM innovation WHERE deleted = 0 ORDER BY title, id`,
      )
      const rows = order.pluck().all().slice(-page)
      const one = db.prepare<[number], unknown>('SELECT * FROM innovation WHERE rowid = ?')
      const count = db.prepare('SELECT count(*) FROM innovation WHERE deleted = 0').pluck().get() as number
      const input = {
        type: 'innovation',
        sort: [{ field: 'title' }],
        fields: [
          'title',
          'category',
          'unit',
          'firstCompleter',
          'studio',
          'completedOn',
          'benefit',
          'applied',
        ],
        limit: page,
        offset: count - page,
      }
      const { ours, bare } = await alternate(
        () => mean(() => core.call('records.list', input)),
        () => mean(() => rows.map((row) => one.get(row))),
      )
      return comparison('table-page: last window of a register', 2, ours, bare)
    }
    const compare = async (name: string, offset: number): Promise<Line> => {
      const rows = db.prepare(`SELECT * ${where} ORDER BY benefit DESC, id LIMIT ${page} OFFSET ${offset}`)
      const total = db.prepare(`SELECT count(*) ${where}`)
      const input = {
        type: 'innovation',
        filters: [
          { field: 'category', is: 'renewal' },
          { field: 'completedOn', from: '2016' },
        ],
        sort: [{ field: 'benefit', descending: true }],
        limit: page,
        offset,
      }
      const { ours, bare } = await alternate(
        () => mean(() => core.call('records.list', input)),
        () => mean(() => [rows.all(), total.all()]),
      )
      return comparison(name, 2, ours, bare)
    }
    const lines = [
      await compare('list sorted and filtered, first page', 0),
      await compare('list sorted and filtered, page 51', 50 * page),
      await deep(),
    ]
    db.close()
    await core.close()
    return lines
  },
}
