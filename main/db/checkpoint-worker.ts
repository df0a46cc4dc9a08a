import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite } from './sqlite-driver.ts'

// Entry of a thread that carries the write-ahead log over into the ledger whenever it is asked to.

parentPort?.on('message', () => {
  try {
    const db = openSqlite(workerData as string, { readonly: false, fileMustExist: true })
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } finally {
      db.close()
    }
  } catch {
    // Nothing is lost: the log keeps what is not carried over, and a full disk shows itself at the next write.
  }
  parentPort?.postMessage('done')
})
