import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../main/db/open-database.ts'
import {
  createWorkspace,
  type OpenedWorkspace,
  type OpenOptions,
  openWorkspace,
} from '../../../main/db/open-workspace.ts'
import { createBackup } from '../../../main/files/backup.ts'
import { restoreClosed } from '../../../main/files/restore-backup.ts'

const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
let dir: string
let opened: OpenedWorkspace[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-workspace-'))
  opened = []
})
afterEach(async () => {
  for (const workspace of opened) if (workspace.store.database.open) await workspace.close()
  chmodSync(dir, 0o755)
  rmSync(dir, { recursive: true, force: true })
})

const create = async (options: Partial<OpenOptions> = {}) => {
  const workspace = await createWorkspace({ dir, operator, ...options })
  opened.push(workspace)
  return workspace
}
const open = async (options: Partial<OpenOptions> = {}) => {
  const workspace = await openWorkspace({ dir, ...options })
  opened.push(workspace)
  return workspace
}
const ledger = () => join(dir, 'ledger.sqlite')
const addUnit = (workspace: OpenedWorkspace, name: string) =>
  workspace.store.write({ label: 'create' }, (w) => w.insert('unit', { name }))
const refusal = (code: string, detail: object = {}) => ({
  error: { code, detail: expect.objectContaining(detail) },
})

test('a new workspace remembers its operator and what was written', async () => {
  const first = await create()
  const id = addUnit(first, '甲公司')
  await first.setOperator({ ...operator, name: '李强' })
  addUnit(first, '乙公司')
  await first.close()
  expect(existsSync(join(dir, 'workspace.lock'))).toBe(false)
  const second = await open()
  expect(second.operator.name).toBe('李强')
  expect(second.stationId).toBe(first.stationId)
  expect(second.warnings).toEqual([])
  expect(second.store.get('unit', id)?.values.name).toBe('甲公司')
  expect(second.store.steps(2).map((step) => step.operator)).toEqual(['李强', '王敏'])
  expect(second.search.query('乙公司').total).toBe(1)
})

test('today is the day of the local clock', async () => {
  const workspace = await create({ clock: () => new Date(2026, 2, 1, 0, 30) })
  expect(workspace.today()).toBe('2026-03-01')
})

test('a second start is told who holds it', async () => {
  await create()
  await expect(open()).rejects.toMatchObject(
    refusal('workspace-locked', { pid: process.pid, holder: expect.stringContaining('王敏') }),
  )
  await expect(createWorkspace({ dir, operator })).rejects.toMatchObject(refusal('workspace-exists'))
})

test('a folder without a ledger is not one', async () => {
  await expect(open()).rejects.toMatchObject(refusal('workspace-missing', { dir }))
})

test('a ledger left behind by a crash opens again, checked', async () => {
  const first = await create()
  addUnit(first, '甲')
  // As a killed process leaves it: the lock stays, the connection goes without closing.
  const lock = readFileSync(join(dir, 'workspace.lock'))
  await first.close()
  writeFileSync(join(dir, 'workspace.lock'), lock)
  const again = await open({ lock: { isAlive: () => false } })
  expect(again.store.count({ type: 'unit' })).toBe(1)
  expect(again.warnings).toEqual([])
})

test('another machine keeps it while its heart beats, and loses it after two silent minutes', async () => {
  let now = new Date('2026-03-01T08:00:00Z')
  const clock = () => now
  const first = await create({ clock, lock: { host: 'other-pc' } })
  now = new Date('2026-03-01T08:01:59Z')
  await expect(open({ clock })).rejects.toMatchObject(
    refusal('workspace-locked', { host: 'other-pc', since: '2026-03-01T08:00:00.000Z' }),
  )
  const lock = readFileSync(join(dir, 'workspace.lock'))
  await first.close()
  writeFileSync(join(dir, 'workspace.lock'), lock)
  now = new Date('2026-03-01T08:02:01Z')
  const second = await open({ clock })
  expect(second.warnings.map(({ zh }) => zh).join()).toContain('other-pc')
})

