import { gramLength } from './text-prints.ts'

/** The same characters in two texts; places are in comparable characters. */
export interface SharedPassage {
  readonly here: number
  readonly there: number
  readonly length: number
}

/** Shorter ones are turns of speech. */
const shortest = 13

/** Where a gram stands more often than this, the later places are not looked at: lists of the same words. */
const mostPlaces = 16

const placesOf = (characters: string): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (let at = 0; at + gramLength <= characters.length; at += 1) {
    const gram = characters.slice(at, at + gramLength)
    const known = places.get(gram)
    if (!known) places.set(gram, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

/**
 * Passages that two texts have in common, exact to the character, the longest first come first served; none overlaps
 * another in the first text. In the order of the first text.
 */
export const sharedPassages = (here: string, there: string): readonly SharedPassage[] => {
  const places = placesOf(there)
  const found: SharedPassage[] = []
  // Along one diagonal the same run would be met at each of its grams.
  const reached = new Map<number, number>()
  for (let at = 0; at + gramLength <= here.length; at += 1) {
    for (const other of places.get(here.slice(at, at + gramLength)) ?? []) {
      const diagonal = at - other
      if ((reached.get(diagonal) ?? -1) > at) continue
      let length = gramLength
      while (at + length < here.length && here[at + length] === there[other + length]) length += 1
      reached.set(diagonal, at + length)
      if (length >= shortest) found.push({ here: at, there: other, length })
    }
  }
  const taken = new Uint8Array(here.length)
  const kept: SharedPassage[] = []
  for (const passage of found.toSorted((a, b) => b.length - a.length || a.here - b.here)) {
    // A longer one may have taken its beginning or its end: what is left of it counts if it is long enough.
    let from = passage.here
    let to = passage.here + passage.length
    while (from < to && taken[from] === 1) from += 1
    while (to > from && taken[to - 1] === 1) to -= 1
    if (to - from < shortest || taken.subarray(from, to).includes(1)) continue
    taken.fill(1, from, to)
    kept.push({ here: from, there: passage.there + from - passage.here, length: to - from })
  }
  return kept.toSorted((a, b) => a.here - b.here)
}
