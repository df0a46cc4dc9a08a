import { openDatabase } from './open-database.ts'
import { type PlainRead, plainReads } from './plain-reads.ts'
import { answerInWorker } from './run-in-worker.ts'
import { withSqliteErrors } from './sqlite-errors.ts'

await answerInWorker(({ file, reads }: { readonly file: string; readonly reads: readonly PlainRead[] }) => {
  const db = openDatabase(file, { readonly: true, mustExist: true })
  try {
    return withSqliteErrors(file, () => plainReads(db, reads))
  } finally {
    db.close()
  }
})
