import { Worker } from 'node:worker_threads'
import type { Cell, MergedRange, Sheet } from '../../../shared/sheet/sheet.ts'
import { entryUrl } from '../../core/entry-url.ts'
import { type WorkbookResult, workbookFailure } from './workbook-failure.ts'
import type { WorkbookMessage, WorkbookRequest } from './workbook-worker.ts'

export interface WorkbookReader {
  /** Reads one file at a time; failures are values. */
  read(path: string): Promise<WorkbookResult>
  close(): Promise<void>
}

interface OpenSheet extends Omit<Sheet, 'rows' | 'merges'> {
  readonly rows: (readonly Cell[])[]
  readonly merges: MergedRange[]
}

/** A worker that parses workbooks: the core stays free, and a file that exhausts memory only ends the worker. */
export const createWorkbookReader = (): WorkbookReader => {
  let worker: Worker | null = null

  const read = (path: string): Promise<WorkbookResult> =>
    new Promise((resolve) => {
      worker ??= new Worker(entryUrl('./workbook-worker', import.meta.url))
      const current = worker
      const ask = (request: WorkbookRequest): void => current.postMessage(request)
      const sheets: OpenSheet[] = []
      const onMessage = (message: WorkbookMessage): void => {
        switch (message.kind) {
          case 'sheet':
            sheets.push({ name: message.name, hidden: message.hidden, merges: [], rows: [] })
            return
          case 'rows':
            sheets.at(-1)?.rows.push(...message.rows)
            sheets.at(-1)?.merges.push(...message.merges)
            ask({ kind: 'more' })
            return
          case 'done':
            finish({ ok: true, sheets })
            return
          case 'failed':
            finish({ ok: false, failure: message.failure })
        }
      }
      const onError = (error: NodeJS.ErrnoException): void => {
        worker = null
        finish(workbookFailure(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'file-damaged'))
      }
      const onExit = (): void => {
        worker = null
        finish(workbookFailure('file-damaged'))
      }
      const finish = (result: WorkbookResult): void => {
        current.off('message', onMessage).off('error', onError).off('exit', onExit)
        resolve(result)
      }
      current.on('message', onMessage).on('error', onError).on('exit', onExit)
      ask({ kind: 'read', path })
    })

  return {
    read,
    async close() {
      await worker?.terminate()
      worker = null
    },
  }
}
