import { expect, test } from 'vitest'
import { moveCursor } from '../../../renderer/components/grid/move-cursor.ts'

const size = { items: 100, columns: 5, page: 20 }
const from = { item: 50, column: 2 }

test.each([
  ['ArrowDown', false, 51, 2],
  ['ArrowUp', false, 49, 2],
  ['ArrowLeft', false, 50, 1],
  ['ArrowRight', false, 50, 3],
  ['ArrowDown', true, 99, 2],
  ['ArrowUp', true, 0, 2],
  ['Home', false, 50, 0],
  ['End', false, 50, 4],
  ['Home', true, 0, 0],
  ['End', true, 99, 4],
  ['PageDown', false, 70, 2],
  ['PageUp', false, 30, 2],
] as const)('%s with control %s goes to %i, %i', (key, control, item, column) => {
  expect(moveCursor(key, control, from, size)).toEqual({ item, column })
})

test('nothing leads out of the grid, and other keys move nothing', () => {
  expect(moveCursor('PageDown', false, { item: 95, column: 4 }, size)).toEqual({ item: 99, column: 4 })
  expect(moveCursor('ArrowUp', false, { item: 0, column: 0 }, size)).toEqual({ item: 0, column: 0 })
  expect(moveCursor('ArrowDown', false, { item: 0, column: 0 }, { ...size, items: 0 })).toEqual({
    item: 0,
    column: 0,
  })
  expect(moveCursor('a', false, from, size)).toBeNull()
})
