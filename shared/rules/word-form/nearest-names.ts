import { slotKey } from './form-slot.ts'

/** Characters to put in, take out or change to make one text of the other (Levenshtein). */
const distance = (one: readonly string[], other: readonly string[]): number => {
  let before = other.map((_, index) => index + 1)
  for (const [row, character] of one.entries()) {
    const line: number[] = []
    for (const [column, candidate] of other.entries()) {
      const above = before[column] ?? 0
      const left = line[column - 1] ?? row + 1
      const diagonal = column === 0 ? row : (before[column - 1] ?? 0)
      line.push(Math.min(above + 1, left + 1, diagonal + (character === candidate ? 0 : 1)))
    }
    before = line
  }
  return before.at(-1) ?? one.length
}

/** At most three of `names` that `written` may have been meant for, the nearest first; none where nothing is near. */
export const nearestNames = (written: string, names: readonly string[]): readonly string[] => {
  const wanted = [...slotKey(written)]
  const ranked = [...new Set(names)].map((name) => {
    const own = [...slotKey(name)]
    const contains = slotKey(name).includes(wanted.join('')) || wanted.join('').includes(slotKey(name))
    const apart = distance(wanted, own)
    // 创新点 is near 主要创新点 however many characters are missing, once it has two of its own.
    return { name, score: contains && Math.min(wanted.length, own.length) > 1 ? Math.min(apart, 1.5) : apart }
  })
  return ranked
    .filter(({ score, name }) => score <= Math.max(1.5, Math.min(wanted.length, [...name].length) / 2))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ name }) => name)
}
