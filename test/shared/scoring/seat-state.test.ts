import { expect, it } from 'vitest'
import { type Assignment, seatState } from '../../../shared/scoring/panel/seat-state.ts'

const row = (judge: string, state: Assignment['state']): Assignment => ({
  nomination: 'n',
  judge,
  state,
  basis: null,
  reason: null,
})

it.each([
  ['open to the whole panel while nobody is assigned', [], 'scores'],
  ['open to all but those recused', [row('other', 'recused')], 'scores'],
  ['closed to others once somebody is assigned', [row('other', 'assigned')], 'unassigned'],
  ['assigned', [row('other', 'assigned'), row('me', 'assigned')], 'scores'],
  ['recused', [row('me', 'recused')], 'recused'],
  // Two stations may have written one each.
  ['a recusal outweighs an assignment', [row('me', 'assigned'), row('me', 'recused')], 'recused'],
] as const)('%s', (_, rows, state) => {
  expect(seatState('me', rows)).toBe(state)
})
