import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Core } from '../../../../main/core/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/samples/证明材料/${name}`, import.meta.url))
const proof = sample('金陵钢铁+混凝土养护工艺优化+效益证明.pdf')

let folder: string
let ledger: string
let core: Core
let news: number
let today: Date

/** A core that looks after its files at once, on a day that the test names. */
const start = (): void => {
  core = createCore({ clock: () => today, tends: { settle: 0, every: 20 } })
  news = 0
  core.onChanged((tables) => {
    if (tables.join() === 'evidence') news += 1
  })
}
const call = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw Object.assign(new Error(envelope.error.code), envelope.error)
  return envelope.value as Outputs[M]
}
const patient = { timeout: 20_000, interval: 20 }
const checked = (count: number) =>
  vi.waitFor(
    async () =>
      expect(await call('evidence.health', {})).toMatchObject({ known: count, checkedToday: count }),
    patient,
  )
const faults = async () =>
  (await call('evidence.health', {})).faulty.map(({ fileName, state }) => `${fileName} ${state}`)
const filesWith = async (text: string) =>
  (await call('search.query', { text })).hits.filter(({ type }) => type === 'evidence')
const bytesOf = async (id: string): Promise<string> => {
  const { sha256 } = await call('evidence.view', { id })
  return join(ledger, 'attachments', sha256.slice(0, 2), `${sha256}.bin`)
}
const attach = async (file: string, slot = '证明') => {
  const owner = (await call('records.create', { type: 'project', values: { title: '养护攻关' } })).id
  return { owner, id: (await call('evidence.attach', { file, owner, slot })).id }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-tend-'))
  ledger = join(folder, 'ledger')
  today = new Date(2026, 2, 1, 9)
  start()
  const operator = { name: '王敏', unit: '', role: '' }
  await call('workspace.create', { dir: ledger, sample: false, operator })
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('finds what a PDF says by its words, with the page and the record, and stays silent of scans', async () => {
  const { id, owner } = await attach(proof)
  await attach(sample('大册.pdf'))
  await attach(sample('示意图.png'))
  await attach(sample('加密.pdf'))
  await checked(4)
  const [hit] = await vi.waitFor(async () => {
    const hits = await filesWith('累计效益 2757')
    expect(hits).toHaveLength(1)
    return hits
  }, patient)
  expect(hit).toMatchObject({ id, inFile: { page: 1, owner: { type: 'project', title: '养护攻关' } } })
  expect(hit?.snippet).toContain('2757万元')
  const section = await vi.waitFor(async () => {
    const hits = await filesWith('第73节')
    expect(hits).toHaveLength(1)
    return hits
  }, patient)
  expect(section[0]?.inFile?.page).toBeGreaterThan(40)
  // Words of two pages do not make a hit, and a file beside a deleted record is none.
  expect(await filesWith('第1节 第73节')).toEqual([])
  await call('records.delete', { id: owner })
  expect(await filesWith('累计效益 2757')).toEqual([])
})

it('reports a damaged and a missing file once the day’s look came to them, and tells the page', async () => {
  const broken = await attach(proof)
  const gone = await attach(sample('示意图.png'))
  await checked(2)
  expect(await faults()).toEqual([])
  expect(news).toBe(2)
  truncateSync(await bytesOf(broken.id), 100)
  rmSync(await bytesOf(gone.id))
  // Looked at once today: what breaks later is found tomorrow.
  today = new Date(2026, 2, 2, 9)
  await vi.waitFor(async () => expect(await faults()).toHaveLength(2), patient)
  expect((await faults()).toSorted()).toEqual([
    '示意图.png missing',
    '金陵钢铁+混凝土养护工艺优化+效益证明.pdf damaged',
  ])
  await vi.waitFor(() => expect(news).toBe(3), patient)
  expect(await call('home.waiting', {})).toMatchObject({ filesFaulty: 2 })
  expect(await call('evidence.beside', { owner: broken.owner })).toMatchObject([{ problems: ['damaged'] }])
  // The same file put in again mends both.
  await call('evidence.replace', { id: broken.id, file: proof })
  await call('evidence.attach', { file: sample('示意图.png'), owner: gone.owner, slot: '证明' })
  expect(await faults()).toEqual([])
})

it('knows the text after a restart, and catches up where the index was lost', async () => {
  await attach(proof)
  await checked(1)
  await vi.waitFor(async () => expect(await filesWith('累计效益 2757')).toHaveLength(1), patient)
  await core.close()
  start()
  await call('workspace.open', { dir: ledger })
  expect(await filesWith('累计效益 2757')).toHaveLength(1)
  await core.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(ledger, `search.sqlite${suffix}`), { force: true })
  start()
  await call('workspace.open', { dir: ledger })
  await vi.waitFor(async () => expect(await filesWith('累计效益 2757')).toHaveLength(1), patient)
})

it('forgets the text of files that nobody uses, and has it again after an undo', async () => {
  const { id } = await attach(proof)
  await vi.waitFor(async () => expect(await filesWith('累计效益 2757')).toHaveLength(1), patient)
  await call('evidence.remove', { id })
  await vi.waitFor(async () => expect((await call('evidence.health', {})).known).toBe(0), patient)
  await call('steps.undo', {})
  await vi.waitFor(async () => expect(await filesWith('累计效益 2757')).toHaveLength(1), patient)
})

it('looks at the others where one cannot be read at all', async () => {
  const first = await attach(proof)
  await checked(1)
  const path = await bytesOf(first.id)
  rmSync(path)
  // A folder in the file's place: neither missing nor damaged, just unreadable.
  mkdirSync(path)
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await attach(sample('示意图.png'))
  today = new Date(2026, 2, 2, 9)
  await vi.waitFor(async () => expect((await call('evidence.health', {})).checkedToday).toBe(1), patient)
  expect(complaints).toHaveBeenCalled()
  complaints.mockRestore()
  rmSync(path, { recursive: true })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'not it')
  await vi.waitFor(async () => expect(await faults()).toHaveLength(1), patient)
})
