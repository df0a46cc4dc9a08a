import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ExpectedError } from '../../shared/errors.ts'

/** The invented sample input: beside the program when packaged, among the fixtures when run from source. */
const candidates = [
  './sample',
  '../sample',
  '../../sample',
  '../../test/fixtures/samples',
  '../../../test/fixtures/samples',
]

export const sampleFolder = (): string => {
  const found = candidates
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
  if (!found) throw new ExpectedError('file-missing', { file: 'sample' })
  return found
}
