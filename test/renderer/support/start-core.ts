import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup } from '@testing-library/react'
import { type CoreOptions, createCore } from '../../../main/core.ts'
import type { CoreConnection } from '../../../renderer/lib/core-connection.ts'
import type { Inputs, MethodName, Outputs } from '../../../shared/contract.ts'

export interface TestCore {
  readonly connection: CoreConnection
  readonly dir: string
  /** A call past the page; throws where the core refuses. */
  ask<M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]>
  dispose(): Promise<void>
}

/** The real core in this process, on 1 March 2026 of a folder of its own; nothing is open yet. */
export const startCore = (options: CoreOptions = {}): TestCore => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-page-'))
  const core = createCore({
    configDir: join(dir, 'config'),
    clock: () => new Date(2026, 2, 1, 9),
    ...options,
  })
  return {
    connection: core,
    dir: join(dir, '台账'),
    async ask<M extends MethodName>(method: M, input: Inputs[M]) {
      const envelope = await core.call(method, input)
      if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
      return envelope.value as Outputs[M]
    },
    async dispose() {
      cleanup()
      await core.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** A core with an empty workspace open. */
export const startOpenCore = async (options: CoreOptions = {}): Promise<TestCore> => {
  const core = startCore(options)
  await core.ask('workspace.create', {
    dir: core.dir,
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    sample: false,
  })
  return core
}
