import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Where a file goes: `out` as it is, or under its own name in the folder that `out` is; else beside the ledger. */
export const outFile = (dir: string, out: string | undefined, name: string): string => {
  if (out === undefined) return join(dir, 'exchange', name)
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ? join(out, name) : out
}
