import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectPacket } from '../../../main/features/documents/inspect-packet.ts'
import { manifestName, manifestText } from '../../../main/features/documents/manifest.ts'
import { filesIn, openPacketFolder } from '../../../main/features/documents/packet-folder.ts'
import { errorMessage } from '../../../shared/error-messages.ts'
import { writeZip, type ZipPart } from '../../support/write-zip.ts'

const job = { signal: new AbortController().signal, report: () => undefined }
const dossier = '01-成果/01-甲.pdf'
/** 01-成果/01-甲.pdf and 报送包 as Windows writes them: code page 936. */
const gbk = {
  dossier: Buffer.from(
    [...'01-']
      .map((c) => c.charCodeAt(0))
      .concat(0xb3, 0xc9, 0xb9, 0xfb, 0x2f, 0x30, 0x31, 0x2d, 0xbc, 0xd7, 0x2e, 0x70, 0x64, 0x66),
  ),
  folder: Buffer.from([0xb1, 0xa8, 0xcb, 0xcd, 0xb0, 0xfc, 0x2f]),
}
const utf8 = 1 << 11

let folder = ''
let files: Readonly<Record<string, Uint8Array>> = {}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-archive-'))
  const out = join(folder, '2026')
  const packet = await openPacketFolder(out)
  await packet.write(dossier, `%PDF 甲 ${'工'.repeat(400)}`)
  const text = manifestText({
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
    dossiers: [],
    volumes: [],
    summaries: [],
    files: [...packet.files()],
  })
  await packet.write(manifestName, text)
  await packet.finish()
  const read = (await filesIn(out)).map(async (file) => [file, await readFile(join(out, file))] as const)
  files = Object.fromEntries(await Promise.all(read))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const part = (file: string, more: Partial<ZipPart> = {}): ZipPart => ({
  name: file,
  bytes: files[file] ?? '',
  flags: utf8,
  ...more,
})

const inspect = async (archive: Uint8Array, name = '报送包.zip') => {
  const path = join(folder, name)
  await writeFile(path, archive)
  return inspectPacket(path, null, job)
}

const refusal = async (archive: Uint8Array, name?: string): Promise<string> => {
  const failure = await inspect(archive, name).catch((error: unknown) => error)
  expect(failure).toMatchObject({ error: { code: 'archive-refused' } })
  return errorMessage((failure as { readonly error: Parameters<typeof errorMessage>[0] }).error, 'zh')
}

describe('a packet in a zip', () => {
  it('is verified where it lies, at the top of the archive or in a folder', async () => {
    expect(await inspect(zipSync(files))).toMatchObject({
      report: { ok: true, findings: [] },
      packet: { year: 2026 },
      file: null,
      archive: true,
    })
    const inside = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`送审/2026/${name}`, bytes]),
    )
    expect(await inspect(zipSync(inside))).toMatchObject({ report: { ok: true, findings: [] } })
  })

  it('is read as Windows and macOS pack it: code page 936, UTF-8 without a mark, a Unicode name aside, their own files', async () => {
    const windows = [
      { name: gbk.folder, bytes: '' },
      { name: Buffer.concat([gbk.folder, gbk.dossier]), bytes: files[dossier] ?? '' },
      { name: Buffer.concat([gbk.folder, Buffer.from(manifestName)]), bytes: files[manifestName] ?? '' },
    ]
    expect((await inspect(writeZip(windows))).report).toEqual({ ok: true, findings: [] })
    const mac = [
      ...[dossier, manifestName].map((file) => part(file, { flags: 0 })),
      { name: `__MACOSX/._${manifestName}`, bytes: 'x' },
      { name: '.DS_Store', bytes: 'x' },
    ]
    expect((await inspect(writeZip(mac))).report).toEqual({ ok: true, findings: [] })
    const label = Buffer.from(dossier)
    const header = Buffer.from([0x75, 0x70, label.length + 5, 0, 1, 0, 0, 0, 0])
    const aside = part(dossier, { name: '01-__/01-_.pdf', flags: 0, extra: Buffer.concat([header, label]) })
    expect((await inspect(writeZip([aside, part(manifestName)]))).report).toEqual({ ok: true, findings: [] })
  })

  it('names what was changed, left out or added in it', async () => {
    const other = `%PDF 甲 ${'土'.repeat(400)}`
    const zip = writeZip([
      part(dossier, { bytes: other }),
      part(manifestName),
      part('附言.txt', { bytes: 'x' }),
    ])
    expect((await inspect(zip)).report.findings).toMatchObject([
      { code: 'changed', file: dossier },
      { code: 'extra', file: '附言.txt' },
    ])
    expect((await inspect(writeZip([part(manifestName)]))).report.findings).toMatchObject([
      { code: 'missing', file: dossier },
    ])
    // Of the length that the manifest gives, but the packed bytes are damaged.
    const damaged = writeZip([part(dossier), part(manifestName)])
    damaged.fill(0xff, 60, 70)
    expect((await inspect(damaged)).report.findings).toMatchObject([{ code: 'changed', file: dossier }])
    // The archive claims the right length and holds more.
    const longer = part(dossier, { bytes: `${other}工`, claims: files[dossier]?.length ?? 0 })
    expect((await inspect(writeZip([longer, part(manifestName)]))).report.findings).toMatchObject([
      { code: 'changed', file: dossier },
    ])
  })

  it('is told from an archive that holds no packet', async () => {
    await expect(inspect(writeZip([part('说明.txt', { bytes: 'x' })]))).rejects.toMatchObject({
      error: { code: 'manifest-missing' },
    })
  })
})

describe('a bad archive is refused with what to do', () => {
  it('cut off anywhere', async () => {
    const whole = writeZip([part(dossier), part(manifestName)])
    for (const length of [30, 200, whole.length - 30, whole.length - 15])
      expect(await refusal(whole.subarray(0, length))).toContain('没有传完')
  })

  it('no zip at all', async () => {
    expect(await refusal(Buffer.from('Rar!\x1a\x07\x01\x00 more'), '报送包.rar')).toContain('不是 zip')
    expect(await refusal(Buffer.alloc(0))).toContain('不是 zip')
  })

  it('encrypted', async () => {
    expect(await refusal(writeZip([part(dossier, { flags: utf8 | 1 }), part(manifestName)]))).toContain(
      '密码',
    )
  })

  it('with names that lead out, or that two files have', async () => {
    const unsafe = ['../../甲.pdf', '/etc/甲.pdf', 'C:\\甲.pdf', '01-成果/../../甲.pdf', manifestName]
    for (const name of unsafe)
      expect(await refusal(writeZip([part(dossier, { name }), part(manifestName)]))).toContain('不要解压')
  })

  it('with names in no encoding that can be told', async () => {
    const shiftJis = Buffer.from([0x83, 0x7d, 0x83, 0x6a, 0x83, 0x85, 0xff])
    for (const name of [shiftJis, '????/??.pdf'])
      expect(await refusal(writeZip([part(dossier, { name, flags: 0 }), part(manifestName)]))).toContain(
        '编码',
      )
  })

  it('that would unpack without end', async () => {
    const zeros = part('01-成果/02.pdf', { bytes: new Uint8Array(200_000_000) })
    expect(await refusal(writeZip([zeros, part(manifestName)]))).toContain('大得不正常')
  })
})
