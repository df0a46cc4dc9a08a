import { comparableText } from '../../text/comparable-text.ts'
import { type SharedPassage, sharedPassages } from '../../text/shared-passages.ts'
import { textPrints } from '../../text/text-prints.ts'
import type { ReuseText } from './reuse-facts.ts'

/** The texts of a record in one piece, so that a passage that was moved to another field is found as well. */
export interface JoinedTexts {
  readonly characters: string
  /** Of each unit of `characters`: which text, and where in it; -1 between two texts. */
  readonly text: readonly number[]
  readonly place: readonly number[]
}

/** Stands between texts; two records have different ones, so that no passage runs across. */
export const joinTexts = (texts: readonly ReuseText[], between: string): JoinedTexts => {
  let characters = ''
  const text: number[] = []
  const place: number[] = []
  texts.forEach(({ text: written }, index) => {
    const comparable = comparableText(written)
    characters += comparable.characters + between
    for (const at of comparable.places) {
      text.push(index)
      place.push(at)
    }
    text.push(-1)
    place.push(-1)
  })
  return { characters, text, place }
}

export const hereBetween = '\u0001'
export const thereBetween = '\u0002'

export interface WeighedPassage extends SharedPassage {
  /** Many records have it: it says nothing. */
  readonly common: boolean
}

export interface TextComparison {
  readonly passages: readonly WeighedPassage[]
  /** Characters of the passages that are not common, and of all texts of each side. */
  readonly shared: number
  readonly hereLength: number
  readonly thereLength: number
}

const lengthOf = ({ text }: JoinedTexts): number => text.reduce((sum, index) => sum + (index < 0 ? 0 : 1), 0)

/**
 * The passages that two records share. `isCommon` tells of a fingerprint that many records have; a passage of which half
 * of the fingerprints are common, or that has none, does not count.
 */
export const compareTexts = (
  here: JoinedTexts,
  there: JoinedTexts,
  isCommon: (hash: number) => boolean,
): TextComparison => {
  const prints = textPrints(here.characters)
  const passages = sharedPassages(here.characters, there.characters).map((passage): WeighedPassage => {
    const within = prints.filter(({ at }) => at >= passage.here && at < passage.here + passage.length)
    const rare = within.filter(({ hash }) => !isCommon(hash)).length
    return { ...passage, common: rare * 2 <= within.length }
  })
  const shared = passages.reduce((sum, { common, length }) => sum + (common ? 0 : length), 0)
  return { passages, shared, hereLength: lengthOf(here), thereLength: lengthOf(there) }
}
