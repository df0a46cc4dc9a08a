import { createContext } from 'react'

/** Colours a chart draws with; canvas cannot read CSS variables. */
export interface ChartColours {
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly series: readonly string[]
}

export const ChartPalette = createContext<ChartColours>({
  ink2: '#000',
  ink3: '#000',
  line: '#000',
  series: ['#000'],
})
