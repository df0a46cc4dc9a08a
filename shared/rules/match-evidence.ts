import { titleKey } from '../text/title-key.ts'

export interface MatchableNomination {
  readonly id: string
  readonly title: string
  /** Full name, short name and any other name under which the unit signs its files. */
  readonly unitNames: readonly string[]
  readonly slots: readonly { readonly id: string; readonly words: readonly string[] }[]
}

export interface EvidenceMatch {
  readonly nomination: string
  readonly slot: string
}

/**
 * Places a file by its name, as unions write it: 单位简称+名称+材料 (order and separators are free).
 * Gives null unless exactly one nomination fits: the title must be there, and the unit too where the
 * title alone is not unique or the file names a unit. A longer title wins over one contained in it.
 */
export const matchEvidence = (
  fileName: string,
  nominations: readonly MatchableNomination[],
): EvidenceMatch | null => {
  const name = titleKey(fileName.replace(/\.[^.]+$/, ''))
  const titled = nominations.filter((entry) => entry.title !== '' && name.includes(titleKey(entry.title)))
  const longest = Math.max(0, ...titled.map((entry) => titleKey(entry.title).length))
  const best = titled.filter((entry) => titleKey(entry.title).length === longest)
  const ofUnit = best.filter((entry) => namesUnit(name, entry))
  const chosen = ofUnit.length > 0 ? ofUnit : namesAnyUnit(name, nominations) ? [] : best
  const [only] = chosen
  if (!only || chosen.length > 1) return null
  const rest = name.replace(titleKey(only.title), '')
  const slot = only.slots.find((candidate) => candidate.words.some((word) => rest.includes(titleKey(word))))
  return slot ? { nomination: only.id, slot: slot.id } : null
}

const namesUnit = (name: string, entry: MatchableNomination): boolean =>
  entry.unitNames.some((unit) => unit !== '' && name.includes(titleKey(unit)))

const namesAnyUnit = (name: string, nominations: readonly MatchableNomination[]): boolean =>
  nominations.some((entry) => namesUnit(name, entry))
