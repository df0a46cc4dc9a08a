import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { say, stop } from './say.mjs'

const read = (path) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')).packages

/** Packages of the lock that node_modules lacks or has in another version; npm notes there what it installed. */
export const outdatedPackages = (wanted, installed) =>
  Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && installed[path]?.version !== entry.version)
    .map(([path]) => path)

const isCurrent = () =>
  existsSync(join(projectRoot, 'node_modules/.package-lock.json')) &&
  outdatedPackages(read('package-lock.json'), read('node_modules/.package-lock.json')).length === 0

/** `npm ci`, when anything is missing. Install scripts are not run: no package here needs one but `node`. */
export const installPackages = () => {
  if (isCurrent()) return
  say('正在安装依赖包（首次约需一至几分钟）……', 'Installing packages (a minute or more the first time)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  stop(
    '依赖包没有装上，原因见上。请检查网络或 npm 镜像设置（npm config get registry），再运行一次。',
    'Packages could not be installed, see above. Check the network or the npm registry, then run this again.',
  )
}
