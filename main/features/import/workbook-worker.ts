import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Cell, MergedRange } from '../../../shared/sheet/sheet.ts'
import { readWorkbook } from './read-workbook.ts'

export type WorkbookMessage =
  | {
      readonly kind: 'sheet'
      readonly name: string
      readonly hidden: boolean
      readonly merges: readonly MergedRange[]
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** Rows cross in portions, so that the core never takes in a large sheet at one go. */
const portion = 500

parentPort?.on('message', (path: string) => {
  const post = (message: WorkbookMessage): void => parentPort?.postMessage(message)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    const message = '文件无法读取。请确认文件没有被移走，也没有被其他程序独占，再导入一次。'
    return post({ kind: 'failed', code: 'file-unreadable', message })
  }
  const result = readWorkbook(bytes, basename(path))
  if (!result.ok) return post({ kind: 'failed', code: result.code, message: result.message })
  for (const { name, hidden, merges, rows } of result.sheets) {
    post({ kind: 'sheet', name, hidden, merges })
    for (let at = 0; at < rows.length; at += portion)
      post({ kind: 'rows', rows: rows.slice(at, at + portion) })
  }
  post({ kind: 'done' })
})
