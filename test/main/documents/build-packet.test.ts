import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobContext } from '../../../main/core/feature.ts'
import { buildPacket } from '../../../main/features/documents/build-packet.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { pdfInfo, pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'
import { createEvidenceClient } from '../../../main/features/documents/evidence-client.ts'
import { inspectPacket } from '../../../main/features/documents/inspect-packet.ts'
import { filesIn } from '../../../main/features/documents/packet-folder.ts'
import { listPackets } from '../../../main/features/documents/packet-list.ts'
import type { FindingView, RankView } from '../../../shared/cycle-views.ts'
import type { PacketResult } from '../../../shared/packet-views.ts'
import { createNominations, type NominationWorkspace } from '../../support/create-nominations.ts'

const client = createEvidenceClient()
const quiet: JobContext = { signal: new AbortController().signal, report: () => undefined }
let made: NominationWorkspace

const deps = (elected: readonly string[], findings: readonly FindingView[] = []): DocumentDependencies => ({
  findings: async () => findings,
  extraFonts: async () => [],
  rank: async (): Promise<RankView> => ({
    categories: [
      {
        category: 'achievement',
        entries: elected.map((nomination, index) => ({
          nomination,
          title: '',
          unit: '',
          score: 90 - index,
          rank: index + 1,
          elected: true,
          findings: 0,
          judges: 7,
          recusals: 0,
          dropped: null,
          tie: null,
        })),
      },
    ],
  }),
})

/** Every document printed anew: what earlier builds left is taken away. */
const build = async (engine: 'native' | 'wasm', out: string, all = true): Promise<PacketResult> => {
  const { workspace } = made
  await rm(join(workspace.dir, 'packets', '.parts'), { recursive: true, force: true })
  return buildPacket(
    deps([]),
    client,
    { cycle: 2026, out: join(workspace.dir, out), all, engine },
    workspace,
    quiet,
  )
}

beforeAll(async () => {
  made = await createNominations()
})

afterAll(async () => {
  client.close()
  await made.dispose()
})

