import { titleKey } from './title-key.ts'

/** Neighbouring characters of a title as compared: 港口机械 has 港口, 口机, 机械. Fewer than two characters have none. */
export const titleGrams = (title: string): ReadonlySet<string> => {
  const characters = [...titleKey(title.toWellFormed())]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

/** Sørensen–Dice coefficient of two sets: 0 for nothing in common, 1 for the same. */
export const similarity = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter((gram) => b.has(gram)).length
  return (2 * common) / (a.size + b.size)
}

/**
 * How many of a title's grams have to be looked up so that no title at least `least` similar can be missed: such a one
 * shares `least / (2 - least)` of them, so it shares at least one of any this many.
 */
export const gramsToLookUp = (count: number, least: number): number =>
  count === 0 ? 0 : count - Math.ceil((count * least) / (2 - least)) + 1
