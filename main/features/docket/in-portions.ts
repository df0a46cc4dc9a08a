import { setImmediate } from 'node:timers/promises'

const portion = 200

/** `items` made into rows in small portions, so that a long list holds no other call up. */
export const inPortions = async <T, R>(
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
