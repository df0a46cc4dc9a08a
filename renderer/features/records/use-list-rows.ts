import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Outputs } from '../../../shared/contract.ts'
import type { DatedQuery } from '../../../shared/list-query.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import { useCore } from '../../lib/core-client.tsx'

const block = 100
/** Blocks that were scrolled past are forgotten soon: a register has a thousand of them. */
const forgetAfter = 30_000
type Page = Outputs['records.list']

export interface ListRows {
  /** Null while nothing is known yet. */
  readonly total: number | null
  readonly failure: unknown
  readonly refetch: () => void
  /** The record at a place of the list; null while it is on its way. */
  readonly rowAt: (place: number) => RecordRow | null
}

const blocksOf = (first: number, last: number): readonly number[] => {
  const from = Math.floor(Math.max(0, first) / block)
  const to = Math.floor(Math.max(first, last - 1) / block)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** Windows of a list as they come into sight. While a changed list is read, the rows before it stay. */
export const useListRows = (
  query: DatedQuery,
  fields: readonly string[],
  places: { readonly first: number; readonly last: number },
): ListRows => {
  const core = useCore()
  const blocks = blocksOf(places.first, places.last)
  const pages = useQueries({
    queries: blocks.map((at) => {
      const input = { ...query, fields, offset: at * block, limit: block }
      return {
        queryKey: ['records.list', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => core.call('records.list', input, { signal }),
        gcTime: forgetAfter,
      }
    }),
  })
  const shown = useRef<{ readonly pages: ReadonlyMap<number, Page>; readonly total: number } | null>(null)
  const found = new Map(
    blocks.flatMap((at, index) => {
      const page = pages[index]?.data
      return page ? [[at, page] as const] : []
    }),
  )
  const [any] = found.values()
  if (any) shown.current = { pages: found, total: any.total }
  const seen = shown.current
  return {
    total: seen?.total ?? null,
    failure: seen ? null : (pages.find(({ error }) => error !== null)?.error ?? null),
    refetch: () => {
      for (const page of pages) void page.refetch()
    },
    rowAt: (place) => seen?.pages.get(Math.floor(place / block))?.rows[place % block] ?? null,
  }
}
