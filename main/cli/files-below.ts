import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'

/** All files below a folder, sorted by path; system droppings (.DS_Store, Thumbs.db, ~$…) are left out. */
export const filesBelow = (dir: string): readonly string[] => {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new ExpectedError('file-missing', { file: dir })
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(\.|~\$|Thumbs\.db$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
