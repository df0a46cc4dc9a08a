import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowArguments } from '../../main/shell/browser/app-window.ts'
import { findBrowser } from '../../main/shell/browser/find-browser.ts'
import { type BrowserShell, startBrowserShell } from '../../main/shell/browser/start-browser-shell.ts'

const fontDir = fileURLToPath(new URL('../../build/fonts', import.meta.url))
const pageDir = fileURLToPath(new URL('../../dist/renderer', import.meta.url))
const cores: ChildProcess[] = []
let dataDir: string
let shell: BrowserShell
let browser: Browser
let page: Page

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-e2e-'))
  shell = await startBrowserShell({
    pageDir,
    fontDir,
    dataDir,
    browser: null,
    say: () => undefined,
    onDone: () => undefined,
    core: { onStart: (core) => cores.push(core) },
  })
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium on this machine')
  // The flags the program itself opens its window with, but for window, profile and line to the browser.
  const args = windowArguments('', '', process.getuid?.() === 0).filter(
    (arg) => !/^--(app=|user-data-dir=|remote-debugging-pipe)/.test(arg),
  )
  browser = await chromium.launch({ executablePath, args: [...args] })
  page = await browser.newPage()
  await page.goto(shell.newEntry())
})
afterAll(async () => {
  await browser.close()
  await shell.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('the address bar and the page know nothing of the token', async () => {
  expect(new URL(page.url()).search).toBe('')
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(await page.evaluate(() => document.referrer)).toBe('')
})

test('the page is styled, though only styles with the nonce of this load are taken', async () => {
  await page.getByRole('heading').first().waitFor()
  const sheets = await page.evaluate(() => document.querySelectorAll('style').length)
  expect(sheets).toBeGreaterThan(0)
  const foreign = await page.evaluate(() => {
    // As markup smuggled in would come; the page itself gives its nonce to the elements it makes.
    document.head.insertAdjacentHTML('beforeend', '<style>body { outline: 7px solid }</style>')
    return getComputedStyle(document.body).outlineWidth
  })
  expect(foreign).not.toBe('7px')
})

test.each([
  [
    'inline script',
    "const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s)",
  ],
  [
    'inline handler',
    `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.owned = 1">')`,
  ],
])('no %s runs', async (_, attack) => {
  await page.evaluate(attack)
  await page.waitForTimeout(200)
  expect(await page.evaluate('window.owned')).toBeUndefined()
})

test('a rare character of a name brings in our own font, and only then', async () => {
  const statuses = () =>
    page.evaluate(async () => {
      await document.fonts.ready
      const ours = [...document.fonts].filter((face) => face.family.includes('Jiangxin Rare'))
      return ours.map((face) => face.status)
    })
  expect(await statuses()).toEqual(['unloaded', 'unloaded'])
  await page.evaluate(() => document.body.insertAdjacentText('beforeend', '\u{2EBF0}'))
  await expect.poll(statuses, { timeout: 10_000 }).toEqual(['loaded', 'unloaded'])
})

test('the page reaches nothing outside this program', async () => {
  const reached = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (failure: Error) => failure.message,
    ),
  )
  expect(reached).toContain('Failed to fetch')
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        void fetch('http://127.0.0.1:9/').catch(() => undefined)
      }),
  )
  expect(violated).toBe('connect-src')
})

test('when the core dies, the page says so until it is back, and works on', async () => {
  const banner = page.getByRole('alert').filter({ hasText: '正在自动恢复' })
  cores.at(-1)?.kill('SIGKILL')
  await banner.waitFor()
  await banner.waitFor({ state: 'detached' })
  expect(cores).toHaveLength(2)
  await page.reload()
  await page.getByRole('heading').first().waitFor()
})
