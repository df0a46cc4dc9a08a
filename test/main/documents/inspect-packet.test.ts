import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inspectPacket, packetFile } from '../../../main/features/documents/inspect-packet.ts'
import { type Manifest, manifestName, manifestText } from '../../../main/features/documents/manifest.ts'
import { openPacketFolder } from '../../../main/features/documents/packet-folder.ts'

const job = { signal: new AbortController().signal, report: () => undefined }
const dossier = '01-成果/01-甲.pdf'

let folder = ''
let workspace = ''
/** A packet built inside a workspace. */
let built = ''

const manifest = (files: Manifest['files']): Manifest => ({
  schema: 1,
  product: 'jiangxin-ledger',
  award: '三个十大',
  organiser: '江苏省总工会',
  year: 2026,
  pack: { id: 'three-tens-2026', version: '2026.1' },
  documentDate: '2026-12-31',
  engine: { name: 'native', version: '0.14' },
  templates: 'a'.repeat(64),
  fonts: [],
  dossiers: [
    {
      category: 'achievement',
      file: dossier,
      pages: 12,
      title: '甲',
      unit: '云帆港口',
      dataHash: 'b'.repeat(64),
      draft: false,
      draftReasons: [],
    },
  ],
  volumes: [],
  summaries: [],
  files,
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-inspect-'))
  workspace = join(folder, '台账')
  built = join(workspace, 'packets', '2026')
  const packet = await openPacketFolder(built)
  await packet.write(dossier, '%PDF 甲')
  await packet.write(manifestName, manifestText(manifest([...packet.files()])))
  await packet.finish()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('tells of a packet anywhere, without a workspace', async () => {
  const check = await inspectPacket(built, null, job)
  expect(check).toMatchObject({
    report: { ok: true },
    file: null,
    packet: {
      award: '三个十大',
      year: 2026,
      result: { out: built, dossiers: [{ file: dossier, pages: 12 }] },
    },
  })
  expect(check.packet?.categories.find(({ id }) => id === 'achievement')?.title).toContain('成果')
  expect(await inspectPacket(join(built, manifestName), null, job)).toEqual(check)
})

it('knows one dossier alone by the packet it lies in, or by those of the open workspace', async () => {
  const inPlace = await inspectPacket(join(built, dossier), null, job)
  expect(inPlace).toMatchObject({ report: { ok: true }, file: dossier, packet: { year: 2026 } })

  const elsewhere = join(folder, '收到的.pdf')
  await copyFile(join(built, dossier), elsewhere)
  expect(await inspectPacket(elsewhere, workspace, job)).toMatchObject({
    report: { ok: true },
    file: dossier,
  })
  expect(await inspectPacket(elsewhere, null, job)).toMatchObject({
    report: { ok: false, findings: [{ code: 'unknown-file', file: '收到的.pdf' }] },
    packet: null,
  })
})

it('one byte more is another dossier', async () => {
  await writeFile(join(built, dossier), '%PDF 甲 ')
  expect(await inspectPacket(join(built, dossier), null, job)).toMatchObject({
    report: { ok: false, findings: [{ code: 'changed' }] },
    packet: { year: 2026 },
  })
  const copy = join(folder, '改过.pdf')
  await writeFile(copy, '%PDF 甲 ')
  expect((await inspectPacket(copy, workspace, job)).report.findings).toMatchObject([
    { code: 'unknown-file' },
  ])
})

it('refuses what is not there, and a folder that is no packet', async () => {
  await expect(inspectPacket(join(folder, 'no'), null, job)).rejects.toMatchObject({
    error: { code: 'file-missing' },
  })
  await mkdir(join(folder, 'empty'))
  await expect(inspectPacket(join(folder, 'empty'), null, job)).rejects.toMatchObject({
    error: { code: 'manifest-missing' },
  })
})

it('a manifest that says nonsense is told of, and shows no packet', async () => {
  await writeFile(join(built, manifestName), '{}')
  expect(await inspectPacket(built, null, job)).toMatchObject({
    report: { ok: false, findings: [{ code: 'manifest-unreadable' }] },
    packet: null,
  })
})

it('hands out only files that the manifest names', async () => {
  expect(await packetFile(built, dossier)).toBe(join(built, dossier))
  for (const file of [manifestName, '../../ledger.sqlite', 'x.pdf'])
    await expect(packetFile(built, file)).rejects.toMatchObject({ error: { code: 'file-missing' } })
  await expect(packetFile(folder, dossier)).rejects.toMatchObject({ error: { code: 'manifest-missing' } })
})
