import { dirname } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { errorCode } from '../files/error-code.ts'

/**
 * Turns what SQLite and the file system report into an expected failure; anything else comes back as it
 * is, since it is a bug. `file` is the database's path.
 */
export const mapSqliteError = (error: unknown, file: string): unknown => {
  if (error instanceof ExpectedError) return error
  const code = errorCode(error)
  const dir = dirname(file)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new ExpectedError('disk-full')
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new ExpectedError('workspace-read-only', { dir })
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return new ExpectedError('workspace-damaged', { reason: dir })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new ExpectedError('workspace-locked', { holder: dir })
  if (code === 'EEXIST' || code === 'ENOTDIR') return new ExpectedError('not-a-folder', { dir })
  if (code.startsWith('SQLITE_CANTOPEN')) return new ExpectedError('workspace-missing', { dir })
  return error
}

/** Runs work on the ledger and lets expected failures out as such. */
export const withSqliteErrors = <T>(file: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw mapSqliteError(error, file)
  }
}
