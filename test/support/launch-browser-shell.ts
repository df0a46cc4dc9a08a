import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { startBrowserShell } from '../../main/shell/browser/start-browser-shell.ts'
import type { LaunchedShell, LaunchOptions } from './open-app.ts'

const fontDir = fileURLToPath(new URL('../../build/fonts', import.meta.url))
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

/** The page in real Chromium through the browser shell. */
export const launchBrowserShell = async ({ dataDir, viewport }: LaunchOptions): Promise<LaunchedShell> => {
  const cores: ChildProcess[] = []
  const shell = await startBrowserShell({
    pageDir,
    fontDir,
    dataDir,
    browser: null,
    say: () => undefined,
    onDone: () => undefined,
    core: { onStart: (core) => cores.push(core) },
  })
  const browser = await chromium.launch({ executablePath, args })
  const page = await browser.newPage({ viewport, locale: 'zh-CN' })
  await page.goto(shell.newEntry())
  return {
    page,
    async killCore() {
      cores.at(-1)?.kill('SIGKILL')
    },
    async close() {
      await browser.close()
      await shell.close()
    },
  }
}
