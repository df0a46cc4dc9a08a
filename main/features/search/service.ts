import type { Handlers } from '../../core/feature.ts'

/** Search over all records of the ledger. */
export const createSearchHandlers = (): Handlers<'search.query'> => ({
  'search.query': ({ text, limit }, { search }) => search.query(text, limit === undefined ? {} : { limit }),
})
