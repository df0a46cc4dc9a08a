import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../main/shell/browser/find-browser.ts'
import { showRunning } from '../../main/shell/browser/run-file.ts'
import { noDisplayReason, openVirtualDisplay, type VirtualDisplay } from '../support/virtual-display.ts'

const program = fileURLToPath(new URL('../../main/shell/browser/browser-shell.ts', import.meta.url))
const reason = noDisplayReason()

describe('the window of the browser shell, on a display', () => {
  let folder: string
  let display: VirtualDisplay | undefined
  let said = ''
  let shell: ChildProcess | undefined
  let other: ChildProcess | undefined

  /** Each start of the browser leaves a line, then becomes the real one. */
  const launches = (): number => readFileSync(join(folder, 'launches'), 'utf8').split('\n').length - 1
  const start = (): ChildProcess => {
    said = ''
    const started = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        DISPLAY: display?.name,
        JIANGXIN_DATA_DIR: join(folder, 'data'),
        JIANGXIN_BROWSER: join(folder, 'browser'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.stdout?.on('data', (text) => {
      said += String(text)
    })
    return started
  }
  const act = (...words: readonly string[]): string => display?.act(...words) ?? ''
  const focus = (): string => act('getwindowfocus')
  const title = (window: string): string => act('getwindowname', window)

  beforeEach((context) => {
    if (reason) context.skip(reason)
  })
  beforeAll(async () => {
    if (reason) return
    folder = await mkdtemp(join(tmpdir(), 'ledger-window-'))
    display = await openVirtualDisplay()
    const wrapper = `#!/bin/sh\necho started >> '${join(folder, 'launches')}'\nexec '${findBrowser()}' "$@"\n`
    await writeFile(join(folder, 'browser'), wrapper, { mode: 0o755 })
    shell = start()
  })
  afterAll(async () => {
    if (reason) return
    for (const process of [shell, other]) {
      if (process && process.exitCode === null && process.signalCode === null) {
        const ended = once(process, 'exit')
        process.kill()
        await ended
      }
    }
    await display?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  it('opens once, comes to the front at a second start, and is opened anew only when it is gone', async () => {
    await expect.poll(() => said, { timeout: 20_000 }).toContain('窗口已打开')
    await expect.poll(() => title(focus()), { timeout: 30_000 }).toContain('开始使用 · 匠心台账')
    const ours = focus()

    other = spawn(
      findBrowser() ?? '',
      [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        `--user-data-dir=${join(folder, 'other')}`,
        '--app=data:text/html,<title>another program</title>',
      ],
      { env: { ...process.env, DISPLAY: display?.name }, stdio: 'ignore' },
    )
    await expect.poll(() => title(focus()), { timeout: 30_000 }).toContain('another program')

    const second = start()
    expect(await once(second, 'exit')).toEqual([0, null])
    expect(said).toContain('窗口已移到最前')
    await expect.poll(focus).toBe(ours)
    expect(launches()).toBe(1)

    act('key', 'ctrl+w')
    // The program waits a moment before it ends; a start that comes in between gets a window of its own.
    await expect
      .poll(() => showRunning(join(folder, 'data')), { interval: 50, timeout: 10_000 })
      .toContain('窗口已打开')
    expect(launches()).toBe(2)
    await expect.poll(() => title(focus()), { timeout: 30_000 }).toContain('开始使用 · 匠心台账')
  })

  it('ends in good order when its window is closed', async () => {
    act('key', 'ctrl+w')
    await expect.poll(() => shell?.exitCode, { timeout: 20_000 }).toBe(0)
    expect(existsSync(join(folder, 'data', 'browser-shell.json'))).toBe(false)
  })
})
