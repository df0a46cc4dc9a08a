import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { launchBrowserShell } from './launch-browser-shell.ts'
import { launchElectron } from './launch-electron.ts'

/** One running program. */
export interface LaunchedShell {
  readonly page: Page
  /** Ends the core as a crash would. */
  killCore(): Promise<void>
  /** Closes window and program in good order. */
  close(): Promise<void>
}

export interface OpenApp {
  readonly page: Page
  /** A folder of this run's own; removed at the end. */
  readonly folder: string
  /** Errors that the page threw or logged. */
  readonly errors: readonly string[]
  /** The debugging line of the page, for what Playwright itself cannot do. */
  devtools(): Promise<CDPSession>
  killCore(): Promise<void>
  /** Closes the program and starts it again, with what it keeps for this user; `page` is then the new one. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface LaunchOptions {
  readonly dataDir: string
  readonly viewport: { readonly width: number; readonly height: number }
}

/** `LEDGER_E2E_SHELL=electron` drives the product itself; else the same page in Chromium, through the browser shell. */
const launch: (options: LaunchOptions) => Promise<LaunchedShell> =
  process.env.LEDGER_E2E_SHELL === 'electron' ? launchElectron : launchBrowserShell

/** The built program with a core of its own and nothing opened yet. */
export const openApp = async (viewport = { width: 1366, height: 768 }): Promise<OpenApp> => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-app-'))
  const errors: string[] = []
  const start = async (): Promise<LaunchedShell> => {
    const shell = await launch({ dataDir: join(folder, 'data'), viewport })
    shell.page.on('pageerror', (error) => errors.push(String(error)))
    shell.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    shell.page.setDefaultTimeout(30_000)
    return shell
  }
  let shell = await start()
  return {
    get page() {
      return shell.page
    },
    folder,
    errors,
    devtools: () => shell.page.context().newCDPSession(shell.page),
    killCore: () => shell.killCore(),
    async restart() {
      await shell.close()
      shell = await start()
    },
    async close() {
      await shell.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
