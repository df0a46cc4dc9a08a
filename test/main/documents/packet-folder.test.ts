import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectPacket } from '../../../main/features/documents/inspect-packet.ts'
import { type Manifest, manifestName, manifestText } from '../../../main/features/documents/manifest.ts'
import { openPacketFolder } from '../../../main/features/documents/packet-folder.ts'

let folder = ''
let out = ''
const job = { signal: new AbortController().signal, report: () => undefined }

const manifest = (files: Manifest['files']): Manifest => ({
  schema: 1,
  product: 'jiangxin-ledger',
  award: '三个十大',
  organiser: '总工会',
  year: 2026,
  pack: { id: 'three-tens-2026', version: '2026.1' },
  documentDate: '2026-12-31',
  engine: { name: 'native', version: '0.14' },
  templates: 'a'.repeat(64),
  fonts: [],
  dossiers: [],
  volumes: [],
  summaries: [],
  files,
})

const build = async (content: string): Promise<void> => {
  const packet = await openPacketFolder(out)
  await packet.write('01-成果/01-甲.pdf', content)
  await packet.write('01-成果汇总表.xlsx', 'xlsx')
  await packet.write(manifestName, manifestText(manifest([...packet.files()])))
  await packet.finish()
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-packet-'))
  out = join(folder, '2026')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a packet folder', () => {
  it('appears in one move and leaves no working copies', async () => {
    await build('第一稿')
    expect(await readdir(folder)).toEqual(['2026'])
    expect((await inspectPacket(out, null, job)).report).toEqual({ ok: true, findings: [] })
    expect((await inspectPacket(join(out, manifestName), null, job)).report).toEqual({
      ok: true,
      findings: [],
    })
  })

  it('takes the place of an earlier packet only when finished', async () => {
    await build('第一稿')
    const packet = await openPacketFolder(out)
    await packet.write('01-成果/01-甲.pdf', '第二稿')
    expect(await readFile(join(out, '01-成果/01-甲.pdf'), 'utf8')).toBe('第一稿')
    await packet.giveUp()
    expect(await readdir(folder)).toEqual(['2026'])
    await build('第二稿')
    expect(await readFile(join(out, '01-成果/01-甲.pdf'), 'utf8')).toBe('第二稿')
    expect(await readdir(folder)).toEqual(['2026'])
  })

  it('refuses a folder with files that are none of ours, and touches nothing in it', async () => {
    await writeFile(join(folder, '合同.docx'), '重要')
    await expect(openPacketFolder(folder)).rejects.toMatchObject({ error: { code: 'invalid-input' } })
    await build('第一稿')
    await writeFile(join(out, '批注.txt'), '领导意见')
    const refusal = await openPacketFolder(out).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ error: { fields: [{ field: 'out' }] } })
    expect(JSON.stringify(refusal)).toContain('批注.txt')
    expect(existsSync(join(out, '批注.txt'))).toBe(true)
  })

  it('brings the earlier packet back after a power cut between the two moves', async () => {
    await build('第一稿')
    await rename(out, join(folder, '.2026.replaced'))
    const packet = await openPacketFolder(out)
    await packet.giveUp()
    expect((await inspectPacket(out, null, job)).report).toMatchObject({ ok: true })
  })
})

describe('verifying a packet', () => {
  it('names what is missing, changed and extra, with what to do', async () => {
    await build('第一稿')
    await writeFile(join(out, '01-成果/01-甲.pdf'), '改')
    await unlink(join(out, '01-成果汇总表.xlsx'))
    await writeFile(join(out, '多余.txt'), '')
    await writeFile(join(out, 'Thumbs.db'), '')
    const { ok, findings } = (await inspectPacket(out, null, job)).report
    expect(ok).toBe(false)
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['changed', '01-成果/01-甲.pdf'],
      ['missing', '01-成果汇总表.xlsx'],
      ['extra', '多余.txt'],
    ])
    expect(findings[0]?.message).toContain('与清单不一致')
  })

  it('notices an edited manifest', async () => {
    await build('第一稿')
    const path = join(out, manifestName)
    await writeFile(path, (await readFile(path, 'utf8')).replace('2026-12-31', '2026-12-30'))
    expect((await inspectPacket(out, null, job)).report.findings).toMatchObject([
      { code: 'changed', file: manifestName },
    ])
  })

  it('says so when there is no manifest, or one that cannot be read', async () => {
    await expect(inspectPacket(folder, null, job)).rejects.toMatchObject({
      error: { code: 'manifest-missing' },
    })
    await writeFile(join(folder, manifestName), '{"schema":')
    expect((await inspectPacket(folder, null, job)).report.findings).toMatchObject([
      { code: 'manifest-unreadable' },
    ])
  })

  it('does not follow names that lead out of the packet', async () => {
    const text = manifestText(manifest([{ file: '../secret', sha256: 'a'.repeat(64), bytes: 1 }]))
    await writeFile(join(folder, manifestName), text)
    expect((await inspectPacket(folder, null, job)).report.findings).toMatchObject([
      { code: 'manifest-unreadable' },
    ])
  })

  it('writes sorted keys and no machine path', async () => {
    const text = manifestText(manifest([]))
    const keys = Object.keys(JSON.parse(text))
    expect(keys).toEqual(keys.toSorted())
    expect(text).not.toContain(tmpdir())
  })
})
