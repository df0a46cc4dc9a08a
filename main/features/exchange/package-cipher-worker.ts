import { answerInWorker } from '../../db/run-in-worker.ts'
import { type CipherTask, cipher } from './package-cipher.ts'

await answerInWorker(async (task: CipherTask) => {
  await cipher(task)
  return null
})
