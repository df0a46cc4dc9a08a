import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { FakeWindow } from '../../../support/fake-electron.ts'
import { startElectronTestShell } from '../../../support/start-electron-test-shell.ts'

// One test for each row of the table in main/shell/README.md that Electron's own process answers for.

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const remove of opened.splice(0)) await remove()
})
const start = async () => {
  const shell = await startElectronTestShell()
  opened.push(shell.remove)
  return shell
}

test('the page is sandboxed, apart from the preload, and without Node', async () => {
  const { window } = await start()
  expect(window.loaded).toBe('app://ledger/')
  expect(window.options.webPreferences).toEqual({
    preload: '/bundle/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

test('it stays on our page, by itself, by redirect and in any window that comes up', async () => {
  const { app, window, log } = await start()
  const another = new FakeWindow({})
  app.emit('web-contents-created', {}, another.webContents)
  for (const contents of [window.webContents, another.webContents]) {
    for (const kind of ['will-navigate', 'will-redirect']) {
      const goes = (url: string): boolean => {
        let prevented = false
        contents.emit(kind, { url, preventDefault: () => (prevented = true) })
        return !prevented
      }
      expect(goes('app://ledger/cycles/2026')).toBe(true)
      for (const url of [
        'https://example.com/',
        'app://ledger.evil/',
        'file:///etc/passwd',
        'javascript:alert(1)',
      ])
        expect(goes(url), url).toBe(false)
    }
    let attached = true
    contents.emit('will-attach-webview', { preventDefault: () => (attached = false) })
    expect(attached).toBe(false)
  }
  expect(await log()).toContain('navigation-blocked')
})

test('windows open for files that the page has a ticket for, sandboxed, and for nothing else', async () => {
  const { window } = await start()
  const opens = (url: string) => window.webContents.openHandler?.({ url })
  expect(opens('app://ledger/files/ticket')).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: {
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    },
  })
  for (const url of [
    'app://ledger/',
    'https://example.com/files/ticket',
    'file:///files/x',
    'blob:https://x/1',
  ])
    expect(opens(url)?.action, url).toBe('deny')
})

test('no request leaves the program, whoever makes it, and no proxy is asked for', async () => {
  const { app, seen, log } = await start()
  const isCancelled = (url: string): boolean | undefined => {
    let decision: { readonly cancel?: boolean } = {}
    seen.request?.({ url }, (given) => {
      decision = given
    })
    return decision.cancel
  }
  for (const url of [
    'https://example.com/?name=张三',
    'http://127.0.0.1/',
    'ws://127.0.0.1:9222/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'HTTPS://EXAMPLE.COM/',
    'nonsense',
  ])
    expect(isCancelled(url), url).toBe(true)
  for (const url of ['app://ledger/index.html', 'blob:app://ledger/1', 'data:image/png;base64,'])
    expect(isCancelled(url), url).toBe(false)
  expect(seen.proxy).toEqual({ mode: 'direct' })
  expect(app.switches).toEqual(
    expect.arrayContaining(['disable-background-networking', 'no-proxy-server', 'no-pings']),
  )
  // That it was tried is noted; where it wanted to go may tell of a person.
  expect(await log()).toMatch(/request-blocked scheme=https:\n/)
  expect(await log()).not.toContain('example.com')
})

test('no permission but notifications', async () => {
  const { seen } = await start()
  const answers: boolean[] = []
  const take = (answer: boolean) => answers.push(answer)
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'notifications'])
    seen.permission?.(...([null, permission, take] as never[]))
  expect(answers).toEqual([false, false, false, false, true])
  expect(seen.permissionCheck?.(...([null, 'media'] as never[]))).toBe(false)
  expect(seen.permissionCheck?.(...([null, 'notifications'] as never[]))).toBe(true)
})

test('only what our page offers is saved as a file', async () => {
  const { session } = await start()
  const isSaved = (url: string): boolean => {
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) }, { getURL: () => url })
    return !prevented
  }
  expect(isSaved('blob:app://ledger/0b9d')).toBe(true)
  expect(isSaved('app://ledger/files/ticket')).toBe(true)
  for (const url of ['https://example.com/x.exe', 'blob:https://example.com/1', 'data:text/html,x'])
    expect(isSaved(url), url).toBe(false)
})

test('the page comes through its own scheme, with the policy it has in a browser', async () => {
  const { seen } = await start()
  expect(seen.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ])
  const page = await seen.routes?.(new Request('app://ledger/records/patent'))
  const policy = page?.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/script-src[^;]*unsafe|connect-src[^;]*ws:/)
  expect(page?.headers.get('x-content-type-options')).toBe('nosniff')
  const outside = await seen.routes?.(new Request('app://ledger/..%2f..%2fetc/passwd.json'))
  expect(outside?.status).toBe(404)
})

test('the shell hears nothing from the page: there is no sender to check', async () => {
  const main = fileURLToPath(new URL('../../../../main', import.meta.url))
  const files = (await readdir(main, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const sources = await Promise.all(files.map((name) => readFile(join(main, name), 'utf8')))
  expect(files.filter((_, index) => /\bipcMain\b/.test(sources[index] ?? ''))).toEqual([])
  const preload = sources[files.indexOf('preload.ts')] ?? ''
  expect(preload).toContain('ipcRenderer.on(')
  expect(preload).not.toMatch(/ipcRenderer\.(send|invoke|sendSync|postMessage)|contextBridge/)
})

test('a page that crashed is loaded again; four times in a minute it is given up with a message', async () => {
  const { window, seen, log } = await start()
  const crash = (reason: string) => window.webContents.emit('render-process-gone', {}, { reason })
  crash('clean-exit')
  expect(window.webContents.reloads).toBe(0)
  for (let index = 0; index < 4; index += 1) crash('oom')
  expect(window.webContents.reloads).toBe(3)
  expect(seen.errors).toEqual(['页面无法显示'])
  expect(await log()).toContain('page-gone reason=oom')
})

test('a page that hangs is loaded again only if the person wants it, and asked once at a time', async () => {
  const { window, seen } = await start()
  window.emit('unresponsive')
  window.emit('unresponsive')
  expect(seen.asked).toEqual(['继续等待', '重新载入页面'])
  await expect.poll(() => window.webContents.crashes).toBe(0)
  seen.answer = 1
  window.emit('unresponsive')
  await expect.poll(() => window.webContents.reloads).toBe(1)
  expect(window.webContents.crashes).toBe(1)
})

test('what the core writes to its error output reaches the log without people', async () => {
  const { core, log } = await start()
  core.stderr.emit(
    'data',
    Buffer.from('records.update: TypeError\n    at 张三 320102199001011234 (file:1:2)\n'),
  )
  expect(await log()).toContain('core: records.update: TypeError')
  expect(await log()).not.toMatch(/张三|320102/)
})
