import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './say.mjs'

const onPath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, command)))

const hasBrowser = () => ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].some(onPath)
const hasChineseFont = () =>
  spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim() !== '' &&
  onPath('fc-list')

const needs = [
  { name: 'chromium', here: hasBrowser, zh: '浏览器 Chromium', en: 'the Chromium browser' },
  { name: 'poppler-utils', here: () => onPath('pdftotext'), zh: 'PDF 检查工具 poppler', en: 'poppler' },
  { name: 'xvfb', here: () => onPath('Xvfb'), zh: '虚拟显示器 Xvfb', en: 'the virtual display Xvfb' },
  { name: 'xdotool', here: () => onPath('xdotool'), zh: '窗口操作工具 xdotool', en: 'xdotool' },
  { name: 'fonts-noto-cjk', here: hasChineseFont, zh: '中文字体', en: 'a Chinese font' },
]

/**
 * What the tests look at pages with. Installed on Debian for root only: elsewhere nothing is changed on the
 * machine, and what is missing is named.
 */
export const installSystemPackages = () => {
  if (process.platform !== 'linux') return
  const missing = () => needs.filter((need) => !need.here())
  const names = missing().map((need) => need.name)
  if (names.length === 0) return
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say(`正在安装测试所需的系统软件：${names.join('、')}……`, `Installing for the tests: ${names.join(', ')}…`)
    const run = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    run(['update', '-qq'])
    run(['install', '-y', '-qq', '--no-install-recommends', ...names])
  }
  for (const need of missing()) {
    say(
      `缺少${need.zh}（${need.name}），用到它的测试会失败或跳过。请联系管理员安装。`,
      `Missing: ${need.en} (${need.name}). Tests that need it will fail or be skipped; ask an administrator to install it.`,
    )
  }
}
