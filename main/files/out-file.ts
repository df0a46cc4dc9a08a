import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** The name itself or, where that is taken, the next one that is free: “包.jxpkg”, “包(2).jxpkg”. */
const freeIn = (folder: string, name: string): string => {
  const ending = extname(name)
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? name : `${name.slice(0, -ending.length)}(${count})${ending}`
    const file = join(folder, numbered)
    if (!existsSync(file)) return file
  }
}

/**
 * Where a file goes: `out` as it is, or under its own name in the folder that `out` is; else in `home`. In a folder
 * nothing is replaced: what lies there may not have been handed over yet.
 */
export const outFile = (home: string, out: string | undefined, name: string): string => {
  if (out === undefined) return freeIn(home, name)
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ? freeIn(out, name) : out
}
