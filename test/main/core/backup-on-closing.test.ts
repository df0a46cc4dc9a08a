import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../../../main/core.ts'
import { usualPace } from '../../../main/features/evidence/tend-files.ts'
import { listBackups } from '../../../main/files/backup.ts'
import type { Inputs, MethodName, Outputs } from '../../../shared/contract.ts'

let folder: string
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-closing-'))
  now = new Date(2026, 2, 1, 9)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (isProgram = true) => {
  const core = createCore({
    configDir: join(folder, 'config'),
    clock: () => {
      now = new Date(now.getTime() + 1000)
      return now
    },
    ...(isProgram ? { tends: usualPace } : {}),
  })
  return {
    core,
    async ask<M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> {
      const envelope = await core.call(method, input)
      if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
      return envelope.value as Outputs[M]
    },
  }
}
const dir = () => join(folder, '台账')
const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
const made = async () => (await listBackups(dir())).length

test('the program backs up what was changed when it closes, and only that', async () => {
  const first = start()
  await first.ask('workspace.create', { dir: dir(), operator, sample: false })
  await first.core.close()
  expect(await made()).toBe(0)

  const second = start()
  await second.ask('workspace.open', { dir: dir() })
  await second.ask('records.create', { type: 'unit', values: { name: '江苏云帆港口集团有限公司' } })
  await second.core.close()
  expect(await made()).toBe(1)

  const third = start()
  await third.ask('workspace.open', { dir: dir() })
  await third.ask('records.list', { type: 'unit', limit: 10 })
  await third.core.close()
  expect(await made()).toBe(1)

  const fourth = start()
  await fourth.ask('workspace.open', { dir: dir() })
  await fourth.ask('steps.undo', {})
  await fourth.core.close()
  expect(await made()).toBe(2)
})

test('what an earlier run left without a backup is backed up by the next; one command from a terminal makes none', async () => {
  const command = start(false)
  await command.ask('workspace.create', { dir: dir(), operator, sample: false })
  await command.ask('records.create', { type: 'unit', values: { name: '江苏云帆港口集团有限公司' } })
  await command.core.close()
  expect(await made()).toBe(0)

  const program = start()
  await program.ask('workspace.open', { dir: dir() })
  await program.core.close()
  expect(await made()).toBe(1)
})

test('leaving one ledger for another backs the first up; a backup that cannot be written keeps nobody in', async () => {
  const program = start()
  await program.ask('workspace.create', { dir: dir(), operator, sample: false })
  await program.ask('records.create', { type: 'unit', values: { name: '江苏云帆港口集团有限公司' } })
  await program.ask('workspace.create', { dir: join(folder, '另一个'), operator, sample: false })
  expect(await made()).toBe(1)
  await program.ask('records.create', { type: 'unit', values: { name: '江苏云帆港口集团有限公司' } })
  // A file where the folder of backups would be.
  writeFileSync(join(folder, '另一个', 'backups'), '')
  await program.ask('workspace.close', {})
  expect((await program.ask('workspace.status', {})).open).toBeNull()
  await program.core.close()
})
