import { useQueries } from '@tanstack/react-query'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import type { RecordPage } from '../../../shared/workspace-views.ts'
import { useCore } from '../../lib/core-client.tsx'

/** Deleted records of one type; `total` may be more than the rows given. */
export interface TrashGroup {
  readonly type: RecordType
  readonly rows: RecordPage['rows']
  readonly total: number
}

export type Trash =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: unknown; readonly retry: () => void }
  | { readonly state: 'ready'; readonly groups: readonly TrashGroup[] }

export const trashLimit = 200

/** Deleted records of every type that has any: one read per type. */
export const useTrash = (): Trash => {
  const core = useCore()
  return useQueries({
    queries: recordTypeNames.map((type) => {
      const input = { type, deleted: true, limit: trashLimit }
      return {
        queryKey: ['records.list', input],
        queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<TrashGroup> => {
          const { rows, total } = await core.call('records.list', input, { signal })
          return { type, rows, total }
        },
      }
    }),
    combine: (results): Trash => {
      const failed = results.find((result) => result.isError)
      if (failed) {
        const retry = () => {
          for (const result of results) if (result.isError) void result.refetch()
        }
        return { state: 'failed', failure: failed.error, retry }
      }
      const groups = results.map((result) => result.data).filter((group) => group !== undefined)
      if (groups.length < results.length) return { state: 'loading' }
      return { state: 'ready', groups: groups.filter((group) => group.total > 0) }
    },
  })
}
