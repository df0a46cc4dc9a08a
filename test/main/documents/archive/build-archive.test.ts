import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildArchive } from '../../../../main/features/documents/archive/build-archive.ts'
import { buildPacket } from '../../../../main/features/documents/build-packet.ts'
import { chooseEngine } from '../../../../main/features/documents/engine/typeset-engine.ts'
import { createEvidenceClient } from '../../../../main/features/documents/evidence-client.ts'
import { pdfText } from '../../../../main/features/documents/evidence/pdf-text.ts'
import { sha256Of } from '../../../../main/files/sha256-of.ts'
import type { ArchiveResult } from '../../../../shared/packet-views.ts'
import { createNominations, type NominationWorkspace } from '../../../support/create-nominations.ts'

const client = createEvidenceClient()
const job = { signal: new AbortController().signal, report: () => undefined }
const deps = { findings: async () => [], rank: async () => ({ categories: [] }), extraFonts: async () => [] }
let made: NominationWorkspace
let path = ''

const archive = (name: string): Promise<ArchiveResult> =>
  buildArchive(deps, client, { path, out: join(made.workspace.dir, name) }, made.workspace, job)
const failed = ({ items }: ArchiveResult): readonly string[] =>
  items.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
const proofs = () =>
  made.workspace.store.list({ type: 'evidence', filters: [{ field: 'owner', is: made.full }] })

beforeAll(async () => {
  made = await createNominations()
  path = join(made.workspace.dir, 'packets', '2026')
  await buildPacket(deps, client, { cycle: 2026, out: path, all: true }, made.workspace, job)
})
afterAll(async () => {
  client.close()
  await made.dispose()
})

describe('the archive edition of a packet', { timeout: 120_000 }, () => {
  it('is PDF/A-3b, and any reader takes the originals and the data out of it as they were', async () => {
    const result = await archive('one')
    expect(failed(result)).toEqual([])
    expect(result.items.map(({ file }) => file)).toEqual([
      expect.stringContaining('高压电缆接头远程操控平台的研制与应用.pdf'),
      expect.stringContaining('一种接触网吊弦方法.pdf'),
    ])
    expect(result.left).toEqual([{ title: '污水泵站格栅在线监测系统', reason: '报送包中是草稿' }])
    const file = join(result.out, result.items[0]?.file ?? '')
    const bytes = readFileSync(file)
    expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>B</u)
    expect(sha256Of(bytes)).toBe(result.items[0]?.sha256)
    // By poppler, which knows nothing of us.
    const taken = join(made.workspace.dir, 'taken')
    mkdirSync(taken)
    execFileSync('pdfdetach', ['-saveall', '-o', taken, file], { stdio: 'ignore' })
    const hashes = readdirSync(taken).map((name) => sha256Of(readFileSync(join(taken, name))))
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as {
      readonly dossiers: readonly { readonly dataHash: string }[]
    }
    const expected = [...proofs().map(({ values }) => String(values.sha256)), manifest.dossiers[0]?.dataHash]
    expect(hashes.toSorted()).toEqual(expected.toSorted())
    const texts = (await pdfText(new Uint8Array(bytes))).map((text) => text.replace(/\s+/gu, ''))
    // Cover, four pages of form, seven of evidence as pictures, the note.
    expect(texts.join('\n')).toContain('宋㛃')
    expect(texts.at(-1)).toContain('归档说明')
    expect((await archive('again')).items, 'the same bytes when made again').toEqual(result.items)
    const report = await pdfText(new Uint8Array(readFileSync(join(result.out, result.report))))
    expect(report.join('').replace(/\s+/gu, '')).toContain('共2件，通过2件')
  })

  it('says which property a damaged original, dossier or manifest lacks', async () => {
    const { attachments } = made.workspace
    const place = attachments.pathOf(
      String(proofs().find(({ values }) => values.fileName === '示意图.png')?.values.sha256),
    )
    const sound = readFileSync(place)
    appendFileSync(place, ' ')
    appendFileSync(join(path, 'manifest.json'), ' ')
    const dossier = readdirSync(join(path, '03-十大发明专利'))[0] ?? ''
    appendFileSync(join(path, '03-十大发明专利', dossier), ' ')
    expect(failed(await archive('damaged'))).toEqual([
      '报送包清单未被改动',
      '原始材料未被改动',
      '原始材料与数据都嵌在文件里',
      '报送包清单未被改动',
      '报送的申报书未被改动',
    ])
    writeFileSync(place, sound)
  })

  it('leaves out what has changed since it was printed', async () => {
    made.workspace.store.write({ label: 'update' }, (writer) =>
      writer.update('nomination', made.full, { contact: '沈阳' }),
    )
    const { items, left } = await archive('changed')
    expect(items).toHaveLength(1)
    expect(left[0]?.reason).toContain('付印以后申报内容改过')
  })

  it('is refused by the engine that cannot write it, and where no packet lies', async () => {
    const engine = await chooseEngine('wasm')
    const input = { main: '甲', files: [], documentDate: '2026-01-01', standard: 'a-3b' as const }
    await expect(engine.pdf(input)).rejects.toMatchObject({ kind: 'engine-missing' })
    engine.close()
    const nowhere = { path: join(made.workspace.dir, 'nowhere') }
    await expect(buildArchive(deps, client, nowhere, made.workspace, job)).rejects.toThrow('manifest-missing')
  })
})
