export interface Joined {
  /** The record that an id stands for: the smallest id of those that are one. */
  rootOf(id: string): string
  /** All ids that are one with this one, itself among them. */
  membersOf(id: string): readonly string[]
}

/** Records that are one, from pairs: a chain of pairs is one record, whatever their order. */
export const joinedRecords = (pairs: Iterable<readonly [string, string]>): Joined => {
  const classes = new Map<string, Set<string>>()
  for (const [a, b] of pairs) {
    const united = new Set([...(classes.get(a) ?? [a]), ...(classes.get(b) ?? [b])])
    for (const id of united) classes.set(id, united)
  }
  const roots = new Map<string, string>()
  for (const [id, members] of classes) roots.set(id, [...members].sort()[0] ?? id)
  return {
    rootOf: (id) => roots.get(id) ?? id,
    membersOf: (id) => [...(classes.get(id) ?? [id])].sort(),
  }
}
