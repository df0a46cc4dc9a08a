import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Cell, MergedRange } from '../../../shared/sheet/sheet.ts'
import { readWorkbook } from './read-workbook.ts'
import { type WorkbookFailure, type WorkbookResult, workbookFailure } from './workbook-failure.ts'

export type WorkbookMessage =
  | {
      readonly kind: 'sheet'
      readonly name: string
      readonly hidden: boolean
      readonly merges: readonly MergedRange[]
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }

/** Rows cross in portions, so that the core never takes in a large sheet at one go. */
const portion = 500

const readFile = (path: string): WorkbookResult => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return workbookFailure('file-unreadable')
  }
  return readWorkbook(bytes, basename(path))
}

parentPort?.on('message', (path: string) => {
  const post = (message: WorkbookMessage): void => parentPort?.postMessage(message)
  const result = readFile(path)
  if (!result.ok) return post({ kind: 'failed', failure: result.failure })
  for (const { name, hidden, merges, rows } of result.sheets) {
    post({ kind: 'sheet', name, hidden, merges })
    for (let at = 0; at < rows.length; at += portion)
      post({ kind: 'rows', rows: rows.slice(at, at + portion) })
  }
  post({ kind: 'done' })
})
