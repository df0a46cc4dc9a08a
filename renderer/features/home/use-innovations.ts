import { useQuery } from '@tanstack/react-query'
import { type CoreClient, useCore } from '../../lib/core-client.tsx'

export interface InnovationFigure {
  readonly category: string
  /** Year of completion; '' when not written. */
  readonly year: string
  readonly benefit: number
}

const batch = 1000

const loadAll = async (core: CoreClient, signal: AbortSignal): Promise<readonly InnovationFigure[]> => {
  const figures: InnovationFigure[] = []
  for (;;) {
    const page = await core.call(
      'records.list',
      { type: 'innovation', limit: batch, offset: figures.length },
      { signal },
    )
    figures.push(
      ...page.rows.map(({ values }) => ({
        category: String(values.category ?? ''),
        year: String(values.completedOn ?? '').slice(0, 4),
        benefit: Number(values.benefit ?? 0),
      })),
    )
    if (figures.length >= page.total || page.rows.length === 0) return figures
  }
}

/** What the charts and sums are drawn from: three values of every innovation. */
export const useInnovations = () => {
  const core = useCore()
  return useQuery({
    queryKey: ['home', 'innovations'],
    queryFn: ({ signal }) => loadAll(core, signal),
  })
}
