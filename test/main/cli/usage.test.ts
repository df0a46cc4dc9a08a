import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

interface Refusal {
  readonly ok: boolean
  readonly error: {
    readonly code: string
    readonly message: string
    readonly fields?: readonly { readonly field: string }[]
  }
}

let folder = ''
const inLedger = (...words: readonly string[]) =>
  runLedgerJson<Refusal>([...words, '--workspace', join(folder, 'ledger')])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-usage-'))
  expect((await inLedger('init')).exit).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a command written wrongly', () => {
  it.each([
    [['nope'], '没有“nope”这个命令'],
    [[], '没有写命令'],
    [['list'], '缺少参数 <type>'],
    [['check'], '缺少选项 --cycle'],
    [['check', '--cycle', '20x'], '应是四位数字'],
    [['list', 'unit', '--bogus'], '没有选项 --bogus'],
    [['undo', 'x'], '参数写多了'],
    [['import', 'x.xlsx', '--as', 'banana'], '的值“banana”不对，可用：unit'],
    [['packet', '--cycle', '2026', '--engine', 'latex'], '可用：native, wasm'],
    [['list', 'unit'], '请用 --workspace 指明台账库文件夹'],
  ])('%j is refused as JSON, in Chinese', async (words, says) => {
    const { exit, data } = await runLedgerJson<Refusal>(words)
    expect([exit, data.ok, data.error.code]).toEqual([1, false, 'bad-command'])
    expect(data.error.message).toContain(says)
  })

  it('says the same on standard error without --json, and nothing on standard output', async () => {
    const { exit, stdout, stderr } = await runLedger(['nope'])
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain('没有“nope”这个命令')
  })

  it('helps without complaint', async () => {
    const { exit, stdout, stderr } = await runLedger(['help'])
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toContain('judge-sheets')
  })

  it.each([
    [['set', 'person', 'name='], 'invalid-input'],
    [['set', 'person'], 'bad-command'],
    [['set', 'nomination', 'title=无处可归'], 'invalid-input'],
    [['history', 'nobody'], 'record-missing'],
    [['attach', import.meta.filename, '--cycle', '2026'], 'bad-command'],
    [['list', 'nothing'], 'unknown-type'],
  ])('%j is refused', async (words, code) => {
    const { exit, data } = await inLedger(...words)
    expect([exit, data.error?.code]).toEqual([1, code])
  })

  it('refuses a file as a workspace', async () => {
    const { exit, data } = await runLedgerJson<Refusal>(['init', '--workspace', import.meta.filename])
    expect([exit, data.error.code]).toEqual([1, 'not-a-folder'])
  })

  it('lists by the names that imports use', async () => {
    for (const type of ['scores', 'winners'])
      expect(await inLedger('list', type)).toEqual({ exit: 0, data: [] })
  })
})
