import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../../main/files/sha256-of.ts'
import { inspectPacket } from '../../main/features/documents/inspect-packet.ts'
import { type Manifest, manifestText } from '../../main/features/documents/manifest.ts'
import { packetChecker, packetCheckerName } from '../../main/features/documents/packet-checker.ts'
import { accessibilityFaults } from '../support/accessibility-faults.ts'
import { launchChromium } from '../support/launch-chromium.ts'

// The checker page as an archivist uses it: opened from the folder itself, years later, without the program.

const folder = mkdtempSync(join(tmpdir(), 'packet-checker-'))
const genuine = join(folder, '报送包-2026')
const copy = join(folder, '收到的报送包')
const job = { signal: new AbortController().signal, report: () => undefined }

/** Sizes at and around the 64-byte block and the 4-MB slice in which the page reads. */
const files: Readonly<Record<string, Uint8Array>> = {
  '01-成果/01-甲.pdf': new TextEncoder().encode('%PDF-1.7 甲'),
  '01-成果/空.txt': new Uint8Array(0),
  '01-成果/55.bin': new Uint8Array(55).fill(1),
  '01-成果/56.bin': new Uint8Array(56).fill(2),
  '01-成果/64.bin': new Uint8Array(64).fill(3),
  '01-成果汇编.pdf': Uint8Array.from({ length: 4 * 1024 * 1024 + 1 }, (_, index) => (index * 31) % 251),
}

let browser: Browser
let page: Page

const check = async (): Promise<string> => checkOf('#folder', copy)
const checkOf = async (chooser: string, chosen: string): Promise<string> => {
  await page.goto(pathToFileURL(join(copy, packetCheckerName)).href)
  await page.locator(chooser).setInputFiles(chosen)
  await page.locator('.check-verdict.ok, .check-verdict.bad').waitFor()
  return (await page.locator('#result').textContent()) ?? ''
}

beforeAll(async () => {
  const all = { ...files, [packetCheckerName]: await packetChecker() }
  for (const [file, bytes] of Object.entries(all)) {
    mkdirSync(dirname(join(genuine, file)), { recursive: true })
    writeFileSync(join(genuine, file), bytes)
  }
  const manifest: Manifest = {
    schema: 1,
    product: 'jiangxin-ledger',
    award: '2026年度省部属企业职工“三个十大”',
    organiser: '江苏省总工会',
    year: 2026,
    pack: { id: 'three-tens', version: '1' },
    documentDate: '2026-12-31',
    engine: { name: 'native', version: '0' },
    templates: sha256Of(''),
    fonts: [],
    dossiers: [],
    volumes: [],
    summaries: [],
    files: Object.entries(all).map(([file, bytes]) => ({
      file,
      sha256: sha256Of(bytes),
      bytes: bytes.length,
    })),
  }
  writeFileSync(join(genuine, 'manifest.json'), manifestText(manifest))
  browser = await launchChromium()
  page = await browser.newPage({ locale: 'zh-CN' })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  rmSync(copy, { recursive: true, force: true })
  cpSync(genuine, copy, { recursive: true })
})

describe('checker page', () => {
  it('accepts a genuine packet, as the program does', async () => {
    expect(await check()).toContain('核验通过：7 个文件与清单完全一致。')
    expect((await inspectPacket(copy, null, job)).report.ok).toBe(true)
  })

  it('rejects any changed byte, and names the file', async () => {
    // Spread over every file and over first, last and middle places; the same on every run.
    for (const [index, [file, bytes]] of Object.entries(files).entries()) {
      if (bytes.length === 0) continue
      for (const at of [0, bytes.length - 1, (bytes.length * (index + 3)) >> 4]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << (index % 8))
        writeFileSync(join(copy, file), changed)
        const text = await check()
        expect(text).toContain('核验未通过：1 处与清单不符')
        expect(text).toContain(file)
        writeFileSync(join(copy, file), bytes)
      }
    }
  })

  it('tells missing files and files put in later', async () => {
    rmSync(join(copy, '01-成果/01-甲.pdf'))
    writeFileSync(join(copy, '补充说明.docx'), 'x')
    writeFileSync(join(copy, 'Thumbs.db'), 'x')
    const text = await check()
    expect(text).toContain('核验未通过：2 处')
    expect(text).toContain('缺少这个文件')
    expect(text).toContain('清单中没有，是后来放入的')
  })

  it('tells an edited manifest, one that is cut, and a folder without any', async () => {
    const manifest = join(copy, 'manifest.json')
    const text = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, text.replace('江苏省总工会', '某某总工会'))
    expect(await check()).toContain('清单本身被改动过')
    writeFileSync(manifest, text.slice(0, 200))
    expect(await check()).toContain('无法读取')
    rmSync(manifest)
    expect(await check()).toContain('没有找到清单')
  })

  it('takes a zip archive of the packet as it takes the folder', async () => {
    const archive = join(folder, '报送包.zip')
    const zip = async (change: Readonly<Record<string, string>>): Promise<void> => {
      const names = ['manifest.json', packetCheckerName, ...Object.keys(files)]
      const entries = names.map((name) => [
        `报送包-2026/${name}`,
        change[name] === undefined
          ? new Uint8Array(readFileSync(join(genuine, name)))
          : strToU8(change[name]),
      ])
      writeFileSync(archive, zipSync(Object.fromEntries(entries)))
    }
    await zip({})
    expect(await checkOf('#zip', archive)).toContain('核验通过：7 个文件')
    await zip({ '01-成果/01-甲.pdf': '%PDF-1.7 乙' })
    expect(await checkOf('#zip', archive)).toMatch(/核验未通过：1 处.*01-成果\/01-甲\.pdf内容被改动过/su)
    writeFileSync(archive, readFileSync(archive).subarray(0, 500))
    expect(await checkOf('#zip', archive)).toContain('不是完整的 zip')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('asks nothing of any network and throws no error', async () => {
    const asked: string[] = []
    const errors: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => errors.push(String(error)))
    await check()
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(errors).toEqual([])
  })
})
