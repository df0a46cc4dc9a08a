import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowserShell } from '../../main/shell/browser/start-browser-shell.ts'

/** The browser shell with a one-line page and the stand-in core. */
export const startTestShell = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-shell-'))
  const pageDir = join(dataDir, 'page')
  await mkdir(join(pageDir, 'assets'), { recursive: true })
  await writeFile(join(pageDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">匠心')
  await writeFile(join(pageDir, 'assets', 'main-abc.js'), 'export {}')
  const said: string[] = []
  const cores: ChildProcess[] = []
  const shell = await startBrowserShell({
    pageDir,
    fontDir: fileURLToPath(new URL('../../build/fonts', import.meta.url)),
    dataDir,
    browser: null,
    say: (line) => said.push(line),
    onDone: () => undefined,
    core: {
      entry: new URL('./stand-in-core-process.ts', import.meta.url),
      onStart: (child) => cores.push(child),
    },
  })
  const entry = new URL(shell.newEntry())
  const cookie = async (): Promise<string> => {
    const answer = await fetch(shell.newEntry(), { redirect: 'manual' })
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  return {
    shell,
    dataDir,
    said,
    cores,
    origin: entry.origin,
    host: entry.host,
    cookie,
    async close() {
      await shell.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
