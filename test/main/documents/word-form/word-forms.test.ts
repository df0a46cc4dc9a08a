import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobContext } from '../../../../main/core/feature.ts'
import { buildPacket } from '../../../../main/features/documents/build-packet.ts'
import type { DocumentDependencies } from '../../../../main/features/documents/dependencies.ts'
import { createEvidenceClient } from '../../../../main/features/documents/evidence-client.ts'
import { inspectPacket } from '../../../../main/features/documents/inspect-packet.ts'
import { createWordFormHandlers } from '../../../../main/features/documents/word-form/word-template-handlers.ts'
import { createNominations, type NominationWorkspace } from '../../../support/create-nominations.ts'
import { textOf } from './read-back.ts'

const client = createEvidenceClient()
const handlers = createWordFormHandlers(client)
const quiet: JobContext = { signal: new AbortController().signal, report: () => undefined }
const patents = { cycle: 2026, category: 'patent' }
let made: NominationWorkspace

beforeAll(async () => {
  made = await createNominations()
})
afterAll(async () => {
  client.close()
  await made.dispose()
})

const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file))

/** The template in use with one text of it replaced, as somebody would in Word. */
const changed = async (name: string, from: string, to: string): Promise<string> => {
  const { out, file } = await handlers['wordForm.template'](patents, made.workspace, quiet)
  const parts = unzipSync(bytes(join(out, file)))
  const part = 'word/document.xml'
  const xml = new TextDecoder().decode(parts[part])
  expect(xml).toContain(from)
  const path = join(made.workspace.dir, name)
  writeFileSync(path, zipSync({ ...parts, [part]: new TextEncoder().encode(xml.replace(from, to)) }))
  return path
}

it('writes the forms of a category under the names of its dossiers, photos upright in them', async () => {
  const { out, files } = await handlers['wordForm.build'](
    { cycle: 2026, category: 'achievement' },
    made.workspace,
    quiet,
  )
  expect(files.map(({ file }) => file)).toEqual([
    '01-职工十大科技创新成果/01-润扬水务+高压电缆接头远程操控平台的研制与应用.docx',
    '01-职工十大科技创新成果/02-润扬水务+污水泵站格栅在线监测系统.docx',
  ])
  const full = bytes(join(out, files[0]?.file ?? ''))
  const text = await textOf(full)
  expect(text).toContain('1|宋㛃|江苏润扬水务集团有限公司|桥吊司机|高级技师|是|')
  expect(text).toContain('2024年|||||约806.00')
  const media = Object.keys(unzipSync(full)).filter((name) => name.startsWith('word/media/'))
  expect(media).toHaveLength(2)
})

it('takes a template of the union, once it is sound, and goes back to its own', async () => {
  const wrong = await changed('错.docx', '{专利号}', '{专利号码}')
  const trial = await handlers['wordForm.try']({ ...patents, file: wrong }, made.workspace, quiet)
  expect(trial).toMatchObject({ blocks: null, filledWith: '一种接触网吊弦方法' })
  expect(trial.problems.map(({ code, excerpt }) => [code, excerpt])).toEqual([['unknown-name', '{专利号码}']])
  expect(trial.problems[0]?.message).toContain('{专利号}')
  const using = async () => handlers['wordForm.use']({ ...patents, file: wrong }, made.workspace, quiet)
  await expect(using()).rejects.toMatchObject({ error: { code: 'file-unsupported' } })

  const right = await changed('对.docx', '{表名}', '发明专利推荐表（{年度}年）')
  const shown = await handlers['wordForm.try']({ ...patents, file: right }, made.workspace, quiet)
  expect(shown.blocks?.[0]).toEqual({ kind: 'line', text: '发明专利推荐表（2026年）' })
  const own = await handlers['wordForm.use']({ ...patents, file: right }, made.workspace, quiet)
  expect(own.categories.map(({ own: has, problems }) => [has, problems.length])).toEqual([
    [false, 0],
    [false, 0],
    [true, 0],
  ])
  const { out, files } = await handlers['wordForm.build'](
    { cycle: 2026, nominations: [made.bare] },
    made.workspace,
    quiet,
  )
  expect(await textOf(bytes(join(out, files[0]?.file ?? '')))).toMatch(/^发明专利推荐表（2026年）/u)
  const back = await handlers['wordForm.use']({ ...patents, file: null }, made.workspace, quiet)
  expect(back.categories.some((category) => category.own)).toBe(false)
})

it('lies beside the dossiers of a packet that is built with it, and is verified with the rest', async () => {
  const ranked = { title: '', unit: '', score: 90, rank: 1, elected: true, findings: 0, judges: 7 }
  const entry = { ...ranked, nomination: made.bare, recusals: 0, dropped: null, tie: null }
  const deps: DocumentDependencies = {
    findings: async () => [],
    extraFonts: async () => [],
    rank: async () => ({ categories: [{ category: 'patent', entries: [entry] }] }),
  }
  const input = { cycle: 2026, all: false, word: true }
  const { out, words, dossiers } = await buildPacket(deps, client, input, made.workspace, quiet)
  expect(words.map(({ file }) => file)).toEqual([dossiers[0]?.file.replace('.pdf', '.docx')])
  const { report, packet } = await inspectPacket(out, made.workspace.dir, quiet)
  expect(report).toEqual({ ok: true, findings: [] })
  expect(packet?.result.words).toEqual(words)
})

it('refuses what holds nobody', async () => {
  const building = async () =>
    handlers['wordForm.build']({ cycle: 2026, category: 'method' }, made.workspace, quiet)
  await expect(building()).rejects.toMatchObject({ error: { code: 'nothing-to-build' } })
})
