import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RecentLedger, readRecentLedgers } from '../../../shared/recent-ledgers.ts'

/** As many as a menu shows at a glance. */
const shown = 8

/** The ledgers opened lately, where the core keeps them (features/workspace/recent-workspaces.ts). */
export const readRecent = (dataDir: string): readonly RecentLedger[] => {
  try {
    return readRecentLedgers(JSON.parse(readFileSync(join(dataDir, 'recent.json'), 'utf8'))).slice(0, shown)
  } catch {
    // None opened yet, or unreadable.
    return []
  }
}
