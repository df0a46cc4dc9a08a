import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { sourceTypeOf } from '../../../shared/rules/source-values.ts'
import { sameLink } from './link-resolver.ts'

/** The record on file that a nomination comes from: a patent by its number, else by title within the unit. */
export const findSource = (reader: Reader, nomination: Values): StoredRecord | null => {
  const { category, title, patentNumber } = nomination
  const type = sourceTypeOf(category)
  if (type === null) return null
  if (category === 'patent' && typeof patentNumber === 'string')
    return reader.byText('patent', 'patentNumber', patentNumber)[0] ?? null
  if (typeof title !== 'string') return null
  const unit = (nomination.unit ?? null) as LinkValue | null
  const found = reader
    .byText(type, 'title', title)
    .filter((record) => sameLink((record.values.unit ?? null) as LinkValue | null, unit))
  return found.length === 1 ? (found[0] ?? null) : null
}
