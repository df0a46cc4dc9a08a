import type { CheckEntry } from './check-context.ts'
import { rightsOf } from './listed-rights.ts'

/** Look-ups across the cycle's nominations, built once for all checks. */
export interface CheckIndex {
  readonly byPatent: ReadonlyMap<string, readonly CheckEntry[]>
  readonly byCompleter: ReadonlyMap<string, readonly CheckEntry[]>
  readonly bySha256: ReadonlyMap<string, readonly CheckEntry[]>
  /** By number as it would be stored: of patents that an entry rests on or lists among its rights. */
  readonly byRight: ReadonlyMap<string, readonly CheckEntry[]>
  /** By recommending unit and category. */
  readonly byChannel: ReadonlyMap<string, readonly CheckEntry[]>
}

/** The unit that hands an entry in: the recommending one, else its own. */
export const channelOf = (entry: CheckEntry): string | null => {
  const unit = entry.recommender ?? entry.unit
  return unit ? `${unit.id ?? unit.text} ${entry.category}` : null
}

const groupBy = (
  entries: readonly CheckEntry[],
  keysOf: (entry: CheckEntry) => readonly string[],
): ReadonlyMap<string, readonly CheckEntry[]> => {
  const groups = new Map<string, CheckEntry[]>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  }
  return groups
}

/** In printing order: by number, those without one last. */
export const inOrder = (entries: readonly CheckEntry[]): readonly CheckEntry[] =>
  entries.toSorted(
    (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  )

export const buildCheckIndex = (entries: readonly CheckEntry[]): CheckIndex => {
  const ordered = inOrder(entries)
  return {
    byPatent: groupBy(ordered, (entry) => (entry.patentNumber ? [entry.patentNumber] : [])),
    byCompleter: groupBy(ordered, (entry) => entry.completers.map((person) => person.name)),
    bySha256: groupBy(ordered, (entry) => entry.evidence.map((file) => file.sha256)),
    byRight: groupBy(ordered, rightsOf),
    byChannel: groupBy(ordered, (entry) => [channelOf(entry)].filter((key) => key !== null)),
  }
}
