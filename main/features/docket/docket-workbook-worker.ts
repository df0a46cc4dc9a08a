import { parentPort, workerData } from 'node:worker_threads'
import { type DocketWorkbookInput, docketWorkbook } from './docket-workbook.ts'

/** Writes one workbook and ends: a thousand rows take a second, during which the core answers others. */
const bytes = await docketWorkbook(workerData as DocketWorkbookInput)
parentPort?.postMessage(bytes)