describe.each(['native', 'wasm'] as const)('a packet built by the %s engine', (engine) => {
  let packet: PacketResult
  const fileOf = (nomination: string): string =>
    join(packet.out, packet.dossiers.find((dossier) => dossier.nomination === nomination)?.file ?? '')
  const bytesOf = async (nomination: string) => new Uint8Array(await readFile(fileOf(nomination)))

  beforeAll(async () => {
    packet = await build(engine, `packets/${engine}`)
  }, 120_000)

  it('holds a dossier each, a volume and a summary per category, and a manifest that verifies', async () => {
    expect(packet.engine).toBe(engine)
    expect(await filesIn(packet.out)).toEqual([
      '01-职工十大科技创新成果/01-润扬水务+高压电缆接头远程操控平台的研制与应用.pdf',
      '01-职工十大科技创新成果/02-润扬水务+污水泵站格栅在线监测系统.pdf',
      '01-职工十大科技创新成果汇总表.xlsx',
      '01-职工十大科技创新成果汇编.pdf',
      '03-十大发明专利/01-润扬水务+一种接触网吊弦方法.pdf',
      '03-十大发明专利汇总表.xlsx',
      '03-十大发明专利汇编.pdf',
      'manifest.json',
      '报送包核验.html',
    ])
    expect((await inspectPacket(packet.out, null, quiet)).report).toEqual({ ok: true, findings: [] })
  })

  it('prints rare names, every evidence page, and running page numbers', async () => {
    const bytes = await bytesOf(made.full)
    const pages = await pdfText(bytes)
    const text = pages.join('\n')
    for (const word of ['宋㛃', '沈𬭩', '江苏润扬水务集团有限公司', '1,712.00', '附件5']) {
      expect(text.replaceAll(' ', '')).toContain(word)
    }
    expect(text).not.toContain('草稿')
    pages.slice(1).forEach((page, index) => {
      expect(page.replaceAll(/\s/gu, '')).toContain(`—${index + 2}—`)
    })
    const info = await pdfInfo(bytes)
    expect(info.pages).toBe(packet.dossiers.find(({ nomination }) => nomination === made.full)?.pages)
    expect(info.tagged).toBe(true)
    expect(info.author).toBe('江苏润扬水务集团有限公司')
    expect(info.bookmarks.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('推荐表'), expect.stringContaining('附件1')]),
    )
    // One page each for four of them, three for the proof of use.
    const first = info.bookmarks.find(({ title }) => title.includes('附件1'))
    expect(info.pages - (first?.page ?? 0) + 1).toBe(7)
  })

  it('marks as draft what has faulty evidence, and prints a page that names file, problem and remedy', async () => {
    const dossier = packet.dossiers.find(({ nomination }) => nomination === made.faulty)
    expect(dossier?.draft).toBe(true)
    const text = (await pdfText(await bytesOf(made.faulty))).map((page) => page.replaceAll(/\s/gu, ''))
    for (const page of text) expect(page).toContain('草稿')
    for (const file of ['加密.pdf', '截断.pdf', '空文件.pdf', '伪装.pdf']) {
      expect(text.some((page) => page.includes('本件材料未能印出') && page.includes(file))).toBe(true)
    }
    expect(text.join('')).toContain('请放入未加密的扫描件')
  })

  it('binds the dossiers into volumes whose contents name the right pages', async () => {
    const volume = packet.volumes.find(({ category }) => category === 'achievement')
    const bytes = new Uint8Array(await readFile(join(packet.out, volume?.file ?? '')))
    const { bookmarks, pages } = await pdfInfo(bytes)
    expect(pages).toBe(volume?.pages)
    const parts = bookmarks.filter(({ level }) => level === bookmarks[0]?.level).slice(1)
    expect(parts.map(({ title }) => title.replaceAll(/\s/gu, ''))).toEqual([
      '第1项高压电缆接头远程操控平台的研制与应用',
      '第2项污水泵站格栅在线监测系统',
    ])
    const text = (await pdfText(bytes)).map((page) => page.replaceAll(/\s/gu, ''))
    for (const { page } of parts) expect(text[1]).toContain(String(page))
    // Only the second dossier is a draft; the cover says that the volume is not final.
    const second = parts[1]?.page ?? 0
    text.forEach((page, index) => {
      expect(page.includes('草稿'), `page ${index + 1}`).toBe(index === 0 || index + 1 >= second)
    })
  })

  it('embeds every font', async () => {
    const { problems } = await inspectEvidence(await bytesOf(made.full), '申报书.pdf')
    expect(problems).toEqual([])
  })

  it('prints the rarest names on every document, in bookmarks and metadata too, and names their fonts', async () => {
    const rare = '𠮷䶮㛃𬭩𰻝\u{2EBF0}𠟛'
    const title = `${rare}氏操作法`
    const { store } = made.workspace
    const before = store.get('nomination', made.bare)?.values
    store.write({ label: 'test' }, (writer) =>
      writer.update('nomination', made.bare, {
        title,
        completers: [{ name: rare, personId: null, contribution: `减排 CO₂ 1.2×10⁴ t，☑已应用` }],
      }),
    )
    const rarePacket = await build(engine, `packets/${engine}-rare`)
    store.write({ label: 'test' }, (writer) =>
      writer.update('nomination', made.bare, {
        title: before?.title ?? null,
        completers: before?.completers ?? null,
      }),
    )
    const manifest = JSON.parse(await readFile(join(rarePacket.out, 'manifest.json'), 'utf8'))
    const dossier = manifest.dossiers.find((one: { title: string }) => one.title === title)
    expect(dossier.draftReasons).toEqual([])
    expect(manifest.fonts.map((font: { name: string }) => font.name)).toEqual(
      expect.arrayContaining(['NotoSerifSC_400Regular.ttf', 'rare-song.ttf', 'rare-ming.ttf']),
    )
    expect(dossier.file).toContain(rare)
    const volume = manifest.volumes.find((one: { category: string }) => one.category === 'patent')
    for (const { file } of [dossier, volume]) {
      const bytes = new Uint8Array(await readFile(join(rarePacket.out, file)))
      const text = (await pdfText(bytes)).join('').replaceAll(/\s/gu, '')
      expect(text).toContain(title)
      expect(text).toContain('CO₂1.2×10⁴t，☑已应用')
      const info = await pdfInfo(bytes)
      const named = file === dossier.file ? info.title : info.bookmarks.map((mark) => mark.title).join()
      expect(named).toContain(title)
      // A glyph that is not there would be glyph 0, a box, and could not be read back.
      expect((await inspectEvidence(bytes, '申报书.pdf')).problems).toEqual([])
    }
  }, 120_000)

  it('gives the same bytes when built again', async () => {
    const again = await build(engine, `packets/${engine}-again`)
    for (const file of await filesIn(packet.out)) {
      const [a, b] = [await readFile(join(packet.out, file)), await readFile(join(again.out, file))]
      expect(a.equals(b), file).toBe(true)
    }
  }, 120_000)
})

