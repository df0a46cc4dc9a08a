import type { Certainty, ColumnTarget, HeaderColumn, MappedColumn } from './column-target.ts'
import { headerKeys } from './header-keys.ts'
import { benefitHeader, type Vocabulary } from './header-vocabulary.ts'

interface Found {
  readonly target: ColumnTarget
  readonly certainty: Certainty
}

const lookUp = (path: readonly string[], words: Vocabulary): Found | undefined => {
  // 领衔人 / 荣誉称号 means the leader's honours; only then is 荣誉称号 tried alone.
  const candidates = [path.join(''), ...path.toReversed()]
  for (const [level, candidate] of candidates.entries())
    for (const [bareness, key] of headerKeys(candidate).entries()) {
      const target = words.get(key)
      // A header of one level is both the whole path and its own last part.
      if (target) return { target, certainty: level === 0 && bareness === 0 ? 'worded' : 'likely' }
    }
  return undefined
}

/** Two columns of one identity fill the same. */
export const identity = (target: ColumnTarget): string => {
  switch (target.kind) {
    case 'field':
      return `field ${target.field.name}`
    case 'first':
      return `first ${target.part}`
    case 'person':
      return `person ${target.part}`
    case 'benefit':
      return `benefit ${target.year} ${target.part}`
    case 'answer':
      return `answer ${target.key}`
    case 'serial':
    case 'key':
    case 'returned':
    case 'unknown':
      return target.kind
  }
}

/** Says what each column fills; the first column of a meaning wins and later ones of the same are unknown. */
export const mapColumns = (
  columns: readonly HeaderColumn[],
  words: Vocabulary,
  takesBenefits: boolean,
): readonly MappedColumn[] => {
  const taken = new Set<string>()
  return columns.map((column) => {
    const benefit = takesBenefits ? benefitHeader(column.header) : null
    const found: Found | undefined = benefit
      ? { target: { kind: 'benefit', ...benefit }, certainty: 'worded' }
      : lookUp(column.path, words)
    const key = found ? identity(found.target) : ''
    if (!found || (taken.has(key) && found.target.kind !== 'serial'))
      return { ...column, target: { kind: 'unknown' }, certainty: 'none' }
    taken.add(key)
    return { ...column, ...found }
  })
}
