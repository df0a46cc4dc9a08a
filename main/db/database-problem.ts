import { ExpectedError } from '../../shared/errors.ts'
import { errorCode } from '../files/error-code.ts'
import { openDatabase } from './open-database.ts'

/**
 * What is wrong with a database file, in SQLite's words; null when nothing is. Looks at the header, or at every
 * page, which takes time: from the core, ask `problemInDatabase`. Throws where the file cannot be opened at all.
 */
export const databaseProblem = (file: string, everyPage: boolean): string | null => {
  try {
    const db = openDatabase(file, { readonly: true, mustExist: true })
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get()
      const result = everyPage ? String(db.pragma('quick_check(1)', { simple: true })) : 'ok'
      return result === 'ok' ? null : result
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof ExpectedError && error.error.code === 'workspace-damaged') return 'SQLITE_CORRUPT'
    // The like of SQLITE_CORRUPT raised after opening.
    const code = errorCode(error)
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return code
    throw error
  }
}
