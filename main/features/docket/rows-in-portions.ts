import { setImmediate } from 'node:timers/promises'

const portion = 200

/** `items` made into rows, some at a time, so that a long list holds no other call up. */
export const rowsInPortions = async <T, R>(
  items: readonly T[],
  rowsOf: (item: T) => readonly R[],
): Promise<readonly R[]> => {
  const rows: R[] = []
  for (let from = 0; from < items.length; from += portion) {
    if (from > 0) await setImmediate()
    for (const item of items.slice(from, from + portion)) rows.push(...rowsOf(item))
  }
  return rows
}
