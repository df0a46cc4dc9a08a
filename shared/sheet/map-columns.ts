import type { ColumnTarget, HeaderColumn, MappedColumn } from './column-target.ts'
import { headerKeys } from './header-keys.ts'
import { benefitHeader, type Vocabulary } from './header-vocabulary.ts'

const lookUp = (path: readonly string[], words: Vocabulary): ColumnTarget | undefined => {
  // 领衔人 / 荣誉称号 means the leader's honours; only then is 荣誉称号 tried alone.
  const candidates = [path.join(''), ...path.toReversed()]
  for (const candidate of candidates)
    for (const key of headerKeys(candidate)) {
      const target = words.get(key)
      if (target) return target
    }
  return undefined
}

const identity = (target: ColumnTarget): string => {
  switch (target.kind) {
    case 'field':
      return `field ${target.field.name}`
    case 'first':
      return `first ${target.part}`
    case 'benefit':
      return `benefit ${target.year} ${target.part}`
    case 'answer':
      return `answer ${target.key}`
    case 'serial':
    case 'key':
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
    const found: ColumnTarget | undefined = benefit
      ? { kind: 'benefit', ...benefit }
      : lookUp(column.path, words)
    const key = found ? identity(found) : ''
    if (!found || (taken.has(key) && found.kind !== 'serial'))
      return { ...column, target: { kind: 'unknown' } }
    taken.add(key)
    return { ...column, target: found }
  })
}
