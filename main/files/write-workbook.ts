import { entryUrl } from '../core/entry-url.ts'
import { runInWorker } from '../db/run-in-worker.ts'
import type { WorkbookSpec } from './styled-workbook.ts'

/** The bytes of a workbook, made in a thread of its own: a thousand rows take a second. */
export const writeWorkbook = (spec: WorkbookSpec): Promise<Uint8Array> =>
  runInWorker(entryUrl('./styled-workbook-worker', import.meta.url), spec)
