import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { say, stop } from './say.mjs'

const own = join(projectRoot, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** TypeScript is run as it is from 22.18 on (on 23, from 23.6). */
export const runsTypeScript = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** `npm ci` takes the pinned Node away even while it runs this; npm itself may run on another. */
const atHand = () =>
  [process.execPath, process.env.npm_node_execpath].find((path) => path !== undefined && existsSync(path))

/**
 * The Node that runs the program: the one the project pins, else the one that is running now if it is new enough.
 * The `node` package fetches its binary in an install script; that one script is run here.
 */
export const findRuntime = () => {
  if (existsSync(own)) return own
  const home = join(projectRoot, 'node_modules/node')
  const present = atHand()
  if (present) spawnSync(present, ['installArchSpecificPackage.js'], { cwd: home, stdio: ['ignore', 2, 2] })
  if (existsSync(own)) return own
  if (present === process.execPath && runsTypeScript(process.versions.node)) {
    say(
      `没有取到 Node.js 24，改用本机的 ${process.versions.node}。`,
      `Node.js 24 could not be fetched; using ${process.versions.node} of this machine.`,
    )
    return process.execPath
  }
  return stop(
    `没有取到 Node.js 24，而本机的 ${process.versions.node} 不够新。请安装 Node.js 24，再运行一次。`,
    `Node.js 24 could not be fetched and ${process.versions.node} is not new enough: install Node.js 24.`,
  )
}
