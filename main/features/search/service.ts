import type { Handlers } from '../../core/feature.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'

/** Search over all records of the ledger, as they are now. */
export const createSearchHandlers = (): Handlers<'search.query'> => ({
  'search.query': async ({ text, limit }, { search }) => {
    await catchUpGently(search)
    return search.query(text, limit === undefined ? {} : { limit })
  },
})
