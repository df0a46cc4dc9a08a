import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { PacketList, VerifyReport } from '../../shared/packet-views.ts'
import type { SearchView } from '../../shared/workspace-views.ts'
import { createNominations } from '../support/create-nominations.ts'
import { dumpRecords } from '../support/dump-records.ts'
import { checkLedger } from './check-ledger.ts'
import type { KillScenario } from './kill-scenario.ts'
import { runVictim } from './run-victim.ts'

/** A packet built again and again in its place: there is none, or one that verifies; records stay as they are. */
export const packetScenario = async (folder: string): Promise<KillScenario> => {
  const dir = join(folder, 'packet')
  const made = await createNominations()
  await made.workspace.store.database.pragma('wal_checkpoint(TRUNCATE)')
  await cp(made.workspace.dir, dir, { recursive: true, filter: (path) => !path.endsWith('workspace.lock') })
  await made.dispose()
  let before = ''
  const wrong = await checkLedger(dir, async ({ read }) => {
    before = read(dumpRecords).join('\n')
    return []
  })
  if (wrong.length > 0) throw new Error(`no sound start: ${wrong.join()}`)
  const orders = { dir, deeds: [{ kind: 'packet', cycle: 2026 } as const], forever: false }
  const { lived } = await runVictim(orders, null)
  return {
    name: 'packet',
    orders,
    span: lived,
    reset: async () => undefined,
    async look(_, { call, read }) {
      const problems = read(dumpRecords).join('\n') === before ? [] : ['records changed']
      // The first, uninterrupted build was acknowledged: from then on there is a packet at any time.
      const { packets } = await call<PacketList>('packet.list', { cycle: 2026 })
      if (packets.length !== 1) problems.push(`${packets.length} packets instead of one`)
      for (const { out } of packets) {
        const { ok, findings } = await call<VerifyReport>('packet.verify', { path: out })
        if (!ok) problems.push(`the packet does not verify: ${JSON.stringify(findings)}`)
      }
      const { hits } = await call<SearchView>('search.query', { text: '电缆接头', limit: 5 })
      if (hits.length === 0) problems.push('the nomination is not found')
      return problems
    },
  }
}
