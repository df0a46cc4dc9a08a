import { setImmediate } from 'node:timers/promises'
import { portionMilliseconds } from '../../db/in-portions.ts'

/** `items` made into rows; rests whenever a portion's time is used up, so that a long list holds no other call up. */
export const rowsInPortions = async <T, R>(
  items: readonly T[],
  rowsOf: (item: T) => readonly R[],
): Promise<readonly R[]> => {
  const rows: R[] = []
  let until = performance.now() + portionMilliseconds
  for (const item of items) {
    if (performance.now() > until) {
      await setImmediate()
      until = performance.now() + portionMilliseconds
    }
    rows.push(...rowsOf(item))
  }
  return rows
}
