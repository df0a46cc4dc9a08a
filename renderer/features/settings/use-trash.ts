import { useQuery } from '@tanstack/react-query'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import { useCore } from '../../lib/core-client.tsx'

/** Deleted records of one type; `total` may be more than the rows given. */
export interface TrashGroup {
  readonly type: RecordType
  readonly rows: readonly RecordRow[]
  readonly total: number
}

export const trashLimit = 200

/** Deleted records of every type that has any. */
export const useTrash = () => {
  const core = useCore()
  return useQuery({
    queryKey: ['settings', 'trash'],
    queryFn: async ({ signal }): Promise<readonly TrashGroup[]> => {
      const groups = await Promise.all(
        recordTypeNames.map(async (type) => {
          const input = { type, deleted: true, limit: trashLimit }
          const { rows, total } = await core.call('records.list', input, { signal })
          return { type, rows, total }
        }),
      )
      return groups.filter(({ total }) => total > 0)
    },
  })
}
