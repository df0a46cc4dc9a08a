import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startBrowserShell } from '../../main/shell/browser/start-browser-shell.ts'

const pageDir = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** Debian's Chromium, as root in a container: no sandbox of its own, and no calls home. */
const executablePath = '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export interface OpenApp {
  readonly page: Page
  /** A folder of this run's own; removed at the end. */
  readonly folder: string
  /** Errors that the page threw or logged. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

/** The built page in real Chromium, through the browser shell, with a core of its own and nothing opened yet. */
export const openApp = async (viewport = { width: 1366, height: 768 }): Promise<OpenApp> => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-app-'))
  const shell = await startBrowserShell({
    pageDir,
    dataDir: join(folder, 'data'),
    browser: null,
    say: () => undefined,
    onDone: () => undefined,
  })
  let browser: Browser | null = null
  const errors: string[] = []
  browser = await chromium.launch({ executablePath, args })
  const page = await browser.newPage({ viewport, locale: 'zh-CN' })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  await page.goto(shell.newEntry())
  return {
    page,
    folder,
    errors,
    async close() {
      await browser?.close()
      await shell.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
