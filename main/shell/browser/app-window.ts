import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { createDevtoolsPipe } from './devtools-pipe.ts'

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
  // Lets a second start bring this window to the front; the line is a pipe between us and the browser.
  '--remote-debugging-pipe',
  ...(isRoot ? rootFlags : []),
]

export interface AppWindow {
  readonly process: ChildProcess
  /** Brings the window that shows `origin` to the front, out of the taskbar if need be. False: there is none. */
  toFront(origin: string): Promise<boolean>
  /** Asks the browser to end. One that does not listen ends with its pipes, when this process does. */
  close(): Promise<void>
}

interface Target {
  readonly targetId: string
  readonly type: string
  readonly url: string
}

const showsPage = ({ type, url }: Target, origin: string): boolean => {
  if (type !== 'page' || !URL.canParse(url)) return false
  const at = new URL(url)
  // Evidence and packet files open in tabs of their own, under other paths.
  return at.origin === origin && at.pathname === '/'
}

/** Opens the page in a window without tabs or address bar. */
export const openAppWindow = (browser: string, url: string, dataDir: string): AppWindow => {
  const child = spawn(browser, windowArguments(url, dataDir, process.getuid?.() === 0), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const pipe = createDevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  // Helpers of the browser may hold the pipe open a while longer than the browser lives.
  child.once('exit', pipe.end)
  return {
    process: child,
    async toFront(origin) {
      try {
        const { targetInfos } = (await pipe.send('Target.getTargets')) as {
          readonly targetInfos: readonly Target[]
        }
        const target = targetInfos.find((info) => showsPage(info, origin))
        if (!target) return false
        const { targetId } = target
        const { windowId, bounds } = (await pipe.send('Browser.getWindowForTarget', { targetId })) as {
          readonly windowId: number
          readonly bounds: { readonly windowState: string }
        }
        if (bounds.windowState === 'minimized')
          await pipe.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
        await pipe.send('Target.activateTarget', { targetId })
        return true
      } catch {
        // It has ended, handed over to another process, or an administrator forbids the line: no window to show.
        return false
      }
    },
    async close() {
      await pipe.send('Browser.close').catch(() => undefined)
    },
  }
}
