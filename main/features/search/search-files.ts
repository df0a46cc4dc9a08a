import { textOf } from '../../../shared/record/read-value.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { SearchView } from '../../../shared/workspace-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { searchSnippet } from '../../db/search-snippet.ts'
import { searchWords } from '../../db/search-words.ts'

type Hit = SearchView['hits'][number]

/** Files shown for one question: they stand after the records, which are what is mostly looked for. */
const most = 10

/** Files of evidence with a page on which every word stands, each with the record that holds it. */
export const searchFiles = (text: string, { store, search }: Workspace): readonly Hit[] => {
  const words = searchWords(text)
  return search.files.find(words, most).flatMap(({ sha256, page, text: pageText }) =>
    store
      .list({ type: 'evidence', filters: [{ field: 'sha256', is: sha256 }] })
      .flatMap(({ id, values }): readonly Hit[] => {
        const ownerId = textOf(values, 'owner')
        const owner = ownerId === '' ? null : store.find(ownerId)
        if (ownerId !== '' && (!owner || owner.deleted)) return []
        return [
          {
            type: 'evidence',
            id,
            title: textOf(values, 'fileName'),
            snippet: searchSnippet([pageText], words),
            inFile: { page, owner: owner && { type: owner.type, title: recordTitle(owner) } },
          },
        ]
      }),
  )
}
