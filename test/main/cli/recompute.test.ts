import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { createCore } from '../../../main/core.ts'
import type { Recomputed } from '../../../shared/judging-views.ts'
import type { Inputs, MethodName, Outputs } from '../../../shared/contract.ts'
import { runLedgerJson } from '../../support/run-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-recompute-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dir = join(folder, '台账')

const settle = async (): Promise<string> => {
  const core = createCore({})
  const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
    const envelope = await core.call(method, input)
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
    return envelope.value as Outputs[M]
  }
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await ask('workspace.create', { dir, operator, sample: false })
  const { id } = await ask('cycle.create', { year: 2026 })
  const cycle = { id, text: '2026' }
  const judges = ['01', '02', '03']
  for (const code of judges)
    await ask('records.create', { type: 'judge', values: { cycle, code, name: `评委${code}` } })
  await ask('judging.freeze', { year: 2026 })
  const values = { cycle, category: 'method', number: 1, title: '操作法' }
  const nomination = await ask('records.create', { type: 'nomination', values })
  for (const judge of judges)
    await ask('records.create', {
      type: 'scoreSheet',
      values: {
        nomination: { id: nomination.id, text: '操作法' },
        cycleYear: 2026,
        judge,
        recused: false,
        points: { innovation: 20, advancement: 15, economy: 20, society: 5, spread: 10 },
      },
    })
  const { result } = await ask('judging.settle', { year: 2026 })
  await core.close()
  return result?.hash ?? ''
}

const recompute = () => runLedgerJson<Recomputed>(['recompute', '--cycle', '2026', '--workspace', dir])

it('gives the settled result again from the log, and says where the two differ', async () => {
  const hash = await settle()
  expect(await recompute()).toMatchObject({
    exit: 0,
    data: { equal: true, stored: hash, recomputed: hash, differences: [] },
  })
  const database = new Database(join(dir, 'ledger.sqlite'))
  database.prepare(`UPDATE cycle SET result = replace(result, '"score":70', '"score":80')`).run()
  database.close()
  const changed = await recompute()
  expect([changed.exit, changed.data.equal, changed.data.recomputed]).toEqual([2, false, hash])
  expect(JSON.stringify(changed.data.differences)).toContain('保存的是得分 80，由日志重算为 70')
}, 60_000)
