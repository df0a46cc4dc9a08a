import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CollectionFile, CollectionUnitView } from '../../../shared/collection-views.ts'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-template-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a workbook goes out to a unit by name, comes back through import, and is answered', {
  timeout: 60_000,
}, async () => {
  const run = <T>(...words: readonly string[]) =>
    runLedgerJson<T>([...words, '--workspace', join(folder, 'ws')])
  await run('init', '--operator', '王敏', '--unit', '省总工会')
  await run('set', 'unit', 'name=云帆港口集团')
  const nobody = await run<{ readonly error: { readonly code: string } }>('template', '--unit', '没有的单位')
  expect([nobody.exit, nobody.data.error.code]).toEqual([1, 'record-missing'])
  const unsaid = await run<{ readonly error: { readonly code: string } }>('template')
  expect([unsaid.exit, unsaid.data.error.code]).toEqual([1, 'bad-command'])

  const made = await run<{ readonly files: readonly CollectionFile[] }>(
    ...['template', '--unit', '云帆港口集团', '--kind', 'patent', '--due', '2020-01-01', '--out', folder],
  )
  expect([made.exit, made.data.files.length]).toEqual([0, 1])
  const late = await run<{ readonly units: readonly CollectionUnitView[] }>('template', 'answers')
  expect([late.exit, late.data.units[0]?.state]).toEqual([2, 'overdue'])
  await run('import', made.data.files[0]?.file ?? '')
  const shown = await runLedger(['template', 'answers', '--workspace', join(folder, 'ws')])
  expect([shown.exit, shown.stdout]).toEqual([0, expect.stringContaining('已交  云帆港口集团')])
})
