import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { nominationsOf, requireCycle } from '../../../main/db/cycle-record.ts'
import { openWorkspace } from '../../../main/db/open-workspace.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison } from '../line.ts'
import type { Measured, MeasuredJob } from '../measured-core-process.ts'
import { createPacketWorkspace } from '../packet-workspace.ts'
import { alternate } from '../rounds.ts'
import { runChild } from '../run-child.ts'

const changeOne = async (dir: string, round: number): Promise<void> => {
  const { store, close } = await openWorkspace({ dir })
  const [nomination] = nominationsOf(store, requireCycle(store, 2026))
  if (!nomination) throw new Error('no nomination')
  store.write({ label: 'update' }, (writer) =>
    writer.update('nomination', nomination.id, { contact: `联系人${round}` }),
  )
  await close()
}

/** Ours: the packet built again after one changed nomination. Bare: the whole of it. Each in a process of its own. */
export const packetAgainBenchmark: Benchmark = {
  name: 'packet-again',
  async run({ folder }) {
    const dir = join(folder, 'ledger')
    await createPacketWorkspace(dir)
    const job: MeasuredJob = { dir, job: { method: 'packet.build', input: { cycle: 2026, all: true } } }
    const build = async (): Promise<number> =>
      (await runChild<Measured>('./measured-core-process.ts', job)).ms
    const { ours, bare } = await alternate(
      async (round) => {
        await changeOne(dir, round)
        return build()
      },
      () => {
        rmSync(join(dir, 'packets'), { recursive: true, force: true })
        return build()
      },
      false,
    )
    return [comparison('packet again after one changed nomination', 0.05, ours, bare)]
  },
}
