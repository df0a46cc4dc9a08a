import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import program from '../../../package.json' with { type: 'json' }
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from '../../files/sha256-of.ts'

let hash: Promise<string> | undefined

const read = async (): Promise<string> => {
  // From source the folder of this feature; bundled, all that is bundled with it.
  const folder = dirname(fileURLToPath(import.meta.url))
  const names = await readdir(folder, { recursive: true })
  const code = names.filter((name) => /\.[jt]s$/u.test(name)).toSorted()
  const hashes = await Promise.all(code.map(async (name) => sha256Of(await readFile(join(folder, name)))))
  return sha256Of(canonicalJson([program.version, program.dependencies, hashes]))
}

/** One hash over the program that prints: with another, nothing that an earlier one printed is taken over. */
export const printCode = (): Promise<string> => {
  hash ??= read()
  return hash
}
