import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  ConflictView,
  InspectView,
  MergeView,
  PackageView,
  PackResult,
} from '../../../shared/exchange-views.ts'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

let folder = ''
const at = (station: string) => ({
  run: <T>(...words: readonly string[]) => runLedgerJson<T>([...words, '--workspace', join(folder, station)]),
})
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-exchange-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  readonly id: string
  readonly name: string
  readonly contact: string | null
}

test('leader and secretary hand a package up, return it, correct it and take the receipt', {
  timeout: 120_000,
}, async () => {
  const [leader, secretary] = [at('leader'), at('secretary')]
  await leader.run('init', '--operator', '陈立', '--unit', '云帆港口集团')
  await secretary.run('init', '--operator', '王敏', '--unit', '省总工会')
  await leader.run('set', 'unit', 'name=云帆港口集团', 'contact=陈立')
  const parcel = join(folder, 'first.jxpkg')
  const packed = await leader.run<PackResult>('pack', '--to', '省总工会', '--out', parcel)
  expect(packed).toMatchObject({ exit: 0, data: { file: parcel, records: 1, changes: 1 } })

  const seen = await secretary.run<InspectView>('inspect', parcel)
  expect(seen.data).toMatchObject({ unit: '云帆港口集团', counts: { new: 1 } })
  const refused = await secretary.run<{ readonly error: { readonly code: string } }>('merge', parcel)
  expect([refused.exit, refused.data.error.code]).toEqual([1, 'signer-unknown'])
  const merged = await secretary.run<MergeView>('merge', parcel, '--trust')
  expect(merged).toMatchObject({ exit: 0, data: { counts: { new: 1 } } })

  const { data: units } = await secretary.run<readonly Row[]>('list', 'unit')
  const unit = units[0]?.id ?? ''
  const answer = join(folder, 'returned.jxreceipt')
  const code = packed.data.code
  await secretary.run(
    'receipt',
    'write',
    code,
    '--returned',
    '--remark',
    `${unit}.contact=请写手机`,
    '--out',
    answer,
  )
  const back = await leader.run<PackageView>('receipt', 'read', answer, '--trust')
  expect(back).toMatchObject({
    exit: 2,
    data: { state: 'returned', remarks: [{ text: '请写手机', outcome: 'open' }] },
  })

  await leader.run('set', 'unit', unit, 'contact=陈立 025-83210001')
  await secretary.run('set', 'unit', unit, 'contact=老陈')
  const second = join(folder, 'second.jxpkg')
  await leader.run('pack', '--to', '省总工会', '--out', second)
  const again = await secretary.run<MergeView>('merge', second)
  expect(again).toMatchObject({ exit: 2, data: { counts: { conflicts: 1 } } })
  const open = await secretary.run<{ readonly conflicts: readonly ConflictView[] }>('conflicts')
  expect(open.data.conflicts[0]?.heads.map(({ by }) => by).toSorted()).toEqual(['王敏', '陈立'].toSorted())
  const side = (open.data.conflicts[0]?.heads.findIndex(({ by }) => by === '陈立') ?? 0) + 1
  const words = ['conflicts', 'settle', unit, 'contact', String(side)]
  expect((await secretary.run(...words)).exit).toBe(0)
  expect((await secretary.run('conflicts')).exit).toBe(0)
  expect((await secretary.run<readonly Row[]>('list', 'unit')).data[0]?.contact).toBe('陈立 025-83210001')
  const { data: book } = await leader.run<{ readonly packages: readonly PackageView[] }>('receipt')
  expect(book.packages.map(({ state }) => state)).toEqual(['sent', 'superseded'])
})

test('words that do not fit are told in Chinese', async () => {
  const words = ['conflicts', 'settle', 'x', '--workspace', join(folder, 'leader')]
  const { exit, stderr } = await runLedger(words)
  expect(exit).toBe(1)
  expect(stderr).toContain('conflicts settle 记录编号 字段 第几种')
})
