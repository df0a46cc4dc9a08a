import { dirname } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'

/** What the file system reports, as an expected failure; anything else comes back as it is. */
export const mapFileError = (error: unknown, path: string): unknown => {
  if (error instanceof ExpectedError) return error
  const code = error instanceof Error && 'code' in error ? error.code : ''
  switch (code) {
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
