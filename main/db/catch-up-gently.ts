import { setImmediate } from 'node:timers/promises'
import type { Search } from './search.ts'
import type { SqliteSearch } from './sqlite-search.ts'

const canPause = (search: Search): search is SqliteSearch => 'catchUpSome' in search

/**
 * Brings the index up to where the log stands now, in small portions, so that other calls get through after a
 * large import; what is written meanwhile is not waited for.
 */
export const catchUpGently = async (search: Search): Promise<void> => {
  if (!canPause(search)) return
  for (let left = search.behind(); left > 0; ) {
    const before = search.behind()
    if (!search.catchUpSome()) return
    left -= before - search.behind()
    await setImmediate()
  }
}
