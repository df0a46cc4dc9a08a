import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** What a record is called in lists: its title field, or the written name where that is a link. */
export const recordTitle = (record: StoredRecord): string => {
  const value = record.values[recordDefinitions[record.type].titleField]
  if (typeof value === 'string') return value
  return (value as LinkValue | null)?.text ?? ''
}

const linkedIds = (record: StoredRecord): readonly string[] =>
  recordDefinitions[record.type].fields.flatMap((field) => {
    const value = record.values[field.name]
    if (field.kind === 'link') return (value as LinkValue | null)?.id ?? []
    if (field.kind !== 'people') return []
    return ((value ?? []) as readonly PersonEntry[]).flatMap((person) => person.personId ?? [])
  })

/** Current titles of every record that these point to, by id; ids that are not on file are left out. */
export const titlesFor = (
  reader: Reader,
  records: readonly StoredRecord[],
): Readonly<Record<string, string>> => {
  const titles: Record<string, string> = {}
  for (const id of new Set(records.flatMap(linkedIds))) {
    const record = reader.find(id)
    if (record) titles[id] = recordTitle(record)
  }
  return titles
}
