import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manifestName, manifestText } from '../../main/features/documents/manifest.ts'
import { filesIn, openPacketFolder } from '../../main/features/documents/packet-folder.ts'
import { dropFiles } from '../support/drop-files.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'

// Whoever receives a packet by mail has a zip and no workspace.

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const packedPacket = async (): Promise<Uint8Array> => {
  const out = join(app.folder, '2026')
  const packet = await openPacketFolder(out)
  await packet.write('01-成果/01-甲.pdf', '%PDF 甲')
  const text = manifestText({
    schema: 1,
    product: 'jiangxin-ledger',
    award: '2026年度三个十大',
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
        file: '01-成果/01-甲.pdf',
        pages: 12,
        title: '卸船机抓斗防摇装置',
        unit: '云帆港口',
        dataHash: 'b'.repeat(64),
        draft: false,
        draftReasons: [],
      },
    ],
    volumes: [],
    summaries: [],
    files: [...packet.files()],
  })
  await packet.write(manifestName, text)
  await packet.finish()
  return zipSync(
    Object.fromEntries((await filesIn(out)).map((file) => [`报送包/${file}`, readFileSync(join(out, file))])),
  )
}

it('verifies a zip that is dropped on the page, and says what is wrong with a bad one', async () => {
  const zip = await packedPacket()
  const sound = join(app.folder, '云帆港口报送包.zip')
  const cut = join(app.folder, '没传完.zip')
  writeFileSync(sound, zip)
  writeFileSync(cut, zip.subarray(0, zip.length - 40))
  await app.page.getByRole('link', { name: '校验报送包' }).first().click()
  const place = app.page.getByText('zip 不用先解压').locator('..')

  await dropFiles(app, place, [sound])
  await app.page.getByText('校验通过：清单所列 1 个文件齐全').waitFor()
  await app.page.getByRole('cell', { name: '卸船机抓斗防摇装置' }).waitFor()
  // Inside the archive nothing can be opened.
  expect(await app.page.getByRole('button', { name: /打开“/ }).count()).toBe(0)

  await dropFiles(app, place, [cut])
  await app.page.getByText('没有校验压缩包“没传完.zip”。原因：文件不完整，多半是没有传完。').waitFor()
  expect(app.errors).toEqual([])
})
