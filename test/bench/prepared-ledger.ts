import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createWorkspace } from '../../main/db/open-workspace.ts'
import { generateLedger } from '../support/generator/generate-ledger.ts'
import { generateNominations } from '../support/generator/generate-nominations.ts'

/** Records in the ledger that every line but those of import and packet is measured on. */
export const ledgerSize = 100_000

const operator = { name: '测试', unit: '测试工会', role: '秘书' }

/** A workspace of 100,000 records and a cycle of 100 nominations, closed and indexed; made once a run. */
export const createPreparedLedger = (folder: string) => {
  const dir = join(folder, 'prepared')
  let copies = 0
  let made: Promise<void> | null = null
  const make = async (): Promise<void> => {
    const workspace = await createWorkspace({ dir, operator })
    generateLedger(workspace.store, ledgerSize)
    generateNominations(workspace.store, 2026, 100)
    workspace.search.catchUp()
    await workspace.close()
  }
  return {
    /** A copy of one's own. */
    async copy(): Promise<string> {
      made ??= make()
      await made
      copies += 1
      const own = join(folder, `ledger-${copies}`)
      cpSync(dir, own, { recursive: true })
      return own
    },
  }
}

export type PreparedLedger = ReturnType<typeof createPreparedLedger>
