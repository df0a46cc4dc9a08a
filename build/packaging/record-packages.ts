import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A package of which something is in a bundle. `folder` is relative to the project. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly folder: string
}

export const recordName = 'bundled-packages.json'

const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/

/** Package folder of a module, null for our own: `…/node_modules/@a/b/c.js` → `…/node_modules/@a/b`. */
const folderOf = (module: string): string | null =>
  packageFolder.exec(module.replaceAll('\\', '/').replace(/^\0+/, ''))?.[0] ?? null

export const describePackage = (root: string, folder: string): BundledPackage => {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return { name, version, folder }
}

/** Writes beside a bundle which packages went into it, from the modules that really did. */
export const recordPackages = (root: string): Plugin => ({
  name: 'record-packages',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk' ? Object.keys(part.modules) : [],
    )
    const folders = new Set(modules.map(folderOf).filter((folder) => folder !== null))
    const at = root.replaceAll('\\', '/').replace(/\/?$/, '/')
    const packages = [...folders]
      .map((folder) => describePackage(root, folder.replace(at, '')))
      .toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
    this.emitFile({ type: 'asset', fileName: recordName, source: JSON.stringify(packages, null, 2) })
  },
})
