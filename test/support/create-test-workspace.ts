import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobContext } from '../../main/core/feature.ts'
import { createWorkspace, type OpenedWorkspace } from '../../main/db/open-workspace.ts'

export interface TestWorkspace {
  readonly workspace: OpenedWorkspace
  readonly job: JobContext
  dispose(): Promise<void>
}

/** A real workspace in a folder of its own, on 1 March 2026, and a job that nobody cancels. */
export const createTestWorkspace = async (): Promise<TestWorkspace> => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  const workspace = await createWorkspace({
    dir,
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    clock: () => new Date(2026, 2, 1, 9),
  })
  return {
    workspace,
    job: { signal: new AbortController().signal, report: () => undefined },
    async dispose() {
      if (workspace.store.database.open) await workspace.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
