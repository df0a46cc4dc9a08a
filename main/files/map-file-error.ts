import { dirname } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { errorCode } from './error-code.ts'

/** What the file system reports, as an expected failure; anything else comes back as it is. */
export const mapFileError = (error: unknown, path: string): unknown => {
  if (error instanceof ExpectedError) return error
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ExpectedError('disk-full')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ExpectedError('workspace-read-only', { dir: dirname(path) })
    case 'ENOENT':
      return new ExpectedError('file-missing', { file: path })
    default:
      return error
  }
}
