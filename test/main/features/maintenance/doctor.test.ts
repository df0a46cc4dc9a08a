import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMaintenanceHandlers } from '../../../../main/features/maintenance/service.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createMaintenanceHandlers()
const run = () => handlers['doctor.run']({}, t.workspace, t.job)
const codes = async () => (await run()).findings.map((finding) => finding.code)
const write = (type: 'unit' | 'person' | 'evidence', values: Record<string, unknown>) =>
  t.workspace.store.write({ label: 'x' }, (w) => w.insert(type, values as never))

const addEvidence = async () => {
  const { sha256, size } = await t.workspace.attachments.addBytes(Buffer.from('佐证'))
  write('evidence', { fileName: 'a.pdf', sha256, size })
  return t.workspace.attachments.pathOf(sha256)
}

test('a sound workspace has no findings', async () => {
  write('person', { name: '甲', unit: { id: write('unit', { name: '甲厂' }), text: '甲厂' } })
  await addEvidence()
  expect(await run()).toEqual({ ok: true, findings: [] })
})

test('a file that is gone and one that was changed are named', async () => {
  const path = await addEvidence()
  writeFileSync(path, '别的')
  expect(await run()).toMatchObject({
    ok: false,
    findings: [{ code: 'attachment-changed', message: expect.stringContaining('a.pdf') }],
  })
  rmSync(path)
  expect(await codes()).toEqual(['attachment-missing'])
})

test('a link to nowhere is named by type and field', async () => {
  write('person', { name: '甲', unit: { id: 'nowhere', text: '甲厂' } })
  expect((await run()).findings).toMatchObject([
    { code: 'link', message: expect.stringContaining('“职工”的“所在单位”有 1 处') },
  ])
})

test('an index out of step is found and made anew', async () => {
  const id = write('unit', { name: '甲厂' })
  t.workspace.search.catchUp()
  t.workspace.store.database.prepare('UPDATE unit SET deleted = 1 WHERE id = ?').run(id)
  expect(await codes()).toEqual(['search'])
  expect(await codes()).toEqual([])
})

test('a table that lacks a column is drift', async () => {
  t.workspace.store.database.exec('ALTER TABLE award DROP COLUMN note')
  expect(await codes()).toContain('drift')
})

test('backups are made and listed', async () => {
  const made = await handlers['backup.create']({}, t.workspace, t.job)
  expect(made.backups).toHaveLength(1)
  expect(await handlers['backup.list']({}, t.workspace, t.job)).toEqual(made)
})
