import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { say } from './say.mjs'

const home = join(projectRoot, 'node_modules/electron')
const failure = join(projectRoot, 'node_modules/.cache/electron-not-to-be-had')
const timeoutMs = 15_000
const tryAgainMs = 7 * 24 * 3600 * 1000

/** Path of Electron's binary where it is there already, else null. */
export const installedElectron = () => {
  const pathFile = join(home, 'path.txt')
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist')
  if (!existsSync(pathFile) && !process.env.ELECTRON_OVERRIDE_DIST_PATH) return null
  const binary = join(dist, existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron')
  return existsSync(binary) ? binary : null
}

const failedLately = () => {
  const found = statSync(failure, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs < tryAgainMs
}

/**
 * Electron's binary, which npm does not carry: fetched once with a short wait. A failure is remembered for a
 * week, so that later starts do not wait again. Null: the browser shell is used.
 */
export const findElectron = (runtime) => {
  const here = installedElectron()
  if (here || failedLately()) return here
  say('正在获取 Electron（最多等 15 秒）……', 'Fetching Electron (15 seconds at most)…')
  spawnSync(runtime, [join(home, 'install.js')], { stdio: 'ignore', timeout: timeoutMs })
  const fetched = installedElectron()
  if (fetched) {
    rmSync(failure, { force: true })
    return fetched
  }
  mkdirSync(join(failure, '..'), { recursive: true })
  writeFileSync(failure, '')
  say(
    '没有取到 Electron，改用本机浏览器打开。',
    'Electron could not be fetched; opening in an installed browser.',
  )
  return null
}
