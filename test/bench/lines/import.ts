import { join } from 'node:path'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import type { BareImport } from '../bare-import-process.ts'
import type { Benchmark } from '../benchmark.ts'
import { writeLargeWorkbook } from '../large-workbook.ts'
import { comparison, limit } from '../line.ts'
import type { Measured, MeasuredJob } from '../measured-core-process.ts'
import { alternate } from '../rounds.ts'
import { runChild } from '../run-child.ts'

const rows = 100_000

/**
 * Ours: the call of the page on an empty ledger, in a process of its own, until the report is there: rows understood,
 * checked, keyed and logged as one undoable step. Bare: bare-import-process.ts.
 */
export const importBenchmark: Benchmark = {
  name: 'import',
  async run({ folder, say }) {
    const file = join(folder, 'innovations.xlsx')
    await writeLargeWorkbook(file, rows)
    const empty = async (name: string): Promise<string> => {
      const dir = join(folder, name)
      await (await createWorkspace({ dir, operator: { name: '测试', unit: '', role: '' } })).close()
      return dir
    }
    const { ours, bare } = await alternate(
      async (round) => {
        const input = { files: [file], dryRun: false }
        const job: MeasuredJob = { dir: await empty(`ours-${round}`), job: { method: 'import.run', input } }
        const measured = await runChild<Measured>('./measured-core-process.ts', job)
        say(`  round ${round + 1}: ${Math.round(measured.ms)} ms`)
        return measured
      },
      async (round) => {
        const argument: BareImport = { ledger: join(await empty(`bare-${round}`), 'ledger.sqlite'), file }
        return runChild<number>('./bare-import-process.ts', argument)
      },
      false,
    )
    return [
      comparison(
        'import of 100,000 rows of .xlsx',
        1.6,
        ours.map(({ ms }) => ms),
        bare,
      ),
      limit(
        'import of 100,000 rows, peak memory',
        ours.map(({ memory }) => memory),
        500,
        'MB',
      ),
      limit(
        'import of 100,000 rows, longest stall of the core',
        ours.map(({ stall }) => stall),
        50,
        'ms',
      ),
    ]
  },
}
