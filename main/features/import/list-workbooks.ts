import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'

const workbook = /\.(xlsx|xlsm|xls|et|csv|ods|docx)$/iu
/** Lock files that office programs leave beside an open workbook. */
const lockFile = /^(~\$|\.~|\.)/u

/** The files to read: folders give the workbooks in them, at any depth. Throws `file-missing`. */
export const listWorkbooks = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new ExpectedError('file-missing', { file: path })
    if (!stat.isDirectory()) return [path]
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          (entry.isFile() || entry.isSymbolicLink()) &&
          workbook.test(entry.name) &&
          !lockFile.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
    if (found.length === 0) throw new ExpectedError('file-missing', { file: join(path, '*.xlsx') })
    return found
  })
