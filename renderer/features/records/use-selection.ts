import { useMemo, useState } from 'react'
import type { ListFilter, DatedQuery } from '../../../shared/list-query.ts'
import { useCore } from '../../lib/core-client.tsx'

interface Chosen {
  /** All but `ids`, or only `ids`. */
  readonly all: boolean
  readonly ids: ReadonlySet<string>
}

const nothing: Chosen = { all: false, ids: new Set() }

export interface Selection {
  readonly empty: boolean
  readonly all: boolean
  has(id: string): boolean
  /** How many of a list of that length. */
  count(total: number): number
  /** The selection as a condition; null where nothing is chosen. */
  readonly filter: ListFilter | null
  toggle(id: string): void
  /** All from one place of the list to another, loaded or not, and no others. */
  range(from: number, to: number): Promise<void>
  selectAll(): void
  clear(): void
}

/** What is chosen of a list. Sorting keeps it; another filter starts over. */
export const useSelection = (query: DatedQuery): Selection => {
  const core = useCore()
  const { sort: _, group: __, ...narrowing } = query
  const scope = JSON.stringify(narrowing)
  const [kept, setKept] = useState({ scope, chosen: nothing })
  const chosen = kept.scope === scope ? kept.chosen : nothing
  return useMemo(() => {
    const choose = (next: Chosen) => setKept({ scope, chosen: next })
    const ids = [...chosen.ids].sort()
    return {
      empty: !chosen.all && chosen.ids.size === 0,
      all: chosen.all && chosen.ids.size === 0,
      has: (id) => chosen.ids.has(id) !== chosen.all,
      count: (total) => (chosen.all ? total - chosen.ids.size : chosen.ids.size),
      filter: chosen.all ? { notIds: ids } : ids.length > 0 ? { ids } : null,
      toggle(id) {
        const next = new Set(chosen.ids)
        if (!next.delete(id)) next.add(id)
        choose({ all: chosen.all, ids: next })
      },
      async range(from, to) {
        const offset = Math.min(from, to)
        const found = await core.call('records.ids', {
          query,
          offset,
          limit: Math.abs(to - from) + 1,
        })
        choose({ all: false, ids: new Set(found.ids) })
      },
      selectAll: () => choose({ all: true, ids: new Set() }),
      clear: () => choose(nothing),
    }
  }, [chosen, core, query, scope])
}
