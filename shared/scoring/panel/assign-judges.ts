/** Who could score one entry. `fixed` are kept whatever the load: they were assigned before or have scored. */
export interface OpenEntry {
  readonly id: string
  readonly able: readonly string[]
  readonly fixed: readonly string[]
}

export interface AssignedEntry {
  readonly id: string
  readonly judges: readonly string[]
  /** Judges still wanting because of recusals. */
  readonly short: number
}

/** A chain of entries that hands one entry on from a busy judge to one with at least two fewer; null if there is none. */
const relief = (
  from: string,
  loads: ReadonlyMap<string, number>,
  chosen: ReadonlyMap<string, ReadonlySet<string>>,
  entries: readonly OpenEntry[],
): readonly (readonly [entry: string, from: string, to: string])[] | null => {
  const most = loads.get(from) ?? 0
  const reachedBy = new Map<string, readonly [entry: string, from: string]>()
  const waiting = [from]
  for (const judge of waiting)
    for (const { id, able, fixed } of entries) {
      const judges = chosen.get(id)
      if (!judges?.has(judge) || fixed.includes(judge)) continue
      for (const other of able) {
        if (other === from || judges.has(other) || reachedBy.has(other)) continue
        reachedBy.set(other, [id, judge])
        if ((loads.get(other) ?? 0) > most - 2) {
          waiting.push(other)
          continue
        }
        const chain: (readonly [string, string, string])[] = []
        for (let at = other; at !== from; ) {
          const [entry, before] = reachedBy.get(at) ?? ['', from]
          chain.unshift([entry, before, at])
          at = before
        }
        return chain
      }
    }
  return null
}

/**
 * Gives every entry `perEntry` judges who may score it, the load spread as evenly as it can be: entries are handed on
 * along chains until no judge has two more than another who could take one (an optimal semi-matching, Harvey et al.
 * 2003). The same input gives the same answer. An entry whose able judges do not suffice gets them all.
 */
export const assignJudges = (
  judges: readonly string[],
  entries: readonly OpenEntry[],
  perEntry: number,
): readonly AssignedEntry[] => {
  const loads = new Map(judges.map((judge) => [judge, 0]))
  const add = (judge: string, by: number): void => void loads.set(judge, (loads.get(judge) ?? 0) + by)
  const chosen = new Map<string, Set<string>>()
  for (const { id, able, fixed } of entries) {
    const taken = new Set(fixed)
    for (const judge of fixed) add(judge, 1)
    const free = able.filter((judge) => !taken.has(judge))
    while (taken.size < perEntry && free.length > 0) {
      const next = free.reduce((best, one) => ((loads.get(one) ?? 0) < (loads.get(best) ?? 0) ? one : best))
      free.splice(free.indexOf(next), 1)
      taken.add(next)
      add(next, 1)
    }
    chosen.set(id, taken)
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const busy of [...judges].sort((a, b) => (loads.get(b) ?? 0) - (loads.get(a) ?? 0))) {
      const chain = relief(busy, loads, chosen, entries)
      if (!chain) continue
      for (const [entry, from, to] of chain) {
        chosen.get(entry)?.delete(from)
        chosen.get(entry)?.add(to)
      }
      add(busy, -1)
      add(chain.at(-1)?.[2] ?? busy, 1)
      changed = true
      break
    }
  }
  return entries.map(({ id }) => {
    const taken = chosen.get(id) ?? new Set()
    return {
      id,
      judges: judges.filter((judge) => taken.has(judge)),
      short: Math.max(0, perEntry - taken.size),
    }
  })
}
