import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPacket } from '../../../../main/features/documents/build-packet.ts'
import { chooseEngine } from '../../../../main/features/documents/engine/typeset-engine.ts'
import { encodePng } from '../../../../main/features/documents/evidence/encode-png.ts'
import { pdfInfo, pdfText } from '../../../../main/features/documents/evidence/pdf-text.ts'
import { withPage, withPdf } from '../../../../main/features/documents/evidence/pdfium.ts'
import { renderPage } from '../../../../main/features/documents/evidence/render-page.ts'
import { createEvidenceClient } from '../../../../main/features/documents/evidence-client.ts'
import { listStamps } from '../../../../main/features/documents/page-code/list-stamps.ts'
import { readScan } from '../../../../main/features/documents/page-code/read-scan.ts'
import { removeStamps } from '../../../../main/features/documents/page-code/remove-stamps.ts'
import { takeStamps } from '../../../../main/features/documents/page-code/take-stamps.ts'
import { verifyPageCodes } from '../../../../main/features/documents/page-code/verify-page-codes.ts'
import type { ReadPages } from '../../../../shared/page-code-views.ts'
import { createNominations, type NominationWorkspace } from '../../../support/create-nominations.ts'

const client = createEvidenceClient()
const job = { signal: new AbortController().signal, report: () => undefined }
let made: NominationWorkspace
let packet = ''
let folder = ''

/** All of one kind, so that what is read says which file it came from. */
const pdfOf = (start: string): string => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const name = names.find((candidate) => candidate.endsWith('.pdf') && candidate.includes(start))
  if (name === undefined) throw new Error(`no ${start} among ${names.join(', ')}`)
  return join(folder, name)
}
const read = async (path: string): Promise<ReadPages> => {
  const pages = await readScan(client, path, job)
  return { pages: pages.map(({ page, codes }) => ({ page, codes: codes.map(({ code }) => code) })) }
}
const answersFor = ({ pages }: ReadPages) =>
  verifyPageCodes(
    made.workspace,
    pages.flatMap(({ codes }) => codes),
  )

/** A page as a scanner sees it: turned by `degrees`, grey, with specks. */
const scanned = async (pdf: string, page: number, degrees: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(await readFile(pdf))
  const raster = await withPdf(bytes, (m, document) =>
    withPage(m, document, page - 1, (loaded) => renderPage(m, loaded, 150 / 72)),
  )
  if (!raster) throw new Error(`no page ${page}`)
  const { width, height, rgb } = raster
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const out = new Uint8Array(rgb.length)
  let seed = page
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [fromX, fromY] = [
        Math.round(dx * cos + dy * sin + width / 2),
        Math.round(dy * cos - dx * sin + height / 2),
      ]
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
      const light = inside ? (rgb[(fromY * width + fromX) * 3 + 1] ?? 255) : 255
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const grey = Math.max(0, Math.min(255, 30 + light * 0.82 + ((seed >>> 24) - 128) * 0.25))
      out.fill(grey, (y * width + x) * 3, (y * width + x) * 3 + 3)
    }
  }
  return encodePng({ width, height, rgb: out })
}

/** How light the margin at the top left of a page is, from 0 to 255. */
const cornerOf = async (pdf: string, page: number): Promise<number> => {
  const bytes = new Uint8Array(await readFile(pdf))
  const raster = await withPdf(bytes, (m, document) =>
    withPage(m, document, page - 1, (loaded) => renderPage(m, loaded, 0.5)),
  )
  const light = Array.from({ length: 100 }, (_, at) => raster?.rgb[(5 * raster.width + 5 + at) * 3] ?? 0)
  return light.reduce((sum, value) => sum + value, 0) / light.length
}

/** One PDF of pictures, a page each, as a scanner writes it. */
const scanOf = async (name: string, pictures: readonly Uint8Array[], turn = 0): Promise<string> => {
  const engine = await chooseEngine()
  const turned = (at: number) => `rotate(${turn}deg, reflow: true, image("/${at}.png"))`
  const main = pictures
    .map((_, at) => `#page(width: auto, height: auto, margin: 0pt, ${turned(at)})`)
    .join('\n')
  const files = pictures.map((bytes, at) => ({ path: `/${at}.png`, bytes }))
  const path = join(packet, name)
  writeFileSync(path, await engine.pdf({ main, files, documentDate: '2026-01-01' }))
  engine.close()
  return path
}
const blank = encodePng({ width: 40, height: 40, rgb: new Uint8Array(4800).fill(255) })

