import { fileURLToPath } from 'node:url'
import { userDataDir } from '../user-data-dir.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { showRunning } from './run-file.ts'
import { startBrowserShell } from './start-browser-shell.ts'

// Entry of the program where Electron is not to be had. From source the page lies in dist/renderer, fonts in build.

const dataDir = userDataDir()
const say = (line: string): void => console.log(line)
const running = await showRunning(dataDir)
if (running === null) {
  const browser = hasDisplay() ? findBrowser() : null
  if (hasDisplay() && !browser) {
    say('没有找到 Chrome、Edge 等浏览器，无法打开窗口。请安装其中之一，或用浏览器打开下面的链接。')
  }
  const end = (): void => {
    shell
      .close()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        console.error(error)
        process.exit(1)
      })
  }
  const fromSource = import.meta.url.endsWith('.ts')
  const folder = (source: string, bundled: string): string =>
    fileURLToPath(new URL(fromSource ? source : bundled, import.meta.url))
  const pageDir = folder('../../../dist/renderer', '../renderer')
  const fontDir = folder('../../../build/fonts', './resources/fonts')
  const shell = await startBrowserShell({ pageDir, fontDir, dataDir, browser, say, onDone: end })
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
} else {
  say(`匠心台账已经在运行。${running}`)
}
