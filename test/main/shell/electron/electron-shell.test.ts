import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimInstance, startElectronShell } from '../../../../main/shell/electron/start-electron-shell.ts'
import { portMessage } from '../../../../shared/channel.ts'
import { createFakeElectron, FakeWindow } from '../../../support/fake-electron.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-electron-'))
  await writeFile(join(dataDir, 'index.html'), '<meta content="__CSP_NONCE__">')
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const start = async () => {
  const fake = createFakeElectron()
  claimInstance(fake.electron, dataDir)
  await startElectronShell(fake.electron, { bundleDir: '/bundle', pageDir: dataDir, dataDir })
  const [window] = fake.windows
  const [core] = fake.processes
  if (!window || !core) throw new Error('no window or no core')
  return { ...fake, window, core }
}

test('a second instance gives way to the first, which comes to the front', async () => {
  const second = createFakeElectron({ secondInstance: true })
  expect(claimInstance(second.electron, dataDir)).toBe(false)
  expect(second.app.quits).toBe(1)
  const { app, window } = await start()
  app.emit('second-instance')
  expect(window.focused).toBe(1)
})

test('the window is sandboxed, shows our page only and opens nothing but files', async () => {
  const { window, seen } = await start()
  expect(window.loaded).toBe('app://ledger/')
  expect(window.options.webPreferences).toMatchObject({
    preload: '/bundle/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  const opens = (url: string) => window.webContents.openHandler?.({ url }).action
  expect(opens('app://ledger/files/ticket')).toBe('allow')
  expect(opens('app://ledger/')).toBe('deny')
  expect(opens('https://example.com/files/ticket')).toBe('deny')
  const opened = new FakeWindow({})
  window.webContents.emit('did-create-window', opened)
  expect(opened.webContents.openHandler?.({ url: 'https://example.com/' }).action).toBe('deny')
  const goes = (url: string): boolean => {
    let prevented = false
    window.webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
    return !prevented
  }
  expect(goes('app://ledger/cycles/2026')).toBe(true)
  expect(goes('https://example.com/')).toBe(false)
  expect(goes('app://ledger.evil/')).toBe(false)
  expect(goes('file:///etc/passwd')).toBe(false)
  const answers: boolean[] = []
  seen.permission?.(...([null, 'media', (answer: boolean) => answers.push(answer)] as never[]))
  seen.permission?.(...([null, 'notifications', (answer: boolean) => answers.push(answer)] as never[]))
  expect(answers).toEqual([false, true])
  expect(seen.permissionCheck?.(...([null, 'media'] as never[]))).toBe(false)
  expect(seen.permissionCheck?.(...([null, 'notifications'] as never[]))).toBe(true)
})

test('the page comes through its own scheme with the same policy as in a browser', async () => {
  const { seen } = await start()
  expect(seen.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
  const page = await seen.routes?.(new Request('app://ledger/records/patent'))
  expect(page?.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(page?.headers.get('x-content-type-options')).toBe('nosniff')
})

test('each load of the page gets a line to the core; the core gets the other end', async () => {
  const { window, core } = await start()
  window.webContents.emit('did-finish-load')
  window.webContents.emit('did-finish-load')
  expect(window.webContents.posted.map(({ channel }) => channel)).toEqual([portMessage, portMessage])
  expect(core.posted.filter(({ ports }) => ports.length === 1)).toHaveLength(2)
  expect(JSON.parse(core.args[0] ?? '')).toMatchObject({ configDir: dataDir, reopenLast: false })
})

test('a core that crashes is started again with the last workspace; four times in a minute is enough', async () => {
  const { window, processes, seen } = await start()
  processes[0]?.emit('exit', 1)
  expect(JSON.parse(processes[1]?.args[0] ?? '')).toMatchObject({ reopenLast: true })
  expect(window.webContents.posted).toHaveLength(1)
  for (const index of [1, 2, 3]) processes[index]?.emit('exit', 1)
  expect(processes).toHaveLength(4)
  expect(seen.errors).toEqual(['台账后台无法运行'])
})

test('the core starts its children through the shell, by plain names only', async () => {
  const { core, processes } = await start()
  core.emit('message', { kind: 'start-child', child: 7, entry: 'typeset-process' })
  const child = processes[1]
  expect(child?.path).toBe('/bundle/typeset-process.js')
  core.emit('message', { kind: 'to-child', child: 7, message: 'pages' })
  child?.emit('message', 'done')
  expect(child?.posted[0]?.message).toBe('pages')
  expect(core.posted.at(-1)?.message).toEqual({ kind: 'from-child', child: 7, message: 'done' })
  expect(() => core.emit('message', { kind: 'start-child', child: 8, entry: '../evil' })).toThrow(
    'not an entry',
  )
  core.emit('exit', 1)
  expect(child?.killed).toBe(true)
})

test('quitting waits for the core to close its workspace and clears the intake folder', async () => {
  const { app, core } = await start()
  expect(await readdir(join(dataDir, 'intake'))).toHaveLength(1)
  let prevented = 0
  const event = { preventDefault: () => (prevented += 1) }
  app.emit('will-quit', event)
  await expect.poll(() => app.quits).toBe(1)
  app.emit('will-quit', event)
  expect(prevented).toBe(1)
  expect(core.posted.at(-1)?.message).toBe('end')
  expect(await readdir(join(dataDir, 'intake'))).toEqual([])
})

test('the menu is Chinese and leaves the keys of the page alone', async () => {
  const { seen } = await start()
  const items = seen.menu.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
  for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/[\u4e00-\u9fff]/)
  expect(items.find((item) => item.role === 'undo')?.registerAccelerator).toBe(false)
})
