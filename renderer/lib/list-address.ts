import type { ListFilter } from '../../shared/list-query.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'

/** The address of a register narrowed by these conditions: where a figure leads to the rows behind it. */
export const listAddress = (type: RecordType, filters: readonly ListFilter[] = []): string => {
  const params = new URLSearchParams()
  for (const filter of filters) {
    if ('is' in filter && filter.is !== null) {
      const field = recordDefinitions[type].fields.find(({ name }) => name === filter.field)
      // A link by its own name is the id of its record; as written, it is another condition.
      params.append(field?.kind === 'link' ? `${filter.field}.as` : filter.field, String(filter.is))
    } else if ('in' in filter) for (const one of filter.in) params.append(filter.field, String(one))
    else if ('empty' in filter) params.set(`${filter.field}.empty`, String(filter.empty))
    else if ('contains' in filter) params.set(`${filter.field}.has`, filter.contains)
    else if ('linkId' in filter && filter.linkId !== null) params.append(filter.field, filter.linkId)
    else if ('from' in filter || 'to' in filter) {
      if (filter.from !== undefined) params.set(`${filter.field}.from`, String(filter.from))
      if (filter.to !== undefined) params.set(`${filter.field}.to`, String(filter.to))
    }
  }
  const query = params.toString()
  return query === '' ? `/records/${type}` : `/records/${type}?${query}`
}
