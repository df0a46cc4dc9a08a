import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../../files/parse-json.ts'
import { safeWrite } from '../../files/safe-write.ts'

const schema = z.array(z.strictObject({ dir: z.string(), name: z.string(), openedAt: z.string() }))
type Recent = z.output<typeof schema>[number]

const keep = 12

/** Ledgers opened lately, newest first; a list that cannot be read counts as empty, it is only a convenience. */
export const readRecent = (configDir: string): readonly Recent[] => {
  const file = join(configDir, 'recent.json')
  if (!existsSync(file)) return []
  const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : []
}

export const rememberRecent = async (configDir: string, entry: Recent): Promise<void> => {
  const rest = readRecent(configDir).filter((other) => other.dir !== entry.dir)
  await safeWrite(join(configDir, 'recent.json'), JSON.stringify([entry, ...rest].slice(0, keep), null, 2))
}
