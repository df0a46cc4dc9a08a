import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'

const isLinkToFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/**
 * All files below a folder, sorted by path, links to files included; system droppings (.DS_Store, Thumbs.db,
 * ~$…) are left out. Throws file-missing, and bad-command for a path that is a file.
 */
export const filesBelow = (dir: string): readonly string[] => {
  const stat = statSync(dir, { throwIfNoEntry: false })
  if (!stat) throw new ExpectedError('file-missing', { file: dir })
  if (!stat.isDirectory())
    throw new ExpectedError('bad-command', { reason: `“${dir}”是文件，这里要写文件夹` })
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !/^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(entry.name))
    .filter(
      (entry) =>
        entry.isFile() || (entry.isSymbolicLink() && isLinkToFile(join(entry.parentPath, entry.name))),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
