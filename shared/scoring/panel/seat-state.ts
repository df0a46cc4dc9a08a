/** One judge for one entry, by their record ids. */
export interface Assignment {
  readonly nomination: string
  readonly judge: string
  readonly state: 'assigned' | 'recused'
  readonly basis: string | null
  readonly reason: string | null
}

export type SeatState = 'scores' | 'recused' | 'unassigned'

/**
 * Whether a judge scores an entry, from the assignments of that entry. While nobody is assigned it is open to the whole
 * panel but for those recused.
 */
export const seatState = (judge: string, ofEntry: readonly Assignment[]): SeatState => {
  const own = ofEntry.filter((one) => one.judge === judge)
  if (own.some(({ state }) => state === 'recused')) return 'recused'
  if (own.length > 0) return 'scores'
  return ofEntry.some(({ state }) => state === 'assigned') ? 'unassigned' : 'scores'
}
