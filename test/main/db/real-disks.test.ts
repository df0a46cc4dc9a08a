import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createWorkspace, type OpenedWorkspace, openWorkspace } from '../../../main/db/open-workspace.ts'
import { createBackup } from '../../../main/files/backup.ts'
import { errorMessage } from '../../../shared/error-messages.ts'
import type { ExpectedError } from '../../../shared/errors.ts'
import { dumpRecords } from '../../support/dump-records.ts'
import { createSmallDisk, type SmallDisk } from '../../support/small-disk.ts'

// Disks that are really full or read-only, and a ledger that another process really holds.

const probe = createSmallDisk(1 << 20)
const reason = typeof probe === 'string' ? probe : null
if (typeof probe !== 'string') probe.dispose()
if (reason) console.log(`skipped: full and read-only disks (${reason})`)

const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
let disk: SmallDisk | null = null
let workspace: OpenedWorkspace | null = null
afterEach(async () => {
  if (workspace?.store.database.open) await workspace.close()
  disk?.dispose()
  workspace = null
  disk = null
})

const onDisk = async (bytes: number) => {
  const made = createSmallDisk(bytes)
  if (typeof made === 'string') throw new Error(made)
  disk = made
  workspace = await createWorkspace({ dir: join(made.dir, '台账库'), operator })
  return { disk: made, workspace }
}
const addUnit = (to: OpenedWorkspace, name: string) =>
  to.store.write({ label: 'create' }, (w) => w.insert('unit', { name }))
/** Takes every free byte. */
const fillUp = (dir: string): string => {
  const file = join(dir, 'filler')
  for (let size = 1 << 20; size >= 512; size >>= 1) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  return file
}
const refused = async (work: () => unknown): Promise<{ readonly code: string; readonly message: string }> => {
  try {
    await work()
  } catch (error) {
    const { error: expected } = error as ExpectedError
    return { code: expected.code, message: errorMessage(expected, 'zh') }
  }
  return expect.unreachable()
}

test.skipIf(reason)('a full disk refuses saves in plain words and loses nothing', async () => {
  const { disk: full, workspace: opened } = await onDisk(4 << 20)
  addUnit(opened, '甲')
  const before = dumpRecords(opened.store.database)
  const filler = fillUp(full.dir)
  const large = () =>
    opened.store.write({ label: 'x' }, (w) => {
      for (let i = 0; i < 2000; i += 1) w.insert('unit', { name: `${i}`, note: '满'.repeat(300) })
    })
  const answer = await refused(large)
  expect(answer.code).toBe('disk-full')
  expect(answer.message).toMatch(/磁盘|硬盘|空间/)
  expect(dumpRecords(opened.store.database)).toEqual(before)
  expect((await refused(() => createBackup(opened))).code).toBe('disk-full')
  expect(readdirSync(join(opened.dir, 'backups'))).toEqual([])
  expect((await refused(() => opened.attachments.addBytes(Buffer.alloc(1 << 20)))).code).toBe('disk-full')
  // Following the log goes on between other work: on a full disk it waits, and the core lives.
  await setImmediate()
  expect(opened.search.query('甲').hits.length).toBeLessThanOrEqual(1)
  rmSync(filler)
  addUnit(opened, '乙')
  expect(opened.search.query('乙').total).toBe(1)
  await opened.close()
  workspace = await openWorkspace({ dir: opened.dir })
  expect(workspace.store.list({ type: 'unit' }).map((unit) => unit.values.name)).toEqual(['甲', '乙'])
})

test.skipIf(reason)('a step that runs into a full disk is gone once there is room again', async () => {
  const { disk: full, workspace: opened } = await onDisk(8 << 20)
  addUnit(opened, '甲')
  const before = dumpRecords(opened.store.database)
  const step = opened.store.openStep({ label: 'import' })
  const batch = () =>
    step.batch((w) => {
      for (let i = 0; i < 100; i += 1) w.insert('unit', { name: `新${i}`, note: '满'.repeat(300) })
    })
  batch()
  const filler = fillUp(full.dir)
  const answer = await refused(async () => {
    for (;;) batch()
  })
  expect(answer.code).toBe('disk-full')
  // Taking it back may need more room than is left; then the next opening does it.
  await step.abandon().catch((error: ExpectedError) => expect(error.error.code).toBe('disk-full'))
  rmSync(filler)
  await opened.close()
  workspace = await openWorkspace({ dir: opened.dir })
  expect(dumpRecords(workspace.store.database)).toEqual(before)
  expect(workspace.store.count({ type: 'unit', deleted: true })).toBe(0)
})

test.skipIf(reason)('a disk that becomes read-only refuses, keeps all, and goes on when it can', async () => {
  const { disk: stick, workspace: opened } = await onDisk(8 << 20)
  addUnit(opened, '甲')
  await opened.close()
  stick.setReadOnly(true)
  const answer = await refused(() => openWorkspace({ dir: opened.dir }))
  expect(answer.code).toBe('workspace-read-only')
  expect(answer.message).toContain(opened.dir)
  stick.setReadOnly(false)
  workspace = await openWorkspace({ dir: opened.dir })
  addUnit(workspace, '乙')
  expect(workspace.store.list({ type: 'unit' }).map((unit) => unit.values.name)).toEqual(['甲', '乙'])
})

test('a ledger held by another process is refused by the holder’s name, until that process is gone', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-held-'))
  const module = new URL('../../../main/db/open-workspace.ts', import.meta.url).href
  const script = `import { createWorkspace } from ${JSON.stringify(module)}
    const held = await createWorkspace({ dir: ${JSON.stringify(dir)}, operator: ${JSON.stringify(operator)} })
    held.store.write({ label: 'x' }, (w) => w.insert('unit', { name: '甲' }))
    console.log('held')
    setInterval(() => undefined, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await once(holder.stdout, 'data')
    const answer = await refused(() => openWorkspace({ dir }))
    expect(answer.code).toBe('workspace-locked')
    expect(answer.message).toContain('王敏')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    workspace = await openWorkspace({ dir })
    expect(workspace.store.count({ type: 'unit' })).toBe(1)
    await workspace.close()
  } finally {
    holder.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
})
