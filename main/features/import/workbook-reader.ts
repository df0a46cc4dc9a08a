import { Worker } from 'node:worker_threads'
import { entryUrl } from '../../core/entry-url.ts'
import { SheetTurnsOut } from './sheet-turns-out.ts'
import type { TablePlan, TableRow } from './table-plan.ts'
import { type WorkbookFailure, workbookFailure } from './workbook-failure.ts'
import type { RejectedTable } from './rejected-table.ts'
import type { RowsWanted, WorkbookAnswer, WorkbookRequest, WorkbookTask } from './workbook-worker.ts'

export type WorkbookPlan =
  | { readonly ok: true; readonly tables: readonly TablePlan[]; readonly collection: string | null }
  | { readonly ok: false; readonly failure: WorkbookFailure }

export interface WorkbookReader {
  /** Reads one file at a time; failures are values. */
  plan(path: string): Promise<WorkbookPlan>
  /** The data rows of a planned table, a portion at a time, the next made ready meanwhile. Throws `SheetTurnsOut`. */
  rows(path: string, table: number): AsyncGenerator<readonly TableRow[]>
  /** Rows of tables as they stand in the sheet; null for one that is not read any more. */
  rejected(path: string, tables: readonly RowsWanted[]): Promise<readonly (RejectedTable | null)[]>
  close(): Promise<void>
}

/** Left to itself, V8 sets 150 MB aside for short-lived objects, of which parsing makes many and keeps none. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 } as const

/** A worker that reads workbooks: the core stays free, and a file that exhausts memory only ends the worker. */
export const createWorkbookReader = (task: WorkbookTask): WorkbookReader => {
  let worker: Worker | null = null

  const ask = (request: WorkbookRequest): Promise<WorkbookAnswer> =>
    new Promise((resolve) => {
      worker ??= new Worker(entryUrl('./workbook-worker', import.meta.url), {
        resourceLimits,
        workerData: task,
      })
      const current = worker
      const finish = (answer: WorkbookAnswer): void => {
        current.off('message', finish).off('error', onError).off('exit', onExit)
        resolve(answer)
      }
      const fail = (code: 'file-too-large' | 'file-damaged'): void => {
        worker = null
        finish({ kind: 'failed', failure: workbookFailure(code).failure })
      }
      const onError = (error: NodeJS.ErrnoException): void =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'file-damaged')
      const onExit = (): void => fail('file-damaged')
      current.on('message', finish).on('error', onError).on('exit', onExit)
      current.postMessage(request)
    })

  return {
    async plan(path) {
      const answer = await ask({ kind: 'plan', path })
      switch (answer.kind) {
        case 'planned':
          return { ok: true, tables: answer.tables, collection: answer.collection }
        case 'failed':
          return { ok: false, failure: answer.failure }
        case 'rows':
        case 'turns-out':
        case 'rejected':
          throw new Error('rows, where a plan was asked for')
      }
    },
    async *rows(path, table) {
      const more = () => ask({ kind: 'rows', path, table })
      for (let next = more(); ; ) {
        const answer = await next
        if (answer.kind === 'turns-out') throw new SheetTurnsOut(path)
        if (answer.kind !== 'rows') throw new Error('a planned table gave no rows')
        if (!answer.isLast) next = more()
        yield answer.texts.flatMap((text) => JSON.parse(text) as readonly TableRow[])
        if (answer.isLast) return
      }
    },
    async rejected(path, tables) {
      const answer = await ask({ kind: 'rejected', path, tables })
      return answer.kind === 'rejected' ? answer.tables : []
    },
    async close() {
      const current = worker
      worker = null
      await current?.terminate()
    },
  }
}
