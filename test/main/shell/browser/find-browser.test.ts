import { expect, test } from 'vitest'
import { windowArguments } from '../../../../main/shell/browser/app-window.ts'
import { findBrowser, hasDisplay } from '../../../../main/shell/browser/find-browser.ts'

const on =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path)

test.each([
  ['linux', { PATH: '/usr/bin:/opt/bin' }, '/opt/bin/google-chrome'],
  ['linux', { PATH: '' }, '/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe'],
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/browser360-cn'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\PF86' }, 'C:\\PF86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['win32', { APPDATA: 'C:\\u' }, 'C:\\u\\360\\360se6\\Application\\360se.exe'],
  ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
] as const)('on %s finds %s', (platform, env, path) => {
  expect(findBrowser(env, platform, on(path))).toBe(path)
  expect(findBrowser(env, platform, on())).toBeNull()
})

test('a browser named by the person comes first', () => {
  const env = { PATH: '/usr/bin', JIANGXIN_BROWSER: '/mine/browser' }
  expect(findBrowser(env, 'linux', on('/usr/bin/chromium', '/mine/browser'))).toBe('/mine/browser')
})

test('a window needs a display on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

test('the window has a profile of its own; the sandbox is given up for root only', () => {
  const args = windowArguments('http://127.0.0.1:1/?token=x', '/data', false)
  expect(args).toContain('--app=http://127.0.0.1:1/?token=x')
  expect(args.find((arg) => arg.startsWith('--user-data-dir='))).toContain('browser-profile')
  expect(args).not.toContain('--no-sandbox')
  expect(windowArguments('http://127.0.0.1:1/', '/data', true)).toContain('--no-sandbox')
})
