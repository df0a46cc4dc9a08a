import type { NominationView } from '../../../shared/cycle-views.ts'
import type { Answers, FieldValue, Values } from '../../../shared/record/field.ts'
import { answerKey, sourceValues } from '../../../shared/rules/source-values.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

const fieldValue = (values: Values, field: string): FieldValue => {
  const key = answerKey(field)
  return key === null ? (values[field] ?? null) : (((values.answers ?? {}) as Answers)[key] ?? null)
}

export const sourceOf = (reader: Reader, nomination: StoredRecord): StoredRecord | null => {
  const id = nomination.values.sourceId
  const source = typeof id === 'string' ? reader.find(id) : null
  return source && !source.deleted ? source : null
}

/** Fields in which the source has come to say something else since; shown, never taken silently. */
export const sourceDifferences = (
  reader: Reader,
  nomination: StoredRecord,
): NominationView['sourceDifferences'] => {
  const source = sourceOf(reader, nomination)
  if (!source) return []
  return [...sourceValues(source)].flatMap(([field, there]) => {
    const here = fieldValue(nomination.values, field)
    return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ field, here, there }]
  })
}
