import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'vivaldi',
  // Deepin/UOS's and Qi An Xin's browsers, 360's for Linux, as their packages name them.
  'uos-browser-stable',
  'browser',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
  'browser360-cn',
  'browser360',
]
const linuxPaths = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/apps/org.deepin.browser/files/browser',
  '/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe',
  '/opt/qaxbrowser-safe/qaxbrowser-safe',
  '/opt/apps/com.browser.softwares.360.cn/files/browser360-cn',
  '/opt/browser360/browser360',
]
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  '/Applications/360Chrome.app/Contents/MacOS/360Chrome',
]
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'Qianxin\\Qaxbrowser\\Application\\Qaxbrowser.exe',
  'Qaxbrowser\\Application\\Qaxbrowser.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  '360\\360se6\\Application\\360se.exe',
]

const candidates = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] => {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA, env.APPDATA]
    return roots.flatMap((root) => (root ? windowsPaths.map((path) => `${root}\\${path}`) : []))
  }
  if (platform === 'darwin') return macPaths
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    ...linuxCommands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...linuxPaths,
  ]
}

/** First Chromium-family browser of this machine; null when there is none. `JIANGXIN_BROWSER` names one. */
export const findBrowser = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | null => {
  const named = env.JIANGXIN_BROWSER ? [env.JIANGXIN_BROWSER] : []
  return [...named, ...candidates(env, platform)].find((path) => exists(path)) ?? null
}

/** Whether a window can be shown at all. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
