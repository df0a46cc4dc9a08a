import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'

const secret = '11010519491231002X'
const passphrase = '春风又绿江南岸边'

let core: ReturnType<typeof createCore>
let folder: string
let person: string
const call = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw Object.assign(new Error(envelope.error.code), envelope.error)
  return envelope.value as Outputs[M]
}
const dir = () => join(folder, 'ledger')

beforeEach(async () => {
  core = createCore({})
  folder = mkdtempSync(join(tmpdir(), 'ledger-identity-'))
  await call('workspace.create', {
    dir: dir(),
    sample: false,
    operator: { name: '王敏', unit: '', role: '' },
  })
  person = (await call('records.create', { type: 'person', values: { name: '周海峰' } })).id
})
afterEach(async () => {
  delete process.env.LEDGER_PASSPHRASE
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

const set = (number = secret) => call('identity.set', { person, number })
const reason = '核对推荐人选登记表'
const show = (why = reason) => call('identity.show', { person, reason: why })

test('without the key a number can be neither entered nor shown, and all else works', async () => {
  expect(await call('identity.status', {})).toEqual({ state: 'none' })
  await expect(set()).rejects.toMatchObject({ code: 'key-locked' })
  await call('identity.unlock', { passphrase })
  await set()
  await call('identity.lock', {})
  await expect(show()).rejects.toMatchObject({ code: 'key-locked' })
  await expect(set('440524188001010014')).rejects.toMatchObject({ code: 'key-locked' })
  const view = await call('records.update', { id: person, values: { post: '门机司机' } })
  expect(view.values.post).toBe('门机司机')
  await expect(call('identity.unlock', { passphrase: '不是这个口令' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(call('identity.unlock', { passphrase: '不是这个口令，不是' })).rejects.toMatchObject({
    code: 'key-wrong',
  })
  await call('identity.unlock', { passphrase })
  expect(await show()).toEqual({ number: secret })
})

test('a wrong number is refused, and the generic way of saving takes none', async () => {
  await call('identity.unlock', { passphrase })
  await expect(set('110105194912310021')).rejects.toMatchObject({ fields: [{ field: 'idNumber' }] })
  await expect(call('records.update', { id: person, values: { idNumber: secret } })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await show()).toEqual({ number: null })
})

test('row, log, history, search, backup and every other file hold ciphertext only', async () => {
  await call('identity.unlock', { passphrase })
  await set('1101051949 1231002x')
  await call('backup.create', {})
  expect((await call('search.query', { text: secret })).total).toBe(0)
  const history = JSON.stringify(await call('history.of', { id: person }))
  expect(history).toContain('sealed:')
  expect(history).not.toContain(secret)
  const files = readdirSync(dir(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(bytes.includes(secret), file.name).toBe(false)
    expect(bytes.includes(passphrase), file.name).toBe(false)
  }
})

test('erasing destroys the key: undo brings back a text that nobody can read', async () => {
  await call('identity.unlock', { passphrase })
  await set()
  await call('identity.erase', { person })
  expect(await show()).toEqual({ number: null })
  await call('steps.undo', {})
  expect((await call('records.get', { id: person })).values.idNumber).toMatch(/^sealed:/)
  expect(await show()).toEqual({ number: null })
  await set('440524188001010014')
  expect(await show()).toEqual({ number: '440524188001010014' })
})

test('on a terminal the passphrase comes from the environment', async () => {
  process.env.LEDGER_PASSPHRASE = passphrase
  await set()
  expect(await show()).toEqual({ number: secret })
})

test('a look is kept with who, when, for whom and why, never the number; without a reason there is no look', async () => {
  await call('identity.unlock', { passphrase })
  expect(await show()).toEqual({ number: null })
  await set()
  await expect(show('看看')).rejects.toMatchObject({ code: 'reason-needed' })
  expect(await call('identity.looks', {})).toEqual({ looks: [] })
  await show()
  await show(`  ${secret} 与报名表 1101 0519 4912 3100 2X 是否一致`)
  const { looks } = await call('identity.looks', {})
  expect(looks).toMatchObject([
    { person, name: '周海峰', operator: '王敏', reason: '… 与报名表 … 是否一致' },
    { person, name: '周海峰', operator: '王敏', reason },
  ])
  const { entries } = await call('history.of', { id: person })
  expect(entries.map(({ kind }) => kind)).toEqual(['look', 'look', 'update', 'create'])
  expect(entries[1]?.label).toBe(`显示身份证号：${reason}`)
})

test('neither undo nor a deleted person takes a look away, and no step stands for it', async () => {
  await call('identity.unlock', { passphrase })
  await set()
  await show()
  await call('records.delete', { id: person })
  await call('steps.undo', {})
  await call('steps.undo', {})
  await call('steps.undo', {})
  await expect(call('steps.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect((await call('identity.looks', {})).looks).toMatchObject([{ person, name: '周海峰' }])
})
