import { answerInWorker } from '../db/run-in-worker.ts'
import { workbookBytes } from './styled-workbook.ts'

await answerInWorker(workbookBytes)
