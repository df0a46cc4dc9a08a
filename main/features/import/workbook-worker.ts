import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { type Cell, isBlankRow, type MergedRange } from '../../../shared/sheet/sheet.ts'
import { errorCode } from '../../files/error-code.ts'
import { readLargeWorkbook, type StreamedSheet } from './read-large-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { type WorkbookFailure, type WorkbookResult, workbookFailure } from './workbook-failure.ts'

export type WorkbookRequest = { readonly kind: 'read'; readonly path: string } | { readonly kind: 'more' }

export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | {
      readonly kind: 'rows'
      readonly rows: readonly (readonly Cell[])[]
      readonly merges: readonly MergedRange[]
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }

/** Rows cross in portions, the next when the last was taken, so that the core never takes in many at one go. */
const portion = 500

const post = (message: WorkbookMessage): void => parentPort?.postMessage(message)

let wanted: (() => void) | null = null

const postRows = async (
  rows: readonly (readonly Cell[])[],
  merges: readonly MergedRange[],
): Promise<void> => {
  for (let at = 0; at === 0 || at < rows.length; at += portion) {
    const asked = new Promise<void>((resolve) => {
      wanted = resolve
    })
    post({ kind: 'rows', rows: rows.slice(at, at + portion), merges: at === 0 ? merges : [] })
    await asked
  }
}

const readWhole = (path: string): WorkbookResult => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return workbookFailure(
      errorCode(error) === 'ERR_FS_FILE_TOO_LARGE' ? 'file-too-large' : 'file-unreadable',
    )
  }
  return readWorkbook(bytes, basename(path))
}

const sendWhole = async (path: string): Promise<WorkbookMessage> => {
  const result = readWhole(path)
  if (!result.ok) return { kind: 'failed', failure: result.failure }
  for (const { name, hidden, merges, rows } of result.sheets) {
    post({ kind: 'sheet', name, hidden })
    await postRows(rows, merges)
  }
  return { kind: 'done' }
}

const sendStreamed = async (sheets: readonly StreamedSheet[]): Promise<WorkbookMessage> => {
  let isBlank = true
  for (const { name, hidden, pieces } of sheets) {
    post({ kind: 'sheet', name, hidden })
    for await (const { rows, merges } of pieces()) {
      isBlank &&= rows.every(isBlankRow)
      if (rows.length > 0 || merges.length > 0) await postRows(rows, merges)
    }
  }
  return isBlank ? { kind: 'failed', failure: workbookFailure('file-no-rows').failure } : { kind: 'done' }
}

const send = async (path: string): Promise<WorkbookMessage> => {
  const damaged: WorkbookMessage = { kind: 'failed', failure: workbookFailure('file-damaged').failure }
  // What cannot be streamed is left to the whole reader, which knows why.
  const sheets = await readLargeWorkbook(path).catch(() => null)
  return sheets ? sendStreamed(sheets).catch(() => damaged) : sendWhole(path)
}

parentPort?.on('message', (request: WorkbookRequest) => {
  if (request.kind === 'read') void send(request.path).then(post)
  else wanted?.()
})
