import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, expect, test } from 'vitest'
import { commandMessage } from '../../../../shared/shell-command.ts'
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
type Shell = Awaited<ReturnType<typeof start>>

const itemsOf = ({ seen }: Shell): readonly MenuItemConstructorOptions[] =>
  seen.menu.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
const commandsTo = ({ window }: Shell): readonly unknown[] =>
  window.webContents.posted.filter(({ channel }) => channel === commandMessage).map(({ message }) => message)
const choose = (shell: Shell, label: string): void => {
  const item = itemsOf(shell).find((candidate) => candidate.label === label)
  item?.click?.(
    ...([undefined, undefined, undefined] as unknown as Parameters<NonNullable<typeof item.click>>),
  )
}

test('the menu is Chinese, leads to the page’s places and leaves the keys of the page alone', async () => {
  const shell = await start()
  for (const item of itemsOf(shell)) {
    if (item.type !== 'separator') expect(item.label).toMatch(/[\u4e00-\u9fff]/)
  }
  expect(itemsOf(shell).find((item) => item.role === 'undo')?.registerAccelerator).toBe(false)
  const taken = itemsOf(shell).map(({ accelerator }) => accelerator)
  for (const key of ['Z', 'Y', 'S', 'K', 'N']) expect(taken).not.toContain(`CmdOrCtrl+${key}`)
  choose(shell, '导入工作簿…')
  choose(shell, '备份…')
  expect(commandsTo(shell)).toEqual([{ go: '#/import' }, { go: '#/settings/backup' }])
})

test('developer tools are for developers', async () => {
  const labels = async (isPackaged: boolean) => itemsOf(await start({ isPackaged })).map(({ label }) => label)
  expect(await labels(true)).not.toContain('开发者工具')
  expect(await labels(false)).toContain('开发者工具')
})

test('the menu speaks the language chosen in the page, from the start and after a change', async () => {
  const shell = await start({ files: { 'preferences.json': '{"language":"en"}' } })
  expect(shell.seen.menu[0]?.label).toBe('File')
  await writeFile(join(shell.dataDir, 'preferences.json'), '{"language":"zh"}')
  shell.window.emit('page-title-updated')
  expect(shell.seen.menu[0]?.label).toBe('文件')
})

test('the window opens where it was closed', async () => {
  const place = { bounds: { x: 100, y: 50, width: 1400, height: 900 }, maximized: true }
  const { window, dataDir } = await start({ files: { 'window.json': JSON.stringify(place) } })
  expect(window.options).toMatchObject(place.bounds)
  expect(window.maximized).toBe(true)
  window.maximized = false
  window.bounds = { x: 5, y: 6, width: 1100, height: 700 }
  window.emit('close')
  expect(JSON.parse(await readFile(join(dataDir, 'window.json'), 'utf8'))).toEqual({
    bounds: { x: 5, y: 6, width: 1100, height: 700 },
    maximized: false,
  })
})

test.each([
  ['a screen that is gone', '{"bounds":{"x":2500,"y":50,"width":1400,"height":900},"maximized":false}', 1400],
  [
    'a title bar above the screen',
    '{"bounds":{"x":0,"y":-60,"width":1400,"height":900},"maximized":false}',
    1400,
  ],
  [
    'larger than any screen',
    '{"bounds":{"x":9000,"y":0,"width":5000,"height":4000},"maximized":false}',
    1920,
  ],
  ['not a place', '{"bounds":{"x":"a"}}', 1366],
  ['cut off', '{"bounds":', 1366],
])('the window opens in the middle when its place was on: %s', async (_case, text, width) => {
  const { window } = await start({ files: { 'window.json': text } })
  expect(window.options.x).toBeUndefined()
  expect(window.options.width).toBe(width)
  expect(window.options.height).toBeLessThanOrEqual(1040)
})

test('a second screen to the left is a screen', async () => {
  const screens = [
    { x: 0, y: 0, width: 1366, height: 728 },
    { x: -1920, y: 0, width: 1920, height: 1040 },
  ]
  const place = { bounds: { x: -1800, y: 20, width: 1400, height: 900 }, maximized: false }
  const { window } = await start({ screens, files: { 'window.json': JSON.stringify(place) } })
  expect(window.options).toMatchObject(place.bounds)
})

