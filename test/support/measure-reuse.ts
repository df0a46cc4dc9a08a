import type { ReuseEntry, ReuseKind } from '../../shared/reuse-views.ts'
import type { Planted } from './generator/plant-reuse.ts'

export interface ReuseMeasure {
  /** Found cases of each kind, and all of it. */
  readonly recall: ReadonlyMap<ReuseKind, { readonly found: number; readonly all: number }>
  /** Reported pairs that were planted, and all that were reported. */
  readonly right: number
  readonly reported: number
  readonly missed: readonly Planted[]
  /** Pairs that nobody planted. */
  readonly wrong: readonly { readonly entry: string; readonly kinds: readonly ReuseKind[] }[]
}

/** What a search found of what was planted, and what it found beside. */
export const measureReuse = (entries: readonly ReuseEntry[], planted: readonly Planted[]): ReuseMeasure => {
  const pair = (entry: string, other: string): string => `${entry} ${other}`
  const found = new Map(
    entries.flatMap(({ id, groups }) =>
      groups.map(({ other, matches }) => [pair(id, other.id), matches.map(({ kind }) => kind)] as const),
    ),
  )
  const isFound = ({ kind, entry, other }: Planted): boolean =>
    found.get(pair(entry, other))?.includes(kind) === true
  const wanted = new Set(planted.map(({ entry, other }) => pair(entry, other)))
  const wrong = [...found].filter(([key]) => !wanted.has(key))
  return {
    recall: new Map(
      [...Map.groupBy(planted, ({ kind }) => kind)].map(([kind, cases]) => [
        kind,
        { found: cases.filter(isFound).length, all: cases.length },
      ]),
    ),
    right: found.size - wrong.length,
    reported: found.size,
    missed: planted.filter((one) => !isFound(one)),
    wrong: wrong.map(([key, kinds]) => ({ entry: key.split(' ')[0] ?? '', kinds })),
  }
}
