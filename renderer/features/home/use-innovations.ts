import { useQuery } from '@tanstack/react-query'
import { allRows } from '../../lib/all-rows.ts'
import { type CoreClient, useCore } from '../../lib/core-client.tsx'

export interface InnovationFigure {
  readonly category: string
  /** Year of completion; '' when not written. */
  readonly year: string
  readonly benefit: number
}

const figuresOf = async (core: CoreClient, signal: AbortSignal): Promise<readonly InnovationFigure[]> =>
  (await allRows(core, { type: 'innovation' }, signal)).map(({ values }) => ({
    category: String(values.category ?? ''),
    year: String(values.completedOn ?? '').slice(0, 4),
    benefit: Number(values.benefit ?? 0),
  }))

/** What the charts and sums are drawn from: three values of every innovation. */
export const useInnovations = () => {
  const core = useCore()
  return useQuery({
    queryKey: ['home', 'innovations'],
    queryFn: ({ signal }) => figuresOf(core, signal),
  })
}
