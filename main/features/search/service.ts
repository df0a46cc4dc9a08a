import { parseFieldQuery } from '../../../shared/search/parse-field-query.ts'
import type { Handlers } from '../../core/feature.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'
import { pinyinKeys } from '../../db/pinyin-keys.ts'
import { searchByFields } from './search-by-fields.ts'
import { searchFiles } from './search-files.ts'

const usualLimit = 50

/** Search over all records of the ledger, as they are now: by words, pinyin, and conditions on fields. */
export const createSearchHandlers = (): Handlers<'search.query' | 'search.keys'> => ({
  'search.query': async ({ text, limit = usualLimit }, workspace) => {
    const { search } = workspace
    await catchUpGently(search)
    const query = parseFieldQuery(text)
    if (query.conditions.length > 0) return searchByFields(query, limit, workspace)
    const found = search.query(text, { limit })
    const files = searchFiles(text, workspace)
    return {
      ...found,
      total: found.total + files.length,
      hits: [...found.hits, ...files],
      remarks: [],
    }
  },
  'search.keys': ({ texts }) =>
    texts.map((text) => {
      const { full, initials } = pinyinKeys(text)
      return `${full} ${initials}`
    }),
})
