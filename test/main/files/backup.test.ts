import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../main/db/open-database.ts'
import { createWorkspace, type OpenedWorkspace, openWorkspace } from '../../../main/db/open-workspace.ts'
import { createBackup, listBackups } from '../../../main/files/backup.ts'
import { restoreBackup } from '../../../main/files/restore-backup.ts'

let dir: string
let now: number
let workspace: OpenedWorkspace
const clock = () => new Date(now)
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-backup-'))
  now = Date.UTC(2026, 2, 1, 8)
  workspace = await createWorkspace({ dir, operator: { name: '王敏', unit: '', role: '' }, clock })
})
afterEach(async () => {
  if (workspace.store.database.open) await workspace.close()
  rmSync(dir, { recursive: true, force: true })
})

const addUnit = (name: string) => workspace.store.write({ label: 'x' }, (w) => w.insert('unit', { name }))
const names = () => workspace.store.list({ type: 'unit' }).map((unit) => unit.values.name)
const reopen = async () => {
  workspace = await openWorkspace({ dir, clock })
}

test('a backup is a whole ledger, taken while it is written to', async () => {
  for (let i = 0; i < 500; i += 1) addUnit(`单位${i}`)
  const made = createBackup(workspace)
  addUnit('期间')
  const { file, at, size } = await made
  expect(await listBackups(dir)).toEqual([{ file, at: '2026-03-01T08:00:00.000Z', size }])
  expect(at).toBe('2026-03-01T08:00:00.000Z')
  expect(readdirSync(join(dir, 'backups'))).toHaveLength(1)
  const copy = openDatabase(file, { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM unit').pluck().get()).toBeGreaterThanOrEqual(500)
  copy.close()
})

test('older backups go, as the rule says', async () => {
  for (let day = 0; day < 12; day += 1) {
    now = Date.UTC(2026, 2, 1 + day, 8)
    await createBackup(workspace)
    now += 3_600_000
    await createBackup(workspace)
  }
  const days = (await listBackups(dir)).map((backup) => backup.at.slice(8, 13))
  expect(days).toEqual([
    '12T09',
    '12T08',
    '11T09',
    '10T09',
    '09T09',
    '08T09',
    '07T09',
    '06T09',
    '05T09',
    '04T09',
  ])
})

test('restoring brings the old state back, and can itself be taken back', async () => {
  addUnit('旧')
  const old = await createBackup(workspace)
  now += 1000
  addUnit('新')
  workspace.search.catchUp()
  await restoreBackup(workspace, old.file)
  await reopen()
  expect(names()).toEqual(['旧'])
  expect(workspace.search.query('新').total).toBe(0)
  const [saved] = await listBackups(dir)
  now += 1000
  await restoreBackup(workspace, saved?.file ?? '')
  await reopen()
  expect(names()).toEqual(['旧', '新'])
  expect(workspace.search.query('新').total).toBe(1)
})

test.each([
  ['not there', () => join(dir, 'none.sqlite'), 'file-missing'],
  ['no ledger', () => join(dir, 'search.sqlite'), 'file-unreadable'],
  [
    'garbage',
    () => {
      writeFileSync(join(dir, 'x.sqlite'), 'x'.repeat(5000))
      return join(dir, 'x.sqlite')
    },
    'file-unreadable',
  ],
])('a file that is %s is refused and nothing changes', async (_, path, code) => {
  addUnit('甲')
  await expect(restoreBackup(workspace, path())).rejects.toMatchObject({ error: { code } })
  expect(names()).toEqual(['甲'])
  expect(existsSync(join(dir, 'backups'))).toBe(false)
})
