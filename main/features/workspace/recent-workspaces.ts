import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RecentLedger, readRecentLedgers } from '../../../shared/recent-ledgers.ts'
import { parseJson } from '../../files/parse-json.ts'
import { safeWrite } from '../../files/safe-write.ts'

const keep = 12

/** Ledgers opened lately, newest first. */
export const readRecent = (configDir: string): readonly RecentLedger[] => {
  const file = join(configDir, 'recent.json')
  return existsSync(file) ? readRecentLedgers(parseJson(readFileSync(file, 'utf8'))) : []
}

export const rememberRecent = async (configDir: string, entry: RecentLedger): Promise<void> => {
  const rest = readRecent(configDir).filter((other) => other.dir !== entry.dir)
  await safeWrite(join(configDir, 'recent.json'), JSON.stringify([entry, ...rest].slice(0, keep), null, 2))
}
