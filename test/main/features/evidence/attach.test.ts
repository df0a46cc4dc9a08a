import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow } from '../../../../main/cli/files-below.ts'
import { createCore } from '../../../../main/core.ts'
import type { AttachReport } from '../../../../shared/import-views.ts'

const samples = fileURLToPath(new URL('../../../fixtures/samples/', import.meta.url))
const core = createCore({})
const folder = mkdtempSync(join(tmpdir(), 'ledger-attach-'))
const material = join(folder, '材料')

const call = async <T>(method: string, input: unknown): Promise<T> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
  return envelope.value as T
}
const attach = () => call<AttachReport>('evidence.attachFolder', { files: filesBelow(material), cycle: 2026 })
const evidence = async () =>
  (await call<{ rows: readonly { values: Record<string, unknown> }[] }>('records.list', { type: 'evidence' }))
    .rows

beforeAll(async () => {
  const operator = { name: '王敏', unit: '', role: '' }
  await call('workspace.create', { dir: join(folder, 'ledger'), sample: false, operator })
  await call('cycle.create', { year: 2026 })
  mkdirSync(material)
  const proof = join(samples, '证明材料/金陵钢铁+混凝土养护工艺优化+应用证明.pdf')
  cpSync(proof, join(material, '金陵钢铁+混凝土养护工艺优化+应用证明.pdf'))
  cpSync(join(samples, '证明材料/加密.pdf'), join(material, '加密.pdf'))
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('attaching a folder again and again', () => {
  it('moves what waited to its nomination once that is on file', async () => {
    expect(await attach()).toMatchObject({ matched: 0, unmatched: expect.arrayContaining(['加密.pdf']) })
    // The unit is not on file: its name in the sheet is enough.
    await call('import.run', {
      files: [join(samples, '评选/2026年度三个十大推荐汇总表.xlsx')],
      cycle: 2026,
      dryRun: false,
    })
    expect(await attach()).toMatchObject({ matched: 1, unmatched: ['加密.pdf'] })
    expect((await attach()).waiting.map(({ fileName }) => fileName)).toEqual(['加密.pdf'])
    expect(await evidence()).toHaveLength(2)
  })

  it('puts a mended file in the place of the faulty one of the same name', async () => {
    cpSync(join(samples, '证明材料/大册.pdf'), join(material, '加密.pdf'))
    expect(await attach()).toMatchObject({ matched: 1, unmatched: ['加密.pdf'], faulty: [] })
    const rows = await evidence()
    expect(rows.map(({ values }) => values.problems)).toEqual([[], []])
  })

  it('leaves a file where it was put by hand, by the name of its slot as well', async () => {
    const { rows } = await call<{ rows: readonly { id: string }[] }>('records.list', {
      type: 'nomination',
      limit: 1,
    })
    await call('evidence.place', { file: '加密.pdf', nomination: rows[0]?.id, slot: '其他材料' })
    expect(await attach()).toMatchObject({ matched: 2, unmatched: [], waiting: [] })
    expect(await evidence()).toHaveLength(2)
  })

  it('follows links, and names a file too large to read without giving the others up', async () => {
    symlinkSync(join(samples, '证明材料/示意图.png'), join(material, '示意图.png'))
    writeFileSync(join(material, '录像.pdf'), '')
    truncateSync(join(material, '录像.pdf'), 3 * 1024 ** 3)
    const report = await attach()
    expect(report.unmatched).toEqual(['录像.pdf', '示意图.png'])
    expect(report.faulty.map(({ file, code }) => [file, code])).toEqual([['录像.pdf', 'too-large']])
  })
})