test('a package opened by double-click is taken in and shown, at the start and while the program runs', async () => {
  const shell = await start({
    argv: ['ledger', '<dir>/张三 交来.jxpkg'],
    files: { '张三 交来.jxpkg': 'zip' },
  })
  expect(commandsTo(shell)).toEqual([])
  shell.window.webContents.emit('did-finish-load')
  await expect.poll(() => commandsTo(shell)).toHaveLength(1)
  const [{ go }] = commandsTo(shell) as [{ readonly go: string }]
  expect(go.startsWith('#/exchange/receive?opened=')).toBe(true)
  const path = decodeURIComponent(go.split('opened=')[1] ?? '')
  expect(path.startsWith(join(shell.dataDir, 'intake'))).toBe(true)
  expect(await readFile(path, 'utf8')).toBe('zip')

  const second = join(shell.dataDir, '回执.JXRECEIPT')
  await writeFile(second, 'x')
  shell.app.emit('second-instance', {}, ['ledger', '--flag', second])
  await expect.poll(() => commandsTo(shell)).toHaveLength(2)
  let prevented = false
  shell.app.emit('open-file', { preventDefault: () => (prevented = true) }, second)
  await expect.poll(() => commandsTo(shell)).toHaveLength(3)
  expect(prevented).toBe(true)
})

test('a file that is none of ours, or gone, opens nothing and stops nothing', async () => {
  const shell = await start({ argv: ['ledger', '<dir>/不在.jxpkg'] })
  shell.window.webContents.emit('did-finish-load')
  await expect.poll(shell.log).toContain('shell-failed at=open-file')
  shell.app.emit('second-instance', {}, ['ledger', join(shell.dataDir, 'index.html')])
  expect(commandsTo(shell)).toEqual([])
  expect(await shell.log()).not.toContain('不在')
})

test('the taskbar shows how far a job is', async () => {
  const { window, core } = await start()
  core.emit('message', { kind: 'progress', done: 0.25 })
  core.emit('message', { kind: 'progress', done: null })
  expect(window.progress).toEqual([0.25, -1])
})

test('the right mouse button offers what can be done with text', async () => {
  const { window, seen } = await start()
  const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
  const click = (target: object) => {
    seen.contextMenu = []
    window.webContents.emit('context-menu', {}, { selectionText: '', editFlags: flags, ...target })
    return seen.contextMenu
  }
  expect(click({ isEditable: true })).toEqual(['剪切', '复制', '粘贴', undefined, '全选'])
  expect(click({ isEditable: false, selectionText: '苏州' })).toEqual(['复制'])
  expect(click({ isEditable: false })).toEqual([])
})

test('the menu offers the ledgers opened lately and learns of the next one; a broken list offers none', async () => {
  const recent = (...names: readonly string[]): string =>
    JSON.stringify(
      names.map((name) => ({ dir: `D:\\台账\\${name}`, name, openedAt: '2026-03-01T09:00:00+08:00' })),
    )
  const offered = (of: Shell): readonly MenuItemConstructorOptions[] =>
    itemsOf(of).find(({ label }) => label === '最近的台账库')?.submenu as MenuItemConstructorOptions[]
  const shell = await start({ files: { 'recent.json': recent('港口 & 码头') } })
  expect(offered(shell).map(({ label }) => label)).toEqual(['港口 && 码头'])
  await writeFile(join(shell.dataDir, 'recent.json'), recent('省总', '港口 & 码头'))
  shell.window.emit('page-title-updated')
  expect(offered(shell)).toHaveLength(2)
  const [first] = offered(shell)
  first?.click?.(
    ...([undefined, undefined, undefined] as unknown as Parameters<NonNullable<typeof first.click>>),
  )
  expect(commandsTo(shell)).toEqual([{ go: `#/ledger?dir=${encodeURIComponent('D:\\台账\\省总')}` }])
  const broken = await start({ files: { 'recent.json': '[{"dir":1}]' } })
  expect(offered(broken)).toEqual([{ label: '还没有打开过台账库', enabled: false }])
})

test('a whole ledger opened by double-click leads to the page that asks where to put it', async () => {
  const shell = await start({ argv: ['ledger', '<dir>/港口.jxledger'], files: { '港口.jxledger': 'zip' } })
  shell.window.webContents.emit('did-finish-load')
  await expect.poll(() => commandsTo(shell)).toHaveLength(1)
  expect(commandsTo(shell)).toEqual([{ go: expect.stringMatching(/^#\/ledger\?opened=.+\.jxledger$/) }])
})
