import { databaseProblem } from './database-problem.ts'
import { answerInWorker } from './run-in-worker.ts'

await answerInWorker((file: string) => databaseProblem(file, true))