const deps = { findings: async () => [], rank: async () => ({ categories: [] }), extraFonts: async () => [] }
const build = () => buildPacket(deps, client, { cycle: 2026, out: folder, all: true }, made.workspace, job)

beforeAll(async () => {
  made = await createNominations()
  folder = join(made.workspace.dir, 'packets', 'coded')
  packet = join(made.workspace.dir, 'scans')
  mkdirSync(packet)
  await build()
})
afterAll(async () => {
  client.close()
  await made.dispose()
})

describe('codes of printed pages', { timeout: 120_000 }, () => {
  it('stand on every page of a final dossier, and say which it is', async () => {
    const file = pdfOf('高压电缆接头')
    const seen = await read(file)
    const { pages } = await pdfInfo(new Uint8Array(await readFile(file)))
    expect(seen.pages.map(({ codes }) => codes.length)).toEqual(Array.from({ length: pages }, () => 1))
    const answers = answersFor(seen)
    expect(answers.map((answer) => answer.state === 'known' && answer.page)).toEqual(
      seen.pages.map(({ page }) => page),
    )
    for (const answer of answers)
      expect(answer).toMatchObject({
        state: 'known',
        printedIn: 'dossier',
        nomination: made.full,
        title: '高压电缆接头远程操控平台的研制与应用',
        pages,
        printedBy: '王敏',
        replacedAt: null,
        today: { state: 'same' },
      })
  })

  it('are on no page of a draft, and in a volume on those of its final entries alone', async () => {
    const draft = await read(pdfOf('污水泵站'))
    expect(draft.pages.flatMap(({ codes }) => codes)).toEqual([])
    const answers = answersFor(await read(pdfOf('职工十大科技创新成果汇编')))
    expect(answers.length).toBeGreaterThan(8)
    expect(answers.map((answer) => answer.state === 'known' && [answer.printedIn, answer.page])).toEqual(
      answers.map((_, at) => ['volume', at + 1]),
    )
  })

  it('are read from scans: turned, noisy, several pages in one PDF in any order', async () => {
    const file = pdfOf('高压电缆接头')
    const path = await scanOf('页码.pdf', await Promise.all([scanned(file, 4, 3), scanned(file, 1, 180)]))
    const answers = answersFor(await read(path))
    expect(answers.map((answer) => answer.state === 'known' && answer.page)).toEqual([4, 1])
  })

  it('lead scans of stamped pages into the place of the pages, until they are taken back', async () => {
    const dossier = pdfOf('高压电缆接头')
    const before = await readFile(dossier)
    const pictures = [scanned(dossier, 6, 180), scanned(dossier, 5, 2), scanned(pdfOf('成果汇编'), 3, 0)]
    const path = await scanOf('盖章页.pdf', [...(await Promise.all(pictures)), blank], 90)
    const { pages } = await takeStamps(client, path, made.workspace, job)
    const title = '高压电缆接头远程操控平台的研制与应用'
    const placed = { state: 'placed', nomination: made.full, title }
    expect(pages).toMatchObject([
      { scanPage: 1, ...placed, page: 6 },
      { scanPage: 2, ...placed, page: 5 },
      { scanPage: 3, state: 'refused', message: expect.stringContaining('汇编') },
      { scanPage: 4, state: 'refused', message: expect.stringContaining('没有识别到页码') },
    ])
    const views = await listStamps(made.workspace, 2026)
    expect(views).toMatchObject([
      { nomination: made.full, page: 5, scanPage: 2, current: true },
      { nomination: made.full, page: 6, scanPage: 1, current: true },
    ])
    expect(views.every(({ sha256 }) => made.workspace.attachments.has(sha256))).toBe(true)
    const { dossiers } = await build()
    expect(dossiers.map(({ stamped }) => stamped)).toEqual([2, undefined, undefined])
    // Upright again, and grey as the scan is; the text under it is still found.
    const seen = await readScan(client, dossier, job)
    expect(seen.flatMap(({ codes }) => codes.map(({ turn }) => turn))).toEqual(seen.map(() => 0))
    const light = await Promise.all([4, 5, 6].map((page) => cornerOf(dossier, page)))
    expect(light.map((value) => value < 250)).toEqual([false, true, true])
    expect((await pdfText(new Uint8Array(await readFile(dossier))))[5]).toContain('评审委员会意见')
    await made.workspace.store.undo()
    expect(await listStamps(made.workspace, 2026)).toEqual([])
    await build()
    expect((await readFile(dossier)).equals(before)).toBe(true)
  })

  it('of a page that would be printed otherwise today are refused, and a scan of it is left out', async () => {
    const path = await scanOf('旧页.pdf', [await scanned(pdfOf('高压电缆接头'), 5, 0)])
    await takeStamps(client, path, made.workspace, job)
    made.workspace.store.write({ label: 'update' }, (writer) =>
      writer.update('nomination', made.full, { contact: '沈阳' }),
    )
    expect(await takeStamps(client, path, made.workspace, job)).toMatchObject({
      pages: [{ state: 'refused', message: expect.stringContaining('付印以后') }],
    })
    const [view] = await listStamps(made.workspace, 2026)
    expect(view).toMatchObject({ page: 5, current: false })
    const { dossiers } = await build()
    expect(dossiers[0]).not.toHaveProperty('stamped')
    expect(removeStamps(made.workspace, [view?.id ?? ''])).toEqual({ removed: 1 })
    const [proof] = made.workspace.store.list({
      type: 'evidence',
      filters: [{ field: 'owner', is: made.full }],
    })
    expect(() => removeStamps(made.workspace, [proof?.id ?? ''])).toThrow('record-missing')
    await made.workspace.store.undo()
    expect(await listStamps(made.workspace, 2026)).toHaveLength(1)
  })

  it('are read from a photograph, and tell of a value that was changed since, by its field', async () => {
    const path = join(packet, '照片.png')
    writeFileSync(path, await scanned(pdfOf('高压电缆接头'), 2, -12))
    const title = '高压电缆接头远程操控平台的研制和应用'
    made.workspace.store.write({ label: 'update' }, (writer) =>
      writer.update('nomination', made.full, { title }),
    )
    const [answer] = answersFor(await read(path))
    if (answer?.state !== 'known' || answer.today.state !== 'differs') throw new Error(JSON.stringify(answer))
    expect(answer.page).toBe(2)
    expect(answer.today.differences).toContainEqual({
      label: { zh: '项目名称', en: 'Title' },
      printed: '高压电缆接头远程操控平台的研制与应用',
      today: title,
    })
    made.workspace.store.write({ label: 'delete' }, (writer) => writer.remove('nomination', made.full))
    expect(answersFor(await read(path))[0]).toMatchObject({ state: 'known', today: { state: 'gone' } })
  })

  it('that are not there are not found, and what cannot be read is said so', async () => {
    const empty = join(packet, 'empty.png')
    writeFileSync(empty, blank)
    expect(await read(empty)).toEqual({ pages: [{ page: 1, codes: [] }] })
    for (const [name, content, code] of [
      ['cut.pdf', '%PDF-1.7\n', 'file-unreadable'],
      ['letter.docx', 'PK', 'file-unsupported'],
    ] as const) {
      writeFileSync(join(packet, name), content)
      await expect(read(join(packet, name))).rejects.toMatchObject({ error: { code } })
    }
    await expect(read(join(packet, 'nowhere.pdf'))).rejects.toMatchObject({ error: { code: 'file-missing' } })
    expect(verifyPageCodes(made.workspace, ['0000-0000-0000', '0000-0000-0001'])).toEqual([
      { code: '000000000000', state: 'unknown' },
      { code: '0000-0000-0001', state: 'mistyped', problem: 'check' },
    ])
  })
})
