import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobContext } from '../../../main/core/feature.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import { pdfInfo, pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'
import { buildNotice } from '../../../main/features/documents/notice/build-notice.ts'
import type { Inputs } from '../../../shared/contract.ts'
import type { RankEntry, RankView } from '../../../shared/cycle-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { createNominations, type NominationWorkspace } from '../../support/create-nominations.ts'

const quiet: JobContext = { signal: new AbortController().signal, report: () => undefined }
let made: NominationWorkspace

const entry = (nomination: string, rest: Partial<RankEntry> = {}): RankEntry => ({
  nomination,
  title: '',
  unit: '',
  score: 90,
  rank: 1,
  elected: true,
  findings: 0,
  judges: 7,
  recusals: 0,
  dropped: null,
  tie: null,
  ...rest,
})

const build = (categories: RankView['categories'], rest: Partial<Inputs['notice.build']> = {}) => {
  const deps: DocumentDependencies = {
    findings: async () => [],
    extraFonts: async () => [],
    rank: async () => ({ categories }),
  }
  const input = {
    cycle: 2026,
    kind: 'publicity',
    issuedOn: '2026-12-01',
    from: '2026-12-01',
    to: '2026-12-07',
    out: join(made.workspace.dir, 'notices'),
    ...rest,
  } as const
  return buildNotice(deps, input, made.workspace, quiet)
}

const elected = (): RankView['categories'] => [
  { category: 'achievement', entries: [entry(made.full), entry(made.faulty, { rank: 2, elected: false })] },
  { category: 'patent', entries: [entry(made.bare)] },
]

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof ExpectedError)) throw new Error(`no expected refusal: ${String(failure)}`)
  const [fault] = failure.error.fields ?? []
  // A page set to English must not be told in Chinese.
  if (fault) expect(fault.messageEn).toMatch(/[a-z]{4}/)
  return fault?.message ?? failure.error.code
}

const wordText = (file: string): string => {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml'])
  return xml.replace(/<[^>]+>/g, '')
}

beforeAll(async () => {
  made = await createNominations()
})
afterAll(() => made.dispose())

describe('notice', () => {
  it('names the elected and nobody else, in PDF and Word alike, without any phone number', async () => {
    const { out, files } = await build(elected())
    const [pdf, word] = files.map(({ file }) => join(out, file))
    const printed = (await pdfText(new Uint8Array(readFileSync(pdf ?? '')))).join('').replace(/\s/g, '')
    const written = wordText(word ?? '')
    for (const text of [printed, written]) {
      for (const part of [
        '高压电缆接头远程操控平台的研制与应用',
        '宋㛃、沈𬭩、邓文静',
        '201815533883.2',
        '陆卫东',
      ])
        expect(text).toContain(part)
      expect(text).not.toContain('污水泵站')
      expect(text).not.toContain('15009608784')
    }
    const info = await pdfInfo(new Uint8Array(readFileSync(pdf ?? '')))
    expect(info.title).toBe('关于2026年度省部属企业“三个十大”拟认定名单的公示')
  })

  it('gives the same bytes for the same input', async () => {
    const first = await build(elected(), { kind: 'commendation' })
    const second = await build(elected(), { kind: 'commendation' })
    expect(first.files).toHaveLength(2)
    expect(second.files).toEqual(first.files)
  })

  it('waits for a tie across the last place to be decided', async () => {
    const tied = [
      {
        category: 'achievement',
        entries: [entry(made.full), entry(made.faulty, { elected: false, tie: 1 })],
      },
    ]
    expect(await refusal(build(tied))).toContain('同分未定')
  })

  it('does not publish a phone number that somebody typed into a name', async () => {
    const title = '一种接触网吊弦方法（联系 13812345678）'
    made.workspace.store.write({ label: 'test' }, (writer) =>
      writer.update('nomination', made.bare, { title }),
    )
    const out = join(made.workspace.dir, 'none')
    expect(await refusal(build(elected(), { out }))).toContain(title)
    expect(existsSync(out)).toBe(false)
    made.workspace.store.undo()
  })

  it('refuses days out of order, a year that is not there, and a list of nobody', async () => {
    expect(await refusal(build(elected(), { to: '2026-11-30' }))).toContain('早于')
    expect(await refusal(build(elected(), { cycle: 2031 }))).toBe('cycle-missing')
    expect(await refusal(build([{ category: 'patent', entries: [] }]))).toBe('nothing-to-build')
  })
})
