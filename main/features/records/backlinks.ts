import type { ListFilter } from '../../../shared/list-query.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { Backlink } from '../../../shared/workspace-views.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { relationsOf } from './link-records.ts'

/** Shown of each kind of backlink; a unit may have thousands. */
const limit = 200

/** Text fields that hold the id of a record of any type. */
const idFields: ReadonlySet<string> = new Set(['evidence.owner', 'nomination.sourceId'])

/** A row of another record goes by its owner, and by its own name where that says more than the record asked for. */
const titleOf = (record: StoredRecord, asked: string): string => {
  const { childOf } = recordDefinitions[record.type]
  const owner = childOf ? (record.values[childOf.field] as LinkValue | null)?.text : undefined
  const own = recordTitle(record)
  if (!owner) return own
  return own === asked || own === '' ? owner : `${owner} · ${own}`
}

/** Records that point at this one or are related to it, apart from the rows that belong to it. */
export const backlinksOf = (reader: Reader, record: StoredRecord): readonly Backlink[] => {
  const title = recordTitle(record)
  const related = relationsOf(reader, record.id).flatMap(({ relation, end }): readonly Backlink[] => {
    const found = reader.find(end)
    if (!found || found.deleted) return []
    return [{ type: found.type, id: end, title: titleOf(found, title), field: '', relation }]
  })
  const pointing = Object.values(recordDefinitions).flatMap((definition) =>
    definition.fields.flatMap((field) => {
      const owned = definition.childOf?.type === record.type && definition.childOf.field === field.name
      const find = (filter: ListFilter) => reader.list({ type: definition.type, filters: [filter], limit })
      const found = ((): readonly StoredRecord[] => {
        if (field.kind === 'link' && field.to === record.type && !owned)
          return find({ field: field.name, linkId: record.id })
        if (idFields.has(`${definition.type}.${field.name}`))
          return find({ field: field.name, is: record.id })
        if (field.kind === 'people' && record.type === 'person')
          return find({ field: field.name, linkId: record.id })
        return []
      })()
      return found.map((one) => ({
        type: one.type,
        id: one.id,
        title: titleOf(one, title),
        field: field.name,
      }))
    }),
  )
  return [...pointing, ...related]
}

/** Rows that belong to this record, by type, in the order they were made. */
export const childrenOf = (
  reader: Reader,
  record: StoredRecord,
  deleted = false,
): readonly { readonly type: StoredRecord['type']; readonly records: readonly StoredRecord[] }[] =>
  Object.values(recordDefinitions).flatMap((definition) => {
    if (definition.childOf?.type !== record.type) return []
    const filters = [{ field: definition.childOf.field, linkId: record.id }]
    return [{ type: definition.type, records: reader.list({ type: definition.type, filters, deleted }) }]
  })
