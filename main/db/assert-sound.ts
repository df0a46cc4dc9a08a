import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { listBackups } from '../files/backup.ts'
import { openDatabase } from './open-database.ts'

/**
 * Refuses a damaged ledger before anything is written to it, naming the newest backup. The header is always
 * looked at; all pages only after a crash, since that takes time.
 */
export const assertSound = async (dir: string, thorough: boolean): Promise<void> => {
  const file = join(dir, 'ledger.sqlite')
  if (!existsSync(file)) return
  const problem = problemIn(file, thorough)
  if (problem === null) return
  const [newest] = await listBackups(dir)
  const advice = newest ? `最近的备份：${newest.file}` : '这个台账库还没有备份。'
  throw new ExpectedError('workspace-damaged', { reason: `${advice}（${problem}）` })
}

const problemIn = (file: string, thorough: boolean): string | null => {
  try {
    const db = openDatabase(file, { readonly: true, mustExist: true })
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get()
      const result = thorough ? db.pragma('quick_check(1)', { simple: true }) : 'ok'
      return result === 'ok' ? null : String(result)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof ExpectedError && error.error.code === 'workspace-damaged') return 'SQLITE_CORRUPT'
    // The like of SQLITE_CORRUPT raised after opening.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return code
    throw error
  }
}
