import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'

const proof = fileURLToPath(
  new URL('../../../fixtures/samples/证明材料/金陵钢铁+混凝土养护工艺优化+应用证明.pdf', import.meta.url),
)
const broken = fileURLToPath(new URL('../../../fixtures/samples/证明材料/截断.pdf', import.meta.url))
const core = createCore({})
const folder = mkdtempSync(join(tmpdir(), 'ledger-attach-'))
let owner: string

const call = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw Object.assign(new Error(envelope.error.code), envelope.error)
  return envelope.value as Outputs[M]
}
const filesOf = async (id: string) =>
  (await call('records.list', { type: 'evidence', filters: [{ field: 'owner', is: id }] })).rows
const attach = (file: string, id = owner) => call('evidence.attach', { file, owner: id, slot: '协议' })

beforeAll(async () => {
  const operator = { name: '王敏', unit: '', role: '' }
  await call('workspace.create', { dir: join(folder, 'ledger'), sample: false, operator })
  owner = (await call('records.create', { type: 'apprenticeship', values: { apprenticeName: '吴𬬩' } })).id
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps a file beside a record once, and undo takes it away again', async () => {
  const first = await attach(proof)
  expect(await attach(proof)).toEqual(first)
  expect(await filesOf(owner)).toMatchObject([
    { id: first.id, values: { slot: '协议', problems: [], order: 1 } },
  ])
  await call('steps.undo', {})
  expect(await filesOf(owner)).toEqual([])
})

it('lets one file stand for two items, and a newer file of the same name take its place in one of them', async () => {
  const owner = (await call('records.create', { type: 'studio', values: { name: '焊接工作室' } })).id
  const put = (file: string, slot: string) => call('evidence.attach', { file, owner, slot })
  const first = await put(proof, '达标·有场所')
  const second = await put(proof, '达标·有经费')
  expect(second.id).not.toBe(first.id)
  const newer = join(folder, basename(proof))
  cpSync(fileURLToPath(new URL('../../../fixtures/samples/证明材料/大册.pdf', import.meta.url)), newer)
  expect(await put(newer, '达标·有经费')).toEqual(second)
  expect(await call('evidence.beside', { owner })).toMatchObject([
    { id: first.id, older: 0, elsewhere: 0 },
    { id: second.id, older: 1, elsewhere: 0 },
  ])
})

it('says what is wrong with a file, and keeps it', async () => {
  await attach(broken)
  const [row] = await filesOf(owner)
  expect(row?.values.problems).not.toEqual([])
})

it('refuses a record or a file that is not there, and a nomination, whose files have slots', async () => {
  await expect(attach(proof, 'nobody')).rejects.toMatchObject({ code: 'record-missing' })
  await expect(attach(join(folder, 'none.pdf'))).rejects.toMatchObject({ code: 'file-missing' })
  await call('cycle.create', { year: 2026 })
  const made = await call('nomination.create', { year: 2026, category: 'method', title: '快换法' })
  await expect(attach(proof, made.id)).rejects.toMatchObject({ code: 'record-missing' })
})
