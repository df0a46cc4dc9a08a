import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startBrowserShell } from '../../main/shell/browser/start-browser-shell.ts'
import { launchChromium } from './launch-chromium.ts'
import type { LaunchedShell, LaunchOptions } from './open-app.ts'

const fontDir = fileURLToPath(new URL('../../build/fonts', import.meta.url))
const pageDir = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** The page in real Chromium through the browser shell. */
export const launchBrowserShell = async ({
  dataDir,
  viewport,
}: LaunchOptions): Promise<LaunchedShell & { readonly corePid: number }> => {
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
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport, locale: 'zh-CN' })
  await page.goto(shell.newEntry())
  return {
    page,
    corePid: cores.at(-1)?.pid ?? 0,
    async killCore() {
      cores.at(-1)?.kill('SIGKILL')
    },
    async close() {
      await browser.close()
      await shell.close()
    },
  }
}
