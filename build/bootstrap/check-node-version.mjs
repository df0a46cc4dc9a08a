import { stop } from './say.mjs'

/** Node 20 is enough to fetch the Node 24 that the program runs on. */
export const checkNodeVersion = (version = process.versions.node) => {
  if (Number.parseInt(version, 10) >= 20) return
  stop(
    `当前 Node.js 是 ${version}，版本太旧。请先安装 Node.js 20 或更高版本（建议 24），再运行一次。`,
    `Node.js ${version} is too old: install Node.js 20 or later (24 is best) and run this again.`,
  )
}
