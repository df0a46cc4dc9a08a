import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '../../../main/core.ts'
import type { Core } from '../../../main/core/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../shared/contract.ts'

let core: Core
let dir: string
const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
  return envelope.value as Outputs[M]
}
const unit = '江苏云帆港口集团有限公司'
const rows = async (file: string): Promise<readonly (readonly unknown[])[]> => {
  const book = read(await readFile(file))
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}
let crane = ''

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-check-report-'))
  core = createCore({ clock: () => new Date(2026, 10, 23, 9) })
  await ask('workspace.create', {
    dir: join(dir, '台账'),
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    sample: false,
  })
  await ask('cycle.create', { year: 2026 })
  const port = await ask('records.create', { type: 'unit', values: { name: unit } })
  const nominate = async (title: string, name: string, id: string | null) => {
    const made = await ask('nomination.create', { year: 2026, category: 'achievement', title })
    await ask('records.update', {
      id: made.id,
      values: {
        unit: { id, text: name },
        completers: [{ name: '许㛃', personId: null }],
        firstUse: '2019-05',
      },
    })
    return made.id
  }
  crane = await nominate('岸桥吊具电缆监测装置', unit, port.id)
  await nominate('某厂辊道对位机构', '某厂', null)
}, 60_000)
afterAll(async () => {
  await core.close()
  rmSync(dir, { recursive: true, force: true })
})

test('prints one report for each unit, or that of one nomination, with reasons given', async () => {
  const out = join(dir, 'out')
  const all = await ask('check.report', { cycle: 2026, out })
  expect(all.files).toEqual([`${unit}.pdf`, `${unit}.xlsx`, '某厂.pdf', '某厂.xlsx'])
  const sheet = await rows(join(out, `${unit}.xlsx`))
  expect(sheet.find((row) => row[2] === '必改')).toBeDefined()
  expect(sheet.slice(3, -1).map((row) => row[1])).toEqual(
    Array.from({ length: sheet.length - 4 }, () => '岸桥吊具电缆监测装置'),
  )

  const reason = '延续改进项目，见鉴定书'
  await ask('nomination.explain', { id: crane, rule: 'window', reason })
  const one = await ask('check.report', { cycle: 2026, nomination: crane, out })
  expect(one.files).toEqual([`${unit}+岸桥吊具电缆监测装置.pdf`, `${unit}+岸桥吊具电缆监测装置.xlsx`])
  const settled = (await rows(join(out, one.files[1] ?? ''))).find((row) => row[6] === reason)
  expect(settled?.slice(2, 4)).toEqual(['说明', '首次应用时间'])
  const pdf = await readFile(join(out, one.files[0] ?? ''))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(readdirSync(out).filter((file) => file.endsWith('.tmp'))).toEqual([])

  const none = await core.call('check.report', { cycle: 2026, unit: '没有这家', out })
  expect(none).toMatchObject({ ok: false, error: { code: 'nothing-to-build' } })
}, 60_000)