test('on a network drive it warns and keeps the rollback journal', async () => {
  const workspace = await create({ networkDrive: () => true })
  expect(workspace.warnings.map(({ zh }) => zh).join()).toContain('网络盘')
  expect(workspace.store.database.pragma('journal_mode', { simple: true })).toBe('delete')
  addUnit(workspace, '甲')
  await workspace.close()
  const local = await open()
  expect(local.store.database.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(local.store.count({ type: 'unit' })).toBe(1)
})

test('a full disk refuses the step, keeps all else and goes on when there is room', async () => {
  const workspace = await create()
  const db = workspace.store.database
  addUnit(workspace, '甲')
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages}`)
  const fill = () =>
    workspace.store.write({ label: 'x' }, (w) => {
      for (let i = 0; i < 500; i += 1) w.insert('unit', { name: `${i}`, note: '满'.repeat(500) })
    })
  expect(fill).toThrow('disk-full')
  expect(workspace.store.count({ type: 'unit' })).toBe(1)
  expect(workspace.store.steps(10)).toHaveLength(1)
  db.pragma('max_page_count = 1000000')
  fill()
  expect(workspace.store.count({ type: 'unit' })).toBe(501)
})

test('a damaged ledger is refused naming the newest backup, left as it is, and can be replaced', async () => {
  const first = await create()
  addUnit(first, '备份前')
  const backup = await createBackup(first)
  addUnit(first, '备份后')
  await first.close()
  writeFileSync(ledger(), Buffer.alloc(20_000, 'x'))
  const damaged = readFileSync(ledger())
  await expect(open()).rejects.toMatchObject(
    refusal('workspace-damaged', {
      reason: { zh: expect.stringContaining(backup.file), en: expect.stringContaining(backup.file) },
    }),
  )
  expect(readFileSync(ledger()).equals(damaged)).toBe(true)
  await restoreClosed({ dir, operator: '王敏', clock: () => new Date() }, backup.file)
  const mended = await open()
  expect(mended.store.list({ type: 'unit' }).map((unit) => unit.values.name)).toEqual(['备份前'])
})

test('damage inside is found after a crash, at every try', async () => {
  const first = await create()
  first.store.write({ label: 'x' }, (w) => {
    for (let i = 0; i < 3000; i += 1) w.insert('unit', { name: `单位${i}`, note: '注'.repeat(200) })
  })
  await first.close()
  // A page that opening does not come by: the bytes of a note in the middle of the table.
  const at = Math.floor(readFileSync(ledger()).length / 2 / 4096) * 4096
  const handle = openSync(ledger(), 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, at)
  const dead = {
    host: 'x',
    pid: 1,
    operator: '王敏',
    startedAt: '2026-01-01T00:00:00Z',
    heartbeat: '2026-01-01T00:00:00Z',
  }
  expect((await open()).warnings).toEqual([])
  await opened.at(-1)?.close()
  writeFileSync(join(dir, 'workspace.lock'), JSON.stringify(dead))
  const options = { lock: { host: 'x', isAlive: (pid: number) => pid > 1 } }
  await expect(open(options)).rejects.toMatchObject(refusal('workspace-damaged'))
  await expect(open(options)).rejects.toMatchObject(refusal('workspace-damaged'))
})

test('a newer ledger is refused with the version it needs', async () => {
  await (await create()).close()
  const db = openDatabase(ledger())
  db.pragma('user_version = 99')
  db.exec("UPDATE meta SET value = '7.0.0' WHERE name = 'needs'")
  db.close()
  await expect(open()).rejects.toMatchObject(refusal('workspace-newer', { needs: '7.0.0' }))
})

test('a folder that cannot be written is refused', async () => {
  const first = await create()
  addUnit(first, '甲')
  await first.close()
  chmodSync(dir, 0o555)
  const module = new URL('../../../main/db/open-workspace.ts', import.meta.url).href
  const script = `import { openWorkspace } from ${JSON.stringify(module)}
    if (process.getuid?.() === 0) process.setuid(65534)
    openWorkspace({ dir: ${JSON.stringify(dir)} }).then(() => console.log('opened'), (error) => console.log(error.error?.code ?? error))`
  // Root may write anywhere, so the opening is done as nobody.
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(run.stdout.trim(), run.stderr).toBe('workspace-read-only')
})

test('a ledger file that cannot be written is refused', async () => {
  await (await create()).close()
  chmodSync(ledger(), 0o444)
  chmodSync(dir, 0o777)
  const module = new URL('../../../main/db/open-workspace.ts', import.meta.url).href
  const script = `import { openWorkspace } from ${JSON.stringify(module)}
    if (process.getuid?.() === 0) process.setuid(65534)
    openWorkspace({ dir: ${JSON.stringify(dir)} }).then(() => console.log('opened'), (error) => console.log(error.error?.code ?? error))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(run.stdout.trim(), run.stderr).toBe('workspace-read-only')
  expect(existsSync(join(dir, 'workspace.lock'))).toBe(false)
})
