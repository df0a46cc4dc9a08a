/** `person:…`, `unit:…`, `studio:…`, `alliance:…`, `patent:…`, `innovation:…`, `entry:…`. */
export type NodeKey = string

export type TieKind =
  | 'worksAt'
  | 'workedAt'
  | 'belongsTo'
  | 'inStudio'
  | 'studioAt'
  | 'inAlliance'
  | 'inventor'
  | 'completer'
  | 'apprentice'
  | 'declared'
  | 'sameName'
  | 'applicant'
  | 'from'
  | 'namedIn'

export interface Tie {
  readonly kind: TieKind
  readonly to: NodeKey
  /** How a name was written where it differs from the one on file; what was declared. */
  readonly note: string | null
}

/**
 * What one step counts. A conflict is a path of at most `reach`: one relation between two people, or between a person
 * and a unit. Longer chains (a pupil’s colleague) tie half of a trade together and say nothing.
 *
 * judge –2– studio –2– completer; judge –2– unit –2– parent –2– entry; judge –2– studio –1– alliance –1– studio –2–.
 */
const weights: Readonly<Record<TieKind, number>> = {
  worksAt: 2,
  workedAt: 2,
  belongsTo: 2,
  inStudio: 2,
  studioAt: 2,
  inAlliance: 1,
  inventor: 2,
  completer: 2,
  apprentice: 4,
  declared: 4,
  sameName: 6,
  applicant: 2,
  from: 0,
  namedIn: 0,
}

const reach = 6

export interface ConflictGraph {
  /** Gives a node its name, the first time it is met. */
  name(key: NodeKey, name: string): NodeKey
  nameOf(key: NodeKey): string
  /** Both ways: whoever is tied to one is tied to the other. */
  join(kind: TieKind, one: NodeKey, other: NodeKey, note?: string | null): void
  /**
   * Shortest paths from a node to every entry within reach, as the ties walked. Entries are ends: nothing goes on
   * through them, or two entries of one completer would tie everybody to everybody. Of equal paths the one found
   * first stands, so the same facts give the same path.
   */
  pathsToEntries(start: NodeKey): ReadonlyMap<NodeKey, readonly Tie[]>
}

export const createConflictGraph = (): ConflictGraph => {
  const ties = new Map<NodeKey, Tie[]>()
  const names = new Map<NodeKey, string>()

  const add = (from: NodeKey, tie: Tie): void => {
    const known = ties.get(from)
    if (known) known.push(tie)
    else ties.set(from, [tie])
  }

  return {
    name(key, name) {
      if (!names.has(key)) names.set(key, name)
      return key
    },
    nameOf: (key) => names.get(key) ?? '',
    join(kind, one, other, note = null) {
      if (one === other) return
      add(one, { kind, to: other, note })
      add(other, { kind, to: one, note })
    },
    pathsToEntries(start) {
      const best = new Map<NodeKey, number>([[start, 0]])
      const paths = new Map<NodeKey, readonly Tie[]>([[start, []]])
      const found = new Map<NodeKey, readonly Tie[]>()
      const waiting: NodeKey[][] = Array.from({ length: reach + 1 }, () => [])
      waiting[0]?.push(start)
      for (const [distance, nodes] of waiting.entries()) {
        // Steps of no length add to the list being walked.
        for (const node of nodes) {
          if (best.get(node) !== distance) continue
          const path = paths.get(node) ?? []
          if (node.startsWith('entry:')) {
            found.set(node, path)
            continue
          }
          for (const tie of ties.get(node) ?? []) {
            const there = distance + weights[tie.kind]
            if (there > reach || there >= (best.get(tie.to) ?? Number.POSITIVE_INFINITY)) continue
            best.set(tie.to, there)
            paths.set(tie.to, [...path, tie])
            waiting[there]?.push(tie.to)
          }
        }
      }
      return found
    },
  }
}
