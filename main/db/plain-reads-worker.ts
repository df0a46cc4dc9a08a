import { openDatabase } from './open-database.ts'
import { type PlainRead, plainReads } from './plain-reads.ts'
import { answerInWorker } from './run-in-worker.ts'
import { withSqliteErrors } from './sqlite-errors.ts'

interface Input {
  readonly file: string
  readonly reads: readonly PlainRead[]
  /** The file lies on a disk of this machine. */
  readonly local: boolean
}

await answerInWorker(({ file, reads, local }: Input) => {
  const db = openDatabase(file, { readonly: true, mustExist: true })
  try {
    // A walk through a large table takes a third of the time; over a network a lost page would end the process.
    if (local) db.pragma('mmap_size = 1073741824')
    return withSqliteErrors(file, () => plainReads(db, reads))
  } finally {
    db.close()
  }
})
