import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindingView, RankView } from '../../../shared/cycle-views.ts'
import type { AttachReport, ImportReport } from '../../../shared/import-views.ts'
import type { PacketResult, VerifyReport } from '../../../shared/packet-views.ts'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

const samples = fileURLToPath(new URL('../../fixtures/samples', import.meta.url))

interface Truth {
  readonly units: number
  readonly studios: readonly string[]
  readonly patents: readonly string[]
  readonly patentsRefused: number
  readonly innovations: number
  readonly alliances: number
  readonly nominations: readonly (readonly {
    readonly title: string
    readonly unit: string
    readonly first: string
    readonly others: readonly string[]
    readonly patent: string | null
    readonly benefit: readonly number[]
  }[])[]
}

interface ListedNomination {
  readonly id: string
  readonly category: string
  readonly title: string
  readonly unit: string
  readonly completers: readonly string[]
  readonly patentNumber: string | null
  readonly benefits: readonly { readonly year: number; readonly amount: number }[]
}

const truth = JSON.parse(readFileSync(join(samples, 'truth.json'), 'utf8')) as Truth
const sample = (path: string): string => join(samples, path)
const fenPerWan = 1_000_000

let folder = ''
let ledger: readonly string[] = []

const run = <T>(...words: readonly string[]) => runLedgerJson<T>([...words, ...ledger])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-cli-'))
  ledger = ['--workspace', join(folder, 'ledger')]
  expect((await run('init')).exit).toBe(0)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the main job from the command line, on the samples as they were sent', () => {
  it('takes every register in and agrees with what is known to be in them', async () => {
    const files = [
      '单位名录.xlsx',
      '工作室/创新工作室汇总表.xlsx',
      '联盟/创新工作室联盟成员.csv',
      '五小/五小创新成果征集汇总表.xlsx',
      '专利/专利台账.xls',
    ]
    const { exit, data } = await run<ImportReport>('import', ...files.map(sample))
    expect(exit).toBe(2)
    const patents = data.files.find((file) => file.file.endsWith('专利台账.xls'))?.sheets[0]
    for (const row of patents?.rejected ?? [])
      expect(Object.keys(row)).toEqual(['row', 'column', 'value', 'code', 'message'])
    const codes = (patents?.rejected ?? []).map((row) => row.code)
    expect(codes.filter((code) => code === 'patent-number-check')).toHaveLength(truth.patentsRefused)
    expect(codes.filter((code) => code === 'duplicate-row')).toHaveLength(3)
    for (const sheet of data.files.flatMap((file) => file.sheets)) {
      expect(sheet.created + sheet.updated + sheet.unchanged + sheet.rejected.length).toBe(sheet.rows)
    }
    const count = async (type: string) => (await run<readonly unknown[]>('list', type)).data.length
    // One unit of the directory has a wrong check character in its credit code and waits for correction.
    const units = data.files.find((file) => file.file.endsWith('单位名录.xlsx'))?.sheets[0]
    expect(units?.rejected.map((row) => row.value)).toEqual(['913209004079486290'])
    expect(await count('unit')).toBe(truth.units - 1)
    expect(await count('innovation')).toBe(truth.innovations)
    expect(await count('alliance')).toBe(truth.alliances)
    const studios = await run<readonly { readonly name: string }[]>('list', 'studio')
    expect(studios.data.map((studio) => studio.name).toSorted()).toEqual(truth.studios.toSorted())
  })

  it('takes the nominations in as they are, in the order of the pack', async () => {
    const { exit } = await run<ImportReport>(
      'import',
      sample('评选/2026年度三个十大推荐汇总表.xlsx'),
      '--cycle',
      '2026',
    )
    expect(exit).toBe(0)
    const { data } = await run<readonly ListedNomination[]>('list', 'nomination')
    const expected = truth.nominations.flatMap((entries, index) =>
      entries.map((entry) => ({
        category: ['achievement', 'method', 'patent'][index],
        title: entry.title,
        unit: entry.unit,
        completers: [entry.first, ...entry.others],
        patentNumber: entry.patent,
        benefits: entry.benefit.map((wan, year) => ({ year: 2023 + year, amount: wan * fenPerWan })),
      })),
    )
    const byKey = (a: { title: string; unit: string }, b: { title: string; unit: string }) =>
      a.title.localeCompare(b.title) || a.unit.localeCompare(b.unit)
    expect(data.map(({ id: _, ...rest }) => rest).toSorted(byKey)).toEqual(expected.toSorted(byKey))
  })

  it('creates nothing twice when the same workbook comes again', async () => {
    const before = (await run<readonly unknown[]>('list', 'nomination')).data.length
    const { data } = await run<ImportReport>(
      'import',
      sample('评选/2026年度三个十大推荐汇总表.xlsx'),
      '--cycle',
      '2026',
    )
    for (const sheet of data.files[0]?.sheets ?? []) expect(sheet.unchanged).toBe(sheet.rows)
    expect((await run<readonly unknown[]>('list', 'nomination')).data).toHaveLength(before)
  })

  it('places evidence by name and names every faulty file', async () => {
    const { exit, data } = await run<AttachReport>('attach', sample('证明材料'), '--cycle', '2026')
    expect(exit).toBe(2)
    const codes = Object.fromEntries(data.faulty.map((fault) => [fault.file, fault.code]))
    expect(codes).toMatchObject({
      '加密.pdf': 'encrypted',
      '截断.pdf': 'truncated',
      '空文件.pdf': 'empty-file',
      '伪装.pdf': 'mislabelled',
    })
    expect(data.matched).toBe(28)
    expect(data.unmatched).toHaveLength(8)
    const count = async () => (await run<readonly unknown[]>('list', 'evidence')).data.length
    expect(await count()).toBe(36)
    await run('attach', sample('证明材料'), '--cycle', '2026')
    expect(await count()).toBe(36)
  })

  it('places a waiting file by hand, by its name', async () => {
    const nominations = (await run<readonly ListedNomination[]>('list', 'nomination')).data
    const placed = await run<{ readonly id: string }>(
      'place',
      '示意图.png',
      nominations[0]?.id ?? '',
      'photo',
    )
    expect(placed.exit).toBe(0)
    const wrong = await run('place', '大册.pdf', nominations[0]?.id ?? '', 'nonsense')
    expect(wrong.exit).toBe(1)
  })

  it('refuses a judge’s row with 27 of 25 points, keeps recusals, elects ten in each category', async () => {
    const { exit, data } = await run<ImportReport>('import', sample('评选/专家评分表'), '--cycle', '2026')
    const rejected = data.files.flatMap((file) => file.sheets).flatMap((sheet) => sheet.rejected)
    expect(exit).toBe(2)
    expect(rejected.every((row) => row.message.length > 0 && row.row > 0)).toBe(true)
    const rank = await run<RankView>('rank', '--cycle', '2026')
    expect(rank.data.categories.map((category) => category.category)).toEqual([
      'achievement',
      'method',
      'patent',
    ])
    for (const category of rank.data.categories) {
      expect(category.entries.filter((entry) => entry.elected)).toHaveLength(10)
    }
  })

  it('checks, builds the packets and verifies them; a changed file is found', async () => {
    const check = await run<{ readonly findings: readonly FindingView[] }>('check', '--cycle', '2026')
    expect(check.exit).toBe(2)
    // The documented keys, and no other language beside the one a command answers in.
    expect(Object.keys(check.data.findings[0] ?? {})).toEqual(
      expect.arrayContaining(['nomination', 'rule', 'severity', 'field', 'message', 'source']),
    )
    expect(JSON.stringify(check.data)).not.toContain('messageEn')
    const out = join(folder, 'packet')
    const { data } = await run<PacketResult>('packet', '--cycle', '2026', '--out', out)
    expect(data.dossiers).toHaveLength(30)
    expect(data.volumes).toHaveLength(3)
    expect(data.summaries).toHaveLength(3)
    for (const dossier of data.dossiers) expect(existsSync(join(out, dossier.file))).toBe(true)
    const good = await runLedgerJson<VerifyReport>(['verify', out])
    expect(good).toMatchObject({ exit: 0, data: { ok: true } })
    const victim = data.dossiers[0]?.file ?? ''
    await rm(join(out, victim))
    const bad = await runLedgerJson<VerifyReport>(['verify', out])
    expect(bad.exit).toBe(2)
    expect(bad.data.findings[0]?.code).toBe('missing')
  })

  it('undoes the last step, and says plainly what it cannot do', async () => {
    const before = (await run<readonly unknown[]>('list', 'scoreSheet')).data.length
    expect(before).toBeGreaterThan(0)
    expect((await run('undo')).exit).toBe(0)
    expect((await run<readonly unknown[]>('list', 'scoreSheet')).data).toHaveLength(0)
    const unknown = await run<{ readonly error: { readonly code: string; readonly message: string } }>(
      'list',
      'nonsense',
    )
    expect(unknown.exit).toBe(1)
    expect(unknown.data.error.code).toBe('unknown-type')
    const nowhere = await runLedger(['list', 'unit', '--workspace', join(folder, 'nowhere'), '--json'])
    expect(nowhere.exit).toBe(1)
    expect(JSON.parse(nowhere.stdout)).toMatchObject({ error: { code: 'workspace-missing' } })
  })
})
