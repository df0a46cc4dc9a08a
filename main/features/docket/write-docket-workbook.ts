import { Worker } from 'node:worker_threads'
import { entryUrl } from '../../core/entry-url.ts'
import type { DocketWorkbookInput } from './docket-workbook.ts'

/** The docket's workbook, written in a thread of its own. Rejects with what went wrong there. */
export const writeDocketWorkbook = (input: DocketWorkbookInput): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(entryUrl('./docket-workbook-worker', import.meta.url), { workerData: input })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the workbook's thread ended with ${code}`)))
  })
