import { setImmediate } from 'node:timers/promises'
import type { MergeType } from '../../../shared/people-views.ts'
import type { Field, LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Fields that point at a record: links to its type, lists of people, and texts that hold an id. */
export interface Pointer {
  readonly type: RecordType
  readonly field: Field
}

export const pointersTo = (type: MergeType): readonly Pointer[] =>
  Object.values(recordDefinitions).flatMap((definition) =>
    definition.fields
      .filter(
        (field) =>
          (field.kind === 'link' && field.to === type) ||
          (field.kind === 'people' && type === 'person') ||
          (definition.type === 'evidence' && field.name === 'owner'),
      )
      .map((field) => ({ type: definition.type, field })),
  )

const portion = 500

/** Every record that points at this one through this field, in portions. */
export const referencesBy = async (
  reader: Reader,
  { type, field }: Pointer,
  id: string,
): Promise<readonly StoredRecord[]> => {
  const filter = field.kind === 'text' ? { field: field.name, is: id } : { field: field.name, linkId: id }
  const found: StoredRecord[] = []
  for (;;) {
    const records = reader.list({ type, filters: [filter], limit: portion, offset: found.length })
    found.push(...records)
    if (records.length < portion) return found
    await setImmediate()
  }
}

/** The record's field with `from` replaced by `to`; names stay as they were written. */
export const repointed = (values: Values, field: Field, from: string, to: string): Values => {
  const value = values[field.name]
  switch (field.kind) {
    case 'link':
      return { [field.name]: { ...(value as LinkValue), id: to } }
    case 'people':
      return {
        [field.name]: ((value ?? []) as readonly PersonEntry[]).map((entry) =>
          entry.personId === from ? { ...entry, personId: to } : entry,
        ),
      }
    default:
      return { [field.name]: to }
  }
}