describe('building a packet', () => {
  it('takes the elected in order of rank, and marks what has an open blocking finding', async () => {
    const finding: FindingView = {
      nomination: made.full,
      title: '',
      category: 'achievement',
      rule: 'title-length',
      severity: 'block',
      field: 'title',
      message: '名称超过 30 字，请删减。',
      messageEn: 'The title has more than 30 characters; shorten it.',
      source: '',
    }
    const out = join(made.workspace.dir, 'packets/elected')
    const chosen = deps([made.faulty, made.full], [finding])
    const labels: string[] = []
    const packet = await buildPacket(chosen, client, { cycle: 2026, out, all: false }, made.workspace, {
      ...quiet,
      report: ({ label }) => labels.push(String(label)),
    })
    expect(packet.dossiers.map(({ nomination, draft }) => [nomination, draft])).toEqual([
      [made.faulty, true],
      [made.full, true],
    ])
    expect(labels).toEqual([
      '污水泵站格栅在线监测系统',
      '高压电缆接头远程操控平台的研制与应用',
      '职工十大科技创新成果汇编',
      'manifest.json',
    ])
    const pages = await pdfText(new Uint8Array(await readFile(join(out, packet.dossiers[1]?.file ?? ''))))
    expect(pages.join('').replaceAll(/\s/gu, '')).toContain('名称超过30字，请删减。')
    const { packets } = await listPackets(made.workspace, 2026)
    expect(packets.find((entry) => entry.out === out)?.result).toEqual({ ...packet, ms: 0 })
  }, 60_000)

  it('makes a draft of what holds characters that no font has, and names them', async () => {
    const lacking = String.fromCodePoint(0x30041)
    const { store } = made.workspace
    const before = store.get('nomination', made.bare)?.values.title ?? null
    store.write({ label: 'test' }, (writer) =>
      writer.update('nomination', made.bare, { title: `${lacking}氏操作法` }),
    )
    const packet = await build('native', 'packets/rare')
    store.write({ label: 'test' }, (writer) => writer.update('nomination', made.bare, { title: before }))
    const manifest = JSON.parse(await readFile(join(packet.out, 'manifest.json'), 'utf8'))
    const dossier = manifest.dossiers.find(({ title }: { title: string }) => title.startsWith(lacking))
    expect(dossier).toMatchObject({ draft: true, draftReasons: [expect.stringContaining(lacking)] })
  }, 60_000)

  it('prints no picture that the check found broken, and no attachment that has changed on disk since', async () => {
    const { store, attachments } = made.workspace
    const files = store.list({ type: 'evidence', filters: [{ field: 'owner', is: made.full }], limit: 9 })
    const [broken, changed] = ['扫描件-盖章页.jpg', '示意图.png'].map((name) =>
      files.find(({ values }) => values.fileName === name),
    )
    store.write({ label: 'test' }, (writer) =>
      writer.update('evidence', broken?.id ?? '', { problems: ['undecodable-image'] }),
    )
    const path = attachments.pathOf(String(changed?.values.sha256))
    const before = await readFile(path)
    await chmod(path, 0o600)
    await writeFile(path, Buffer.concat([before, Buffer.from('x')]))
    const packet = await build('native', 'packets/broken')
    await writeFile(path, before)
    store.write({ label: 'test' }, (writer) => writer.update('evidence', broken?.id ?? '', { problems: [] }))
    const dossier = packet.dossiers.find(({ nomination }) => nomination === made.full)
    expect(dossier?.draft).toBe(true)
    const text = (await pdfText(new Uint8Array(await readFile(join(packet.out, dossier?.file ?? '')))))
      .join('')
      .replaceAll(/\s/gu, '')
    expect(text).toContain('“扫描件-盖章页.jpg”图像不能完整解码')
    expect(text).toContain('“示意图.png”在台账库中的副本已损坏')
    expect(text.split('本件材料未能印出').length).toBe(3)
  }, 60_000)

  it('says what to do when nobody is elected yet', async () => {
    const input = { cycle: 2026, all: false }
    await expect(buildPacket(deps([]), client, input, made.workspace, quiet)).rejects.toMatchObject({
      error: { code: 'nothing-to-build' },
    })
    await expect(
      buildPacket(deps([]), client, { cycle: 2031, all: true }, made.workspace, quiet),
    ).rejects.toMatchObject({ error: { code: 'cycle-missing' } })
  })

  it('leaves nothing behind when cancelled, and the earlier packet as it was', async () => {
    const root = join(made.workspace.dir, 'cancelled')
    const out = join(root, '2026')
    const controller = new AbortController()
    const input = { cycle: 2026, out, all: true }
    const job = {
      signal: controller.signal,
      report: ({ done }: { done: number }) => done > 0 && controller.abort(),
    }
    await expect(
      buildPacket(deps([]), client, input, made.workspace, {
        ...job,
        report: (progress) => void job.report(progress),
      }),
    ).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(await readdir(root)).toEqual([])
  }, 60_000)

  it('prints with the templates that the workspace has put in place of ours, and says so in the manifest', async () => {
    const folder = join(made.workspace.dir, 'templates')
    const shipped = new URL('../../../main/features/documents/templates/cover.typ', import.meta.url)
    await mkdir(folder)
    await writeFile(join(folder, 'cover.typ'), `${await readFile(shipped, 'utf8')}\n// 本省版本\n`)
    const packet = await build('native', 'packets/own-templates')
    await rm(folder, { recursive: true })
    const hashOf = async (out: string): Promise<unknown> =>
      JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')).templates
    expect(existsSync(packet.out)).toBe(true)
    expect(await hashOf(packet.out)).not.toBe(await hashOf(join(made.workspace.dir, 'packets/native')))
  }, 60_000)
})
