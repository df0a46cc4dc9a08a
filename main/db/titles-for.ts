import type { LinkValue, PersonEntry } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { recordTitle } from '../../shared/records/record-title.ts'
import type { Reader, StoredRecord } from './store.ts'

/** What a record points to; knowing the type spares a look into every other table. */
const linked = (record: StoredRecord): readonly (readonly [id: string, type: RecordType])[] =>
  recordDefinitions[record.type].fields.flatMap((field): readonly (readonly [string, RecordType])[] => {
    const value = record.values[field.name]
    if (field.kind === 'link') {
      const id = (value as LinkValue | null)?.id
      return id ? [[id, field.to]] : []
    }
    if (field.kind !== 'people') return []
    return ((value ?? []) as readonly PersonEntry[]).flatMap(({ personId }) =>
      personId ? [[personId, 'person'] as const] : [],
    )
  })

/** Current titles of every record that these point to, by id; ids that are not on file are left out. */
export const titlesFor = (
  reader: Reader,
  records: readonly StoredRecord[],
): Readonly<Record<string, string>> => {
  const titles: Record<string, string> = {}
  for (const [id, type] of new Map(records.flatMap(linked))) {
    const record = reader.find(id, type)
    if (record) titles[id] = recordTitle(record)
  }
  return titles
}
