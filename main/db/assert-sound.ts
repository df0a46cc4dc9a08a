import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { say } from '../../shared/text/say.ts'
import { listBackups } from '../files/backup.ts'
import { databaseProblem } from './database-problem.ts'
import { problemInDatabase } from './problem-in-database.ts'

/**
 * Refuses a damaged ledger before anything is written to it, naming the newest backup. The header is always
 * looked at; all pages only after a crash, since that takes time.
 */
export const assertSound = async (dir: string, thorough: boolean): Promise<void> => {
  const file = join(dir, 'ledger.sqlite')
  if (!existsSync(file)) return
  const problem = databaseProblem(file, false) ?? (thorough ? await problemInDatabase(file) : null)
  if (problem === null) return
  const [newest] = await listBackups(dir)
  const reason = newest
    ? say('最近的备份：{file}（{problem}）', 'Latest backup: {file} ({problem})', {
        file: newest.file,
        problem,
      })
    : say('这个台账库还没有备份。（{problem}）', 'This workspace has no backup. ({problem})', { problem })
  throw new ExpectedError('workspace-damaged', { reason })
}
