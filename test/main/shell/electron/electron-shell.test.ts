import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { claimInstance } from '../../../../main/shell/electron/start-electron-shell.ts'
import { portMessage } from '../../../../shared/channel.ts'
import { createFakeElectron } from '../../../support/fake-electron.ts'
import { startElectronTestShell } from '../../../support/start-electron-test-shell.ts'

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const remove of opened.splice(0)) await remove()
})
const start = async (options: Parameters<typeof startElectronTestShell>[0] = {}) => {
  const shell = await startElectronTestShell(options)
  opened.push(shell.remove)
  return shell
}

test('a second instance gives way to the first, which comes to the front', async () => {
  const second = createFakeElectron({ secondInstance: true })
  expect(claimInstance(second.electron, '/data')).toBe(false)
  expect(second.app.quits).toBe(1)
  const { app, window } = await start()
  app.emit('second-instance', {}, ['ledger'])
  expect(window.focused).toBe(1)
})

test('the page comes through its own scheme with the same policy as in a browser', async () => {
  const { seen } = await start()
  expect(seen.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
  const page = await seen.routes?.(new Request('app://ledger/records/patent'))
  expect(page?.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(page?.headers.get('x-content-type-options')).toBe('nosniff')
})

test('each load of the page gets a line to the core; the core gets the other end', async () => {
  const { window, core, dataDir } = await start()
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
  const { app, core, dataDir, log } = await start()
  expect(await readdir(join(dataDir, 'intake'))).toHaveLength(1)
  let prevented = 0
  const event = { preventDefault: () => (prevented += 1) }
  app.emit('will-quit', event)
  await expect.poll(() => app.quits).toBe(1)
  app.emit('will-quit', event)
  expect(prevented).toBe(1)
  expect(core.posted.at(-1)?.message).toBe('end')
  expect(await readdir(join(dataDir, 'intake'))).toEqual([])
  expect(await log()).toMatch(
    /program-started version=1\.0\.0 .*\n[^\n]*core-ended code=0\n[^\n]*program-ended\n/,
  )
})
