/** Characters of one gram. Seven Han characters in a row are a phrase; shorter ones are words that everybody uses. */
export const gramLength = 7

/** Grams of one window, each of which gives its smallest hash: a passage of 7 + 14 − 1 characters gives at least one. */
const windowLength = 14

/** Passages at least this long, in letters and digits, have a fingerprint in common wherever they stand. */
export const surelyFound = gramLength + windowLength - 1

/** Hash of 32 bits (FNV-1a with the finish of MurmurHash3, so that the order of hashes says nothing of the text). */
export const hashOf = (text: string, from = 0, to = text.length): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

export interface TextPrint {
  readonly hash: number
  /** Where its gram begins, in comparable characters. */
  readonly at: number
}

/**
 * Fingerprints of comparable characters by winnowing (Schleimer, Wilkerson, Aiken 2003): of every window of grams the
 * smallest hash, the rightmost of equal ones, each taken once. About one for every seven characters. A text shorter than
 * a gram has none.
 */
export const textPrints = (characters: string): readonly TextPrint[] => {
  const count = characters.length - gramLength + 1
  if (count <= 0) return []
  const hashes = Array.from({ length: count }, (_, at) => hashOf(characters, at, at + gramLength))
  const prints: TextPrint[] = []
  let chosen = -1
  for (let end = Math.min(windowLength, count) - 1; end < count; end += 1) {
    const begin = Math.max(0, end - windowLength + 1)
    if (chosen >= begin && (hashes[end] ?? 0) > (hashes[chosen] ?? 0)) continue
    let smallest = chosen >= begin ? end : begin
    if (chosen < begin)
      for (let at = begin; at <= end; at += 1) if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at
    if (smallest !== chosen) prints.push({ hash: hashes[smallest] ?? 0, at: smallest })
    chosen = smallest
  }
  return prints
}
