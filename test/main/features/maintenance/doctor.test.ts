import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorkspace } from '../../../../main/db/open-workspace.ts'
import { createMaintenanceHandlers } from '../../../../main/features/maintenance/service.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const handlers = createMaintenanceHandlers(undefined)
const run = async (mend = false) => handlers['doctor.run']({ mend }, t.workspace, t.job)
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

test('other calls get through while the files are read', async () => {
  const order: string[] = []
  const done = (name: string) => () => void order.push(name)
  await Promise.all([run().then(done('doctor')), setImmediate().then(done('other'))])
  expect(order).toEqual(['other', 'doctor'])
})

test('a cancelled check-up ends with that', async () => {
  const stop = new AbortController()
  const running = handlers['doctor.run']({}, t.workspace, { ...t.job, signal: stop.signal })
  stop.abort()
  await expect(running).rejects.toThrow('cancelled')
  expect(await run()).toEqual({ ok: true, findings: [] })
})

test('on a network drive a copy is read, so that saves need not wait', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-doctor-'))
  const operator = { name: '王敏', unit: '', role: '' }
  const workspace = await createWorkspace({ dir, operator, networkDrive: () => true })
  const save = (name: string) => workspace.store.write({ label: 'x' }, (w) => w.insert('unit', { name }))
  save('前')
  const labels = new Set<string>()
  const report = handlers['doctor.run']({}, workspace, {
    ...t.job,
    report: ({ label }) => void labels.add(typeof label === 'string' ? label : label.zh),
  })
  for (let i = 0; i < 20; i += 1) {
    await setImmediate()
    save(`期间${i}`)
  }
  expect(await report).toEqual({ ok: true, findings: [] })
  expect([...labels]).toContain('读取台账库')
  await workspace.close()
  rmSync(dir, { recursive: true })
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

test('links to nowhere are mended by name or keep their words, as one step that can be undone', async () => {
  const unit = write('unit', { name: '甲厂' })
  const named = write('person', { name: '甲', unit: { id: 'nowhere', text: '甲厂' } })
  const lost = write('person', { name: '乙', unit: { id: 'nowhere', text: '没有的厂' } })
  const unitOf = (id: string) => t.workspace.store.get('person', id)?.values.unit
  const report = await run(true)
  expect(report).toMatchObject({
    ok: true,
    findings: [{ code: 'link', mended: true, message: expect.stringContaining('2 处') }],
  })
  expect([unitOf(named), unitOf(lost)]).toEqual([
    { id: unit, text: '甲厂' },
    { id: null, text: '没有的厂' },
  ])
  await t.workspace.store.undo()
  expect(unitOf(named)).toEqual({ id: 'nowhere', text: '甲厂' })
  expect(await codes()).toEqual(['link'])
})

test('files that are gone or altered come back from the second drive; what it does not hold is said', async () => {
  const drive = mkdtempSync(join(tmpdir(), 'ledger-drive-'))
  try {
    const gone = await addEvidence()
    await handlers['backup.setSecond']({ folder: drive }, t.workspace, t.job)
    expect(await handlers['backup.list']({}, t.workspace, t.job)).toMatchObject({
      second: { folder: drive, state: 'current', at: null },
    })
    const made = await handlers['backup.create']({}, t.workspace, t.job)
    expect(made.second).toMatchObject({ state: 'current', at: made.backups[0]?.at })
    const { sha256, size } = await t.workspace.attachments.addBytes(Buffer.from('后来的'))
    write('evidence', { fileName: 'b.pdf', sha256, size })
    rmSync(t.workspace.attachments.pathOf(sha256))
    writeFileSync(gone, '别的')
    const report = await run(true)
    expect(report.ok).toBe(false)
    expect(report.findings.map(({ code, mended }) => [code, mended === true])).toEqual([
      ['attachment-fetched', true],
      ['attachment-missing', false],
    ])
    expect(readFileSync(gone, 'utf8')).toBe('佐证')
  } finally {
    rmSync(drive, { recursive: true, force: true })
  }
})

test('a second drive that is away keeps no backup from being made, and it is said', async () => {
  const drive = mkdtempSync(join(tmpdir(), 'ledger-drive-'))
  await handlers['backup.setSecond']({ folder: drive }, t.workspace, t.job)
  rmSync(drive, { recursive: true, force: true })
  const made = await handlers['backup.create']({}, t.workspace, t.job)
  expect([made.backups.length, made.second?.state]).toEqual([1, 'away'])
  await expect(handlers['backup.setSecond']({ folder: drive }, t.workspace, t.job)).rejects.toMatchObject({
    error: { code: 'not-a-folder' },
  })
  await expect(
    handlers['backup.setSecond']({ folder: join(t.workspace.dir, 'backups') }, t.workspace, t.job),
  ).rejects.toMatchObject({ error: { code: 'not-a-folder' } })
  const none = await handlers['backup.setSecond']({ folder: null }, t.workspace, t.job)
  expect(none.second).toBeNull()
})
