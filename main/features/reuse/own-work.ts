import { titleKey } from '../../../shared/text/title-key.ts'
import { similarity, titleGrams } from '../../../shared/text/title-similarity.ts'
import { unitCoreName } from '../../../shared/text/unit-core-name.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { StoredRecord } from '../../db/store.ts'
import { type ReuseContext, reuseRecord } from './reuse-context.ts'

/** On file, the record tells; else the name without province and legal form. */
export const sameUnit = (a: LinkValue | null, b: LinkValue | null): boolean => {
  if (!a || !b) return false
  if (a.id !== null && b.id !== null) return a.id === b.id
  return (unitCoreName(a.text) ?? titleKey(a.text)) === (unitCoreName(b.text) ?? titleKey(b.text))
}

/** Titles this much alike, of one unit, are one work that was named twice. */
const alike = 0.75

/**
 * Whether another record tells of the same work by right: the register entry that the nomination was made from, or would
 * have been, and the award that this year gave it.
 */
export const isOwnWork = (entry: StoredRecord, other: StoredRecord, context: ReuseContext): boolean => {
  const { values } = entry
  if (other.id === entry.id || other.id === values.sourceId) return true
  const [here, there] = [context.factsOf(entry), context.factsOf(other)]
  if (other.type === 'nomination') return false
  if (other.type === 'award')
    return (
      reuseRecord(other, context).year === context.cycle.year &&
      titleKey(here.title) === titleKey(there.title)
    )
  if (
    other.type === 'patent' &&
    other.values.patentNumber &&
    other.values.patentNumber === values.patentNumber
  )
    return true
  return (
    sameUnit(here.unit, there.unit) && similarity(titleGrams(here.title), titleGrams(there.title)) >= alike
  )
}
