import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** One import as written; `to` is a path from the project root, `npm:<package>` or `node:<module>`. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const builtins = new Set(builtinModules)

const target = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier)
  if (specifier.startsWith('node:')) return specifier
  if (builtins.has(specifier)) return `node:${specifier}`
  const parts = specifier.split('/')
  return `npm:${specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`
}

/** Every import, re-export and `import()` of one source; `from` is its path from the project root, with slashes. */
export const importsOf = (from: string, source: string): readonly Import[] => {
  const { module } = parseSync(from, source)
  const fixed = module.staticImports.map((found) => ({
    to: target(from, found.moduleRequest.value),
    typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ to: target(from, entry.moduleRequest.value), typeOnly: entry.isType }] : [],
    ),
  )
  const late = module.dynamicImports.flatMap((found) => {
    const written = source.slice(found.moduleRequest.start, found.moduleRequest.end)
    const specifier = /^['"]([^'"]+)['"]$/.exec(written)?.[1]
    return specifier === undefined ? [] : [{ to: target(from, specifier), typeOnly: false }]
  })
  return [...fixed, ...passedOn, ...late].map((found) => ({ from, ...found }))
}

/** Sources below `folders` of `root`: path from the root → text. */
export const readSources = (root: string, folders: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
        .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/fixtures/'))
        .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
    ),
  )
