import type { Inputs } from '../../../shared/contract.ts'

/** What the address says is shown: `/docket/:view?unit=…&kind=…&q=…`. */
export const docketViews = [
  '30',
  '90',
  '365',
  'grace',
  'lapsed',
  'check',
  'forecast',
  'rewards',
  'year',
] as const
export type DocketViewName = (typeof docketViews)[number]

export const viewOf = (name: string | undefined): DocketViewName =>
  docketViews.find((view) => view === name) ?? '90'

type Kind = NonNullable<Inputs['docket.list']['kind']>
const kinds: readonly Kind[] = ['invention', 'utility', 'design']

/** Unit, kind and text of the address, as every call of the docket takes them. */
export const narrowingOf = (
  params: URLSearchParams,
): Pick<Inputs['docket.list'], 'unit' | 'kind' | 'text'> => {
  const kind = kinds.find((name) => name === params.get('kind'))
  const unit = params.get('unit')
  const text = params.get('q')
  return { ...(unit ? { unit } : {}), ...(kind ? { kind } : {}), ...(text ? { text } : {}) }
}

/** The list that a view shows; forecast and rewards have calls of their own and ask only for the counts. */
export const listInputOf = (view: DocketViewName, params: URLSearchParams): Inputs['docket.list'] => {
  const narrowing = narrowingOf(params)
  switch (view) {
    case '30':
    case '90':
    case '365':
      return { ...narrowing, show: 'due', within: Number(view) }
    case 'year':
      return { ...narrowing, show: 'year', year: Number(params.get('year')) || new Date().getFullYear() }
    case 'forecast':
    case 'rewards':
      return { ...narrowing, show: 'due', within: 0 }
    case 'grace':
    case 'lapsed':
    case 'check':
      return { ...narrowing, show: view }
  }
}
