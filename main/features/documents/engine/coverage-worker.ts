import { answerInWorker } from '../../../db/run-in-worker.ts'
import { type Coverage, readCoverage } from './cmap.ts'
import { readFont } from './fonts.ts'

await answerInWorker(async (paths: readonly string[]) => {
  const coverages: Coverage[] = []
  // One after the other: unpacked, a font has up to 40 MB.
  for (const path of paths) coverages.push(readCoverage(await readFont(path)))
  return coverages
})
