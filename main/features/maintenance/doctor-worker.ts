import { answerInWorker } from '../../db/run-in-worker.ts'
import { examineLedger } from './examine-ledger.ts'

await answerInWorker(examineLedger)
