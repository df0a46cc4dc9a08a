import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** As root Chromium refuses its sandbox; such machines are test machines, so it is kept from the network too. */
const rootFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const windowArguments = (url: string, dataDir: string, isRoot: boolean): readonly string[] => [
  `--app=${url}`,
  // A profile of its own: no extension, no saved password and no history of the person's browser mixes in.
  `--user-data-dir=${join(dataDir, 'browser-profile')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  // It would offer to translate a page that is in the person's language already.
  '--disable-features=Translate',
  '--lang=zh-CN',
  '--window-size=1366,860',
  ...(isRoot ? rootFlags : []),
]

/** Opens the page in a window without tabs or address bar. */
export const openAppWindow = (browser: string, url: string, dataDir: string): ChildProcess =>
  spawn(browser, windowArguments(url, dataDir, process.getuid?.() === 0), { stdio: 'ignore' })
