import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/samples/证明材料/${name}`, import.meta.url))
const core = createCore({})
const folder = mkdtempSync(join(tmpdir(), 'ledger-versions-'))
const ledger = join(folder, 'ledger')
let owner: string
let id: string

const call = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw Object.assign(new Error(envelope.error.code), envelope.error)
  return envelope.value as Outputs[M]
}
const view = () => call('evidence.view', { id })
const bytesOf = (sha256: string): string => join(ledger, 'attachments', sha256.slice(0, 2), `${sha256}.bin`)
const replace = (name: string) => call('evidence.replace', { id, file: sample(name) })

beforeAll(async () => {
  const operator = { name: '王敏', unit: '', role: '' }
  await call('workspace.create', { dir: ledger, sample: false, operator })
})
beforeEach(async () => {
  owner = (await call('records.create', { type: 'apprenticeship', values: { apprenticeName: '吴𬬩' } })).id
  id = (await call('evidence.attach', { file: sample('大册.pdf'), owner, slot: '协议' })).id
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps the older file as a version, brings it back, and undoes both', async () => {
  const first = await view()
  await replace('示意图.png')
  const second = await view()
  expect(second).toMatchObject({ place: { fileName: '示意图.png' }, sight: 'picture' })
  expect(second.older).toMatchObject([
    { sha256: first.sha256, fileName: '大册.pdf', pages: first.pages, replacedBy: '王敏' },
  ])
  await call('evidence.restoreVersion', { id, sha256: first.sha256 })
  expect(await view()).toMatchObject({ sha256: first.sha256, older: [{ sha256: second.sha256 }] })
  await call('steps.undo', {})
  expect(await view()).toEqual(second)
  await call('steps.undo', {})
  expect(await view()).toEqual(first)
  await call('steps.redo', {})
  expect(await view()).toMatchObject({ sha256: second.sha256, older: [{ sha256: first.sha256 }] })
})

it('orders versions by when they were replaced, each once', async () => {
  const names = ['示意图.png', '截断.pdf', '示意图.png', '加密.pdf']
  for (const name of names) await replace(name)
  expect((await view()).older.map(({ fileName }) => fileName)).toEqual(['示意图.png', '截断.pdf', '大册.pdf'])
})

it('refuses a version whose bytes are changed or gone, and leaves what stands', async () => {
  const { sha256 } = await view()
  await replace('示意图.png')
  const now = await view()
  writeFileSync(bytesOf(sha256), 'something else')
  const restore = call('evidence.restoreVersion', { id, sha256 })
  await expect(restore).rejects.toMatchObject({ code: 'file-unreadable' })
  rmSync(bytesOf(sha256))
  await expect(call('evidence.restoreVersion', { id, sha256 })).rejects.toMatchObject({
    code: 'file-missing',
  })
  await expect(call('evidence.restoreVersion', { id, sha256: now.sha256 })).rejects.toMatchObject({
    code: 'record-missing',
  })
  expect(await view()).toEqual(now)
})

it('says that bytes are gone, and mends a damaged copy by the sound file put in again', async () => {
  const { sha256 } = await view()
  rmSync(bytesOf(sha256), { force: true })
  expect(await view()).toMatchObject({ sight: 'none', problems: ['missing'] })
  await expect(call('evidence.page', { id, page: 1, px: 200 })).rejects.toMatchObject({
    code: 'file-missing',
  })
  writeFileSync(bytesOf(sha256), 'cut')
  await expect(call('evidence.page', { id, page: 1, px: 200 })).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  const again = await call('evidence.attach', { file: sample('大册.pdf'), owner, slot: '协议' })
  expect(again).toEqual({ id })
  expect((await call('evidence.page', { id, page: 1, px: 200 })).png).not.toBe('')
})

it('draws a page as a picture of the size asked for, and refuses one that is not there', async () => {
  const { png } = await call('evidence.page', { id, page: 1, px: 300 })
  const header = Buffer.from(png, 'base64')
  expect(Math.max(header.readUInt32BE(16), header.readUInt32BE(20))).toBe(300)
  const { pages } = await view()
  await expect(call('evidence.page', { id, page: (pages ?? 0) + 1, px: 300 })).rejects.toMatchObject({
    code: 'file-unreadable',
  })
})

it('knows the same bytes wherever they stand, whatever they are called there', async () => {
  const copy = join(folder, '改名.pdf')
  cpSync(sample('大册.pdf'), copy)
  const other = (await call('records.create', { type: 'alliance', values: { name: '港口联盟' } })).id
  await call('evidence.attach', { file: copy, owner: other, slot: '章程' })
  const { elsewhere } = await view()
  expect(elsewhere).toContainEqual({
    id: expect.any(String),
    fileName: '改名.pdf',
    owner: { type: 'alliance', id: other, title: '港口联盟' },
    slot: '章程',
    year: null,
  })
  expect(await call('evidence.beside', { owner })).toMatchObject([{ elsewhere: elsewhere.length }])
  await call('records.delete', { id: other })
  expect((await view()).elsewhere).toHaveLength(elsewhere.length - 1)
})
