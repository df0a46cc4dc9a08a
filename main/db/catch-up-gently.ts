import { setImmediate } from 'node:timers/promises'
import type { Search } from './search.ts'
import type { SqliteSearch } from './sqlite-search.ts'

const canPause = (search: Search): search is SqliteSearch => 'catchUpSome' in search

/** Brings the index up to the log in small portions, so that other calls get through after a large import. */
export const catchUpGently = async (search: Search): Promise<void> => {
  if (!canPause(search)) return
  while (search.catchUpSome()) await setImmediate()
}
