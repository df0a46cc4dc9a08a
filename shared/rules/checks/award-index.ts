import { titleKey } from '../../text/title-key.ts'
import type { AwardFacts, CheckEntry } from './check-context.ts'

/**
 * Earlier winners by what a nomination may share with them. Comparing each nomination with each winner took half of
 * a check's time (100 × 900 titles).
 */
export interface AwardIndex {
  readonly ofNumber: (patentNumber: string) => readonly AwardFacts[]
  readonly ofPerson: (name: string) => readonly AwardFacts[]
  ofSameNumberOrTitle(entry: CheckEntry): readonly AwardFacts[]
  /** In the order of the awards; `near`: the titles are alike. */
  nearTitleOrSharedPeople(
    entry: CheckEntry,
  ): readonly { readonly award: AwardFacts; readonly near: boolean }[]
}

/** Dice coefficient of character pairs from which two titles count as alike. */
const alike = 0.75

/** Pairs of neighbouring characters of a title, each with how often it occurs. */
const pairsOf = (title: string): ReadonlyMap<string, number> => {
  const characters = [...titleKey(title)]
  const pairs = new Map<string, number>()
  for (let i = 1; i < characters.length; i += 1) {
    const pair = `${characters[i - 1]}${characters[i]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const countOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)

const put = <V>(lists: Map<string, V[]>, key: string, value: V): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const build = (awards: readonly AwardFacts[]): AwardIndex => {
  const byNumber = new Map<string, number[]>()
  const byTitle = new Map<string, number[]>()
  const byPerson = new Map<string, number[]>()
  const byPair = new Map<string, { readonly award: number; readonly times: number }[]>()
  const counts: number[] = []
  awards.forEach(({ title, patentNumber, completers }, award) => {
    if (patentNumber) put(byNumber, patentNumber, award)
    put(byTitle, titleKey(title), award)
    for (const name of new Set(completers)) put(byPerson, name, award)
    const pairs = pairsOf(title)
    counts.push(countOf(pairs))
    for (const [pair, times] of pairs) put(byPair, pair, { award, times })
  })

  const inOrder = (found: Iterable<number>): readonly number[] =>
    [...new Set(found)].toSorted((a, b) => a - b)
  const awardsAt = (found: readonly number[]): readonly AwardFacts[] =>
    found.flatMap((index) => awards[index] ?? [])

  const nearTo = (title: string): ReadonlySet<number> => {
    const own = pairsOf(title)
    const ownCount = countOf(own)
    const shared = new Map<number, number>()
    for (const [pair, times] of own)
      for (const met of byPair.get(pair) ?? [])
        shared.set(met.award, (shared.get(met.award) ?? 0) + Math.min(times, met.times))
    return new Set(
      [...shared].flatMap(([award, both]) =>
        (2 * both) / (ownCount + (counts[award] ?? 0)) >= alike ? [award] : [],
      ),
    )
  }

  return {
    ofNumber: (patentNumber) => awardsAt(byNumber.get(patentNumber) ?? []),
    ofPerson: (name) => awardsAt(byPerson.get(name) ?? []),
    ofSameNumberOrTitle: ({ title, patentNumber }) =>
      awardsAt(
        inOrder([
          ...(byTitle.get(titleKey(title)) ?? []),
          ...(patentNumber ? (byNumber.get(patentNumber) ?? []) : []),
        ]),
      ),
    nearTitleOrSharedPeople({ title, completers }) {
      const near = nearTo(title)
      const known = completers.flatMap(({ name }) => byPerson.get(name) ?? [])
      return inOrder([...near, ...known]).flatMap((index) => {
        const award = awards[index]
        return award ? [{ award, near: near.has(index) }] : []
      })
    },
  }
}

const indexes = new WeakMap<readonly AwardFacts[], AwardIndex>()

/** Built once for the winners of one check. */
export const awardIndexOf = (awards: readonly AwardFacts[]): AwardIndex => {
  const known = indexes.get(awards)
  if (known) return known
  const built = build(awards)
  indexes.set(awards, built)
  return built
}
