import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

const filesBelow = (path) => {
  const found = statSync(join(projectRoot, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(projectRoot, path))
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

/** One hash over names and contents of everything below `paths` (relative to the project root). */
export const hashSources = (paths) => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(join(projectRoot, file)))
  }
  return hash.digest('hex')
}
